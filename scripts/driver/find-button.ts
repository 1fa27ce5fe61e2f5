import type { ElementHandle, Page } from "puppeteer-core";

/** Press a button that is called so. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await (await findButton(page, name))?.click();
}

/**
 * Wait for a button that is called so. Not looked for as readers who hear the page find it: where a hundred explainers are listed that takes
 * Firefox three seconds.
 */
export async function findButton(page: Page, name: string, timeout = 25_000) {
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll("button")].find(
        (one) => (one.ariaLabel ?? one.textContent)?.trim() === wanted && one.checkVisibility(),
      ),
    { timeout, polling: 20 },
    name,
  );
  return found.asElement() as ElementHandle<HTMLButtonElement> | null;
}
