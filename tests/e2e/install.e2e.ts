import { expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { describeInEachBrowser } from "./each-browser.ts";

describeInEachBrowser("the built extension", (world) => {
  it("installs and draws its popup", async () => {
    const popup = await openExtensionPage(world().sidelight, "popup");
    expect(await popup.title()).toBe("Sidelight");
    await popup.close();
  });

  it("serves pages under names of their own", async () => {
    const { sidelight, pages } = world();
    pages.put("/hello", "<title>Hello</title><p>Hello");
    const page = await sidelight.browser.newPage();
    await page.goto(pages.url("/hello", "news.example"));
    expect(await page.evaluate(() => `${document.title} from ${location.hostname}`)).toBe("Hello from news.example");
    await page.close();
  });
});
