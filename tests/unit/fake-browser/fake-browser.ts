import { readFileSync } from "node:fs";
import { vi } from "vitest";
import type { BackgroundQuestions } from "../../../src/messages/questions.ts";
import { createEvent, type FakeEvent } from "./fake-event.ts";
import { createStorage } from "./fake-storage.ts";
import type { FakeFrame, FakeTab } from "./fake-tab.ts";
import { createTabs } from "./fake-tabs.ts";

// A browser in memory, with as much of the extension API as the background and the popup use. What a frame answers, what the browser
// refuses and which pages it keeps to itself is the test's to say; the rest behaves as browsers do.

const ID = "sidelight-in-memory";

const storage = createStorage();
const alarms = new Map<string, number>();
const menus: { id: string; title: string; contexts: readonly string[] }[] = [];
/** Sites that the reader withholds, as origins; "all" for every site that is not granted by itself. */
const access = { all: true, files: true, origins: new Set<string>() };
const install = { type: "normal" };
/** The commands as the reader has them. */
const commands: { name: string; description: string; shortcut: string }[] = [];
let popups = 0;
/** Windows in which the side panel was opened. */
const panels: number[] = [];

const mayRead = (url: string): boolean => {
  if (url.startsWith("file:")) return access.files && access.all;
  return /^https?:/.test(url) && (access.all || access.origins.has(new URL(url).origin));
};
const tabs = createTabs(mayRead);

const onMessage: FakeEvent<[unknown, object]> = createEvent();
const onInstalled: FakeEvent<[{ reason: string }]> = createEvent();
const onSuspend: FakeEvent<[]> = createEvent();
const onAlarm: FakeEvent<[{ name: string }]> = createEvent();
const onCommand: FakeEvent<[command: string, tab?: { windowId: number }]> = createEvent();
type MenuClick = { menuItemId: string; selectionText?: string; pageUrl?: string; frameId?: number };
const onClicked: FakeEvent<[click: MenuClick, tab?: { id: number }]> = createEvent();
const onAdded: FakeEvent<[]> = createEvent();
const onRemoved: FakeEvent<[]> = createEvent();
const EVENTS = [
  onMessage,
  onInstalled,
  onSuspend,
  onAlarm,
  onCommand,
  onClicked,
  onAdded,
  onRemoved,
  storage.onChanged,
];

const texts = JSON.parse(readFileSync("assets/_locales/en/messages.json", "utf8")) as Record<
  string,
  { message: string }
>;

const { local, session, sync, managed } = storage;

const api = {
  runtime: {
    id: ID,
    onMessage,
    onInstalled,
    onSuspend,
    getURL: (path: string) => `chrome-extension://${ID}/${path.replace(/^\//, "")}`,
    getManifest: () => ({ version: "0.1.0" }),
  },
  storage: {
    onChanged: storage.onChanged,
    local: local.api,
    session: session.api,
    sync: sync.api,
    managed: managed.api,
  },
  tabs: tabs.tabsApi,
  scripting: tabs.scripting,
  webNavigation: tabs.webNavigation,
  alarms: {
    onAlarm,
    create: (name: string, { when }: { when: number }) => void alarms.set(name, when),
    clear: async (name: string) => alarms.delete(name),
  },
  action: {
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => {
      tabs.find(tabId).button.icon = path["16"] ?? "";
    },
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => {
      tabs.find(tabId).button.title = title;
    },
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      tabs.find(tabId).button.badge = text;
    },
    getBadgeText: async ({ tabId }: { tabId: number }) => tabs.find(tabId).button.badge ?? "",
    openPopup: async () => void popups++,
  },
  sidePanel: { open: async ({ windowId }: { windowId: number }) => void panels.push(windowId) },
  commands: { onCommand, getAll: async () => commands },
  contextMenus: {
    onClicked,
    removeAll: async () => void menus.splice(0),
    create: (entry: { id: string; title: string; contexts: readonly string[] }) => void menus.push(entry),
  },
  management: { getSelf: async () => ({ installType: install.type }) },
  permissions: {
    onAdded,
    onRemoved,
    contains: async ({ origins: [pattern = ""] }: { origins: readonly string[] }) =>
      pattern === "<all_urls>" ? access.all : access.all || access.origins.has(pattern.replace(/\/\*$/, "")),
  },
  extension: { isAllowedFileSchemeAccess: async () => access.files },
  i18n: {
    getMessage: (key: string, values: readonly string[] = []) =>
      (texts[key]?.message ?? "").replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? ""),
    getUILanguage: () => "en",
  },
};

Object.assign(globalThis, { browser: api, chrome: api });
// Node 20 has no locks of its own; as browsers give them: one after the other by name, also when one fails.
const locked = new Map<string, Promise<unknown>>();
const request = <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const done = (locked.get(name) ?? Promise.resolve()).then(work, work);
  locked.set(name, done);
  return done;
};
vi.stubGlobal("navigator", { locks: { request } });

/** The browser, as a test handles it. */
export const fakeBrowser = {
  storage,
  alarms,
  menus,
  access,
  install,
  commands,
  panels,
  tabs,
  /** How often the popup was opened. */
  popups: () => popups,
  /** Forget everything, also who listens. */
  reset(): void {
    for (const event of EVENTS) event.clear();
    for (const area of [local, session, sync, managed]) area.empty();
    tabs.empty();
    alarms.clear();
    menus.splice(0);
    commands.splice(0);
    popups = 0;
    panels.splice(0);
    access.origins.clear();
    Object.assign(access, { all: true, files: true });
    install.type = "normal";
  },
  /** The background is stopped, as browsers do when it has nothing to do: nobody listens any more, what is stored stays. */
  stopBackground(): void {
    onSuspend.emit();
    for (const event of EVENTS) event.clear();
    const { onUpdated, onRemoved: onClosed, onActivated } = api.tabs;
    for (const event of [onUpdated, onClosed, onActivated, api.webNavigation.onCommitted]) event.clear();
  },
  installed: (reason = "install") => void onInstalled.emit({ reason }),
  ring: (name: string) => void (alarms.delete(name) && onAlarm.emit({ name })),
  /** Press the keys of a command, in a window where that matters. */
  press: (command: string, windowId?: number) =>
    void onCommand.emit(command, windowId === undefined ? undefined : { windowId }),
  choose: (menuItemId: string, pageUrl: string, selectionText = "", place?: { tab: number; frame: number }) =>
    void onClicked.emit(
      { menuItemId, pageUrl, selectionText, ...(place && { frameId: place.frame }) },
      place && { id: place.tab },
    ),
  withhold(): void {
    access.all = false;
    onRemoved.emit();
  },
  grant(): void {
    access.all = true;
    onAdded.emit();
  },
  /** Send the background a message, from whom the sender says; its reply, undefined when nobody answers. */
  send: async (message: unknown, sender: object) => (await Promise.all(onMessage.emit(message, sender))).at(0),
  /** Ask the background a question as our script in a frame does. */
  async ask<Q extends keyof BackgroundQuestions>(
    { id, url, incognito }: FakeTab,
    frame: FakeFrame | undefined,
    question: Q,
    ...args: Parameters<BackgroundQuestions[Q]>
  ): Promise<Awaited<ReturnType<BackgroundQuestions[Q]>>> {
    const sender = { id: ID, tab: { id, url, incognito }, frameId: frame?.id ?? 0, url: frame?.url ?? url };
    const reply = (await fakeBrowser.send({ question, args }, sender)) as { answer: never; error?: string };
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.answer;
  },
};

/** Let everything happen that follows from what was done: all of it is promises, none waits for time. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}
