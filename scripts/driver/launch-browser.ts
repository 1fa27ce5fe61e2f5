import { rmSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type LaunchOptions, type Target } from "puppeteer-core";
import type { BrowserName } from "../derive-manifest.ts";
import { IDENTITY } from "../identity.ts";
import { provideInChromium } from "./chromium-policy.ts";
import { requireBrowsers } from "./find-browser.ts";
import { runInFirefox } from "./firefox-window.ts";

/** A running browser with Sidelight in it. */
export type Sidelight = {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The add-on's id in this browser. */
  readonly extensionId: string;
  /** Where the extension's own pages live, ending with a slash. */
  readonly origin: string;
  /** Close the browser and remove its profile. */
  close(): Promise<void>;
};

/** How to start the browser. */
export type LaunchChoices = {
  /** The extension to install, an unpacked folder or, for Firefox, a zip; `dist/<name>` when left out. */
  readonly extension?: string;
  /** Without a window; true when left out. */
  readonly headless?: boolean;
  /**
   * Host names that are answered by this machine, so that a test can have sites of its own. When given, no other host can
   * be reached.
   */
  readonly hosts?: readonly string[];
  /** The language of the browser, where it has texts in it; English when left out. Only Chromium is asked for it. */
  readonly language?: string;
  /** What an administrator provides for the extension. */
  readonly policy?: object;
  /** Whether the reader lets the extension run in private windows; not when left out. */
  readonly privately?: boolean;
};

/** Firefox gives each add-on a random address, unless it is fixed like this. */
const FIREFOX_UUID = "51de1164-0000-4000-8000-000000000001";

/**
 * Start a browser with an empty profile and install the built extension in it.
 *
 * @throws When the browser is not to be had or does not take the extension.
 */
export async function launchSidelight(name: BrowserName, choices: LaunchChoices = {}): Promise<Sidelight> {
  const [executablePath = ""] = requireBrowsers([name]);
  const profile = await mkdtemp(join(tmpdir(), "sidelight-profile-"));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const shared: LaunchOptions = { executablePath, headless: choices.headless ?? true, userDataDir: profile };
  const own = name === "chrome" ? await chromeOptions(profile, choices) : await firefoxOptions(profile, choices);
  const browser = await puppeteer.launch({
    ...shared,
    ...own,
    ...(choices.headless === false && { defaultViewport: null }),
  });
  // Also when somebody presses Ctrl+C: then puppeteer ends the browser and this process; so this comes after its own handler.
  process.once("exit", removeProfile);
  const close = async () => {
    await browser.close();
    removeProfile();
    process.off("exit", removeProfile);
  };
  try {
    const before = new Set(browser.targets());
    if (name === "firefox" && choices.privately) await runInFirefox({ browser }, ALLOW_PRIVATELY);
    const folder = choices.extension ?? join(process.cwd(), "dist", name);
    const extensionId =
      name === "chrome" && choices.privately
        ? await installForPrivateWindows(browser, folder)
        : await browser.installExtension(folder);
    const origin = name === "chrome" ? `chrome-extension://${extensionId}/` : `moz-extension://${FIREFOX_UUID}/`;
    await closeWelcome(browser, before);
    if (name === "chrome" && choices.policy) await provideInChromium(browser, extensionId, choices.policy);
    return { name, browser, extensionId, origin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In Chromium, which can be told so when the extension is loaded; puppeteer does not say so. */
async function installForPrivateWindows(browser: Browser, path: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  const { id } = await session.send("Extensions.loadUnpacked", { path, enableInIncognito: true });
  await session.detach();
  return id;
}

/** In Firefox's window, as its page of add-ons does it. */
const ALLOW_PRIVATELY = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const allowed = { permissions: ["internal:privateBrowsingAllowed"], origins: [] };
  await ExtensionPermissions.add("${IDENTITY.firefoxId}", allowed);
})()`;

/** Right after it was installed the extension opens a page of its own, in front of all others. */
async function closeWelcome(browser: Browser, before: ReadonlySet<Target>): Promise<void> {
  const isNew = (target: Target): boolean => target.type() === "page" && !before.has(target);
  const welcome = await browser.waitForTarget(isNew, { timeout: 20_000 });
  await (await welcome.page())?.close();
}

/** What Chromium loads for lists below its address bar, in two processes, before anyone types there: a third of what starting it costs. */
const PREPARED = ["WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup"];

async function chromeOptions(profile: string, { hosts, language = "en" }: LaunchChoices): Promise<LaunchOptions> {
  // Without developer mode, an extension that reloads itself stays switched off.
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(preferences));
  const args = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    `--lang=${language}`,
    `--disable-features=${PREPARED.join(",")}`,
  ];
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  if (hosts) {
    const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1`), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"];
    args.push(`--host-resolver-rules=${rules.join(",")}`, "--no-proxy-server");
  }
  // On Linux the texts come from the environment's language, those of extensions from the argument.
  const env = { ...process.env, LANGUAGE: language };
  return { browser: "chrome", pipe: true, enableExtensions: true, args, env };
}

async function firefoxOptions(profile: string, { hosts, policy }: LaunchChoices): Promise<LaunchOptions> {
  const extraPrefsFirefox: Record<string, unknown> = {
    "extensions.webextensions.uuids": JSON.stringify({ [IDENTITY.firefoxId]: FIREFOX_UUID }),
    "intl.accept_languages": "en",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": false,
    // The popup's page stands in a tab behind (see `openPopup`), where Firefox would draw and keep time once a second.
    "layout.throttled_frame_rate": 60,
    "dom.min_background_timeout_value": 4,
    "dom.timeout.enable_budget_timer_throttling": false,
  };
  if (hosts) {
    extraPrefsFirefox["network.dns.localDomains"] = hosts.join(",");
    extraPrefsFirefox["network.proxy.type"] = 0;
  }
  const options: LaunchOptions = { browser: "firefox", args: ["--remote-allow-system-access"], extraPrefsFirefox };
  return policy ? { ...options, env: { ...process.env, HOME: await makeHome(profile, policy) } } : options;
}

/** A home folder in which Firefox finds what an administrator provides for the extension. */
async function makeHome(profile: string, policy: object): Promise<string> {
  const name = IDENTITY.firefoxId;
  const home = join(profile, "home");
  const folder = join(home, ".mozilla", "managed-storage");
  await mkdir(folder, { recursive: true });
  const provided = { name, description: "Policy for Sidelight", type: "storage", data: policy };
  await writeFile(join(folder, `${name}.json`), JSON.stringify(provided));
  return home;
}
