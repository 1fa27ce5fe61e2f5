import type { CDPSession, Target } from "puppeteer-core";
import { expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { runInFirefox } from "../../scripts/driver/firefox-window.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { openCardOf, openSoon, openStory } from "./card-page.ts";
import { describeInEachBrowser, type World } from "./each-browser.ts";

describeInEachBrowser("Sidelight", (world, browser) => {
  openSoon(world);

  // WebDriver BiDi tells of pages' requests only: Firefox's own window tells of all, and of who asked.
  it.runIf(browser === "firefox")("has Firefox ask for nothing, in whatever a reader does", async () => {
    const { sidelight, pages } = world();
    await runInFirefox(sidelight, LISTEN_TO_REQUESTS);
    const noticed = pages.url("/noticed", "news.example");
    await runInFirefox(sidelight, askAsExtension(noticed));
    await doWhatReadersDo(world());
    const asked = JSON.parse(String(await runInFirefox(sidelight, STOP_LISTENING))) as { url: string; ours: boolean }[];
    expect(asked.filter(({ url }) => url.startsWith(pages.url("/", "news.example"))).length).toBeGreaterThan(0);
    // The one that was made to see that it would be noticed.
    expect(asked.filter(({ ours }) => ours).map(({ url }) => url)).toEqual([noticed]);
  });

  it.runIf(browser === "chrome")("asks for nothing over the network, in whatever a reader does", async () => {
    const { sidelight } = world();
    const asked: string[] = [];
    const listen = async (target: Target): Promise<void> => {
      if (!["page", "service_worker", "other"].includes(target.type())) return;
      const session: CDPSession = await target.createCDPSession();
      session.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url));
      await session.send("Network.enable");
    };
    await Promise.all(sidelight.browser.targets().map(listen));
    const listenToNew = (target: Target): void => void listen(target).catch(() => {});
    sidelight.browser.on("targetcreated", listenToNew);

    await doWhatReadersDo(world());
    sidelight.browser.off("targetcreated", listenToNew);

    // What the browser draws its own pages with is not asked for over the network.
    const isOurs = (url: string): boolean =>
      [sidelight.origin, "data:", "chrome://"].some((start) => url.startsWith(start));
    const foreign = asked.filter((url) => !isOurs(url) && !url.startsWith(world().pages.url("/", "news.example")));
    expect(asked.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });
});

async function doWhatReadersDo(world: World): Promise<void> {
  const { sidelight } = world;
  const page = await openStory(world);
  await openCardOf(world, page, "Rustem Umerov");
  for (const wanted of ["Copy with source", "Pin this card", "More actions", ".term"])
    await pressInCard(sidelight, page, wanted);
  const own = await Promise.all(
    (["options", "reader", "popup"] as const).map((one) => openExtensionPage(sidelight, one, { background: true })),
  );
  await Promise.all([page, ...own].map((one) => one.close()));
}

/** Runs in Firefox's window, which every request passes; ours are those of our pages, our background and our scripts in pages. */
const LISTEN_TO_REQUESTS = `void (window.asked = [], window.listenerOfRequests = {
  observe(subject) {
    const channel = subject.QueryInterface(Ci.nsIChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    const ours = [triggeringPrincipal, loadingPrincipal].some((one) => one?.isAddonOrExpandedAddonPrincipal);
    window.asked.push({ url: channel.URI.spec, ours });
  },
}, Services.obs.addObserver(window.listenerOfRequests, "http-on-modify-request"))`;

const STOP_LISTENING =
  '(Services.obs.removeObserver(window.listenerOfRequests, "http-on-modify-request"), JSON.stringify(window.asked))';

/** Runs in Firefox's window: asks for an address in the extension's name. */
function askAsExtension(url: string): string {
  return `new Promise((done) => {
    const { NetUtil } = ChromeUtils.importESModule("resource://gre/modules/NetUtil.sys.mjs");
    NetUtil.asyncFetch({
      uri: ${JSON.stringify(url)},
      loadingPrincipal: extension.principal,
      securityFlags: Ci.nsILoadInfo.SEC_ALLOW_CROSS_ORIGIN_SEC_CONTEXT_IS_NULL,
      contentPolicyType: Ci.nsIContentPolicy.TYPE_OTHER,
    }, () => done());
  })`;
}
