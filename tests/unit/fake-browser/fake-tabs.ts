import { runsAt } from "../match-pattern.ts";
import { createEvent, type FakeEvent } from "./fake-event.ts";
import { buildFrame, deliver, type FakeFrame, type FakeTab, NoTabError, runThere } from "./fake-tab.ts";

/** A script that the browser runs in pages that load from now on. */
type Registered = {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
};

type Target = { readonly tabId: number; readonly frameIds?: readonly number[]; readonly allFrames?: boolean };
type Injection = {
  readonly target: Target;
  readonly files?: readonly string[];
  readonly func?: (...args: readonly unknown[]) => unknown;
  readonly args?: readonly unknown[];
};
type TabInfo = { readonly id: number; readonly url: string };
type UpdateFilter = { readonly urls?: readonly string[]; readonly properties?: readonly string[] };
type CommitFilter = { readonly url: readonly { hostEquals?: string; pathPrefix?: string; schemes?: string[] }[] };

/** The tabs of a browser with their frames, and `scripting`, `tabs` and `webNavigation` of its API. */
export function createTabs(mayRead: (url: string) => boolean) {
  const tabs = new Map<number, FakeTab>();
  let registered: Registered[] = [];
  let runs = 0;
  let last = 0;
  const onUpdated: FakeEvent<[number, { status?: string; url?: string }, TabInfo]> = createEvent(
    (filter, _id, changes, { url }) => isUpdateWanted(filter as UpdateFilter | undefined, changes, url),
  );
  const onRemoved: FakeEvent<[number]> = createEvent();
  const onActivated: FakeEvent<[{ tabId: number }]> = createEvent();
  const onCommitted: FakeEvent<[{ tabId: number; frameId: number; url: string }]> = createEvent((filter, { url }) =>
    (filter as CommitFilter).url.some(({ hostEquals, pathPrefix = "/", schemes }) => {
      const { protocol, hostname, pathname } = new URL(url);
      return schemes
        ? schemes.includes(protocol.slice(0, -1))
        : hostname === hostEquals && pathname.startsWith(pathPrefix);
    }),
  );

  const find = (id: number): FakeTab => {
    const tab = tabs.get(id);
    if (!tab) throw new NoTabError(id);
    return tab;
  };

  /** A frame without an address of its own is taken for one of the page around it, as `matchOriginAsFallback` says. */
  const addressIn = ({ url }: FakeTab, frame: FakeFrame): string => (frame.url.startsWith("about:") ? url : frame.url);

  const findTarget = ({ tabId, frameIds, allFrames }: Target): readonly FakeFrame[] => {
    const tab = find(tabId);
    const wanted = allFrames ? tab.frames : tab.frames.filter(({ id }) => (frameIds ?? [0]).includes(id));
    const allowed = wanted.filter((frame) => mayRead(addressIn(tab, frame)));
    if (allowed.length === 0) throw new Error("Cannot access contents of the page.");
    return allowed;
  };

  /** Put a page into a tab, as a load does it: nothing of ours is left, and what is registered for it runs. */
  const load = (tab: FakeTab, url: string, frames: readonly string[]): void => {
    tab.url = url;
    tab.button = {};
    tab.frames = [url, ...frames].map((address, at) => buildFrame(at, address));
    for (const frame of tab.frames) {
      const address = addressIn(tab, frame);
      if (!mayRead(address)) continue;
      for (const script of registered) if (runsAt(address, [script])) frame.ran.push(...script.js);
    }
    onCommitted.emit({ tabId: tab.id, frameId: 0, url });
    onUpdated.emit(tab.id, { status: "loading", url }, tab);
    onUpdated.emit(tab.id, { status: "complete" }, tab);
  };

  return {
    all: tabs,
    find,
    registered: () => registered,
    /** How often scripts were run in open frames. */
    runs: () => runs,
    open(url: string, frames: readonly string[] = []): FakeTab {
      const tab: FakeTab = {
        id: ++last,
        url,
        active: false,
        discarded: false,
        incognito: false,
        frames: [],
        button: {},
      };
      tabs.set(tab.id, tab);
      load(tab, url, frames);
      return tab;
    },
    goTo: (tab: FakeTab, url: string, frames: readonly string[] = []): void => load(tab, url, frames),
    /** What `history.pushState` does. */
    changeAddress(tab: FakeTab, url: string): void {
      tab.url = url;
      const [, ...others] = tab.frames;
      const [top = buildFrame(0, url)] = tab.frames;
      tab.frames = [{ ...top, url }, ...others];
      onUpdated.emit(tab.id, { url }, tab);
    },
    close(tab: FakeTab): void {
      tabs.delete(tab.id);
      onRemoved.emit(tab.id);
    },
    empty(): void {
      for (const event of [onUpdated, onRemoved, onActivated, onCommitted]) event.clear();
      tabs.clear();
      registered = [];
      runs = 0;
    },
    webNavigation: { onCommitted },
    tabsApi: {
      onUpdated,
      onRemoved,
      onActivated,
      get: async (id: number) => ({ id, url: find(id).url }),
      query: async ({ active, discarded }: { active?: boolean; discarded?: boolean }) =>
        [...tabs.values()]
          .filter((tab) => (active === undefined || tab.active === active) && !(discarded === false && tab.discarded))
          .map(({ id, url, incognito }) => ({ id, url, incognito })),
      async create({ url }: { url: string }) {
        last++;
        tabs.set(last, { id: last, url, active: true, discarded: false, incognito: false, frames: [], button: {} });
      },
      async sendMessage(id: number, message: unknown, { frameId }: { frameId?: number }) {
        const frames = find(id).frames.filter((frame) => frameId === undefined || frame.id === frameId);
        const [first] = frames
          .map((frame) => deliver(frame, structuredClone(message)))
          .filter((reply) => reply !== null);
        if (!first) throw new Error("Could not establish connection. Receiving end does not exist.");
        return first;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(registered),
      async registerContentScripts(scripts: readonly Registered[]) {
        const taken = scripts.find(({ id }) => registered.some((one) => one.id === id));
        if (taken) throw new Error(`Duplicate script ID '${taken.id}'`);
        registered = [...registered, ...structuredClone(scripts)];
      },
      async updateContentScripts(scripts: readonly Registered[]) {
        registered = registered.map((one) => structuredClone(scripts.find(({ id }) => id === one.id) ?? one));
      },
      async unregisterContentScripts({ ids }: { ids: readonly string[] }) {
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
      async executeScript({ target, files, func, args = [] }: Injection) {
        const frames = findTarget(target);
        if (files) runs++;
        for (const frame of frames) frame.ran.push(...(files ?? []));
        const { url } = find(target.tabId);
        return frames.map((frame) => ({
          frameId: frame.id,
          result: func && runThere(frame, url, () => func(...args)),
        }));
      },
      async insertCSS({ target, css }: { target: Target; css: string }) {
        for (const frame of findTarget(target)) frame.css.push(css);
      },
      async removeCSS({ target, css }: { target: Target; css: string }) {
        for (const frame of findTarget(target)) frame.css.splice(frame.css.indexOf(css), 1);
      },
    },
  };
}

/** Firefox tells only of what a listener asked for; Chromium knows no such filter. */
function isUpdateWanted(filter: UpdateFilter | undefined, changes: object, url: string): boolean {
  const isThere = !filter?.urls || (URL.canParse(url) && runsAt(url, [{ matches: filter.urls, excludeMatches: [] }]));
  return isThere && (!filter?.properties || filter.properties.some((name) => name in changes));
}
