import type { Browser } from "puppeteer-core";

/**
 * Have Chromium provide a policy for an extension, as an administrator's would be: through its own page for trying policies,
 * because real ones stand in the machine's folders.
 */
export async function provideInChromium(browser: Browser, extensionId: string, policy: object): Promise<void> {
  // Level 1 is mandatory; source 3 is a platform's own.
  const entries = Object.entries(policy).map(([name, value]) => ({
    namespace: extensionId,
    name,
    value,
    scope: 0,
    level: 1,
    source: 3,
  }));
  const page = await browser.newPage();
  await page.goto("chrome://policy/test");
  const text = JSON.stringify(JSON.stringify(entries));
  // As text: an import written out would be changed on the way by whatever runs this file.
  await page.evaluate(
    `import("chrome://resources/js/cr.js").then((cr) => cr.sendWithPromise("setLocalTestPolicies", ${text}, ""))`,
  );
  await page.close();
}
