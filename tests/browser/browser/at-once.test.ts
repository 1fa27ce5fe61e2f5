import * as v from "valibot";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { withMuted, withSiteRule } from "../../../src/settings/change-settings.ts";

/** Storage that answers late, as it does when several contexts ask at once. */
function openArea() {
  const later = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
  const stored = new Map<string, unknown>();
  return {
    async get() {
      await later();
      return Object.fromEntries(stored);
    },
    async set(items: object) {
      await later();
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    },
    async remove(keys: readonly string[]) {
      await later();
      for (const key of keys) stored.delete(key);
    },
    clear: async () => stored.clear(),
  };
}

const local = openArea();
const session = openArea();
let openSessionValue: typeof import("../../../src/browser/storage/session-store.ts").openSessionValue;
let changeSettings: typeof import("../../../src/browser/storage/settings-store.ts").changeSettings;
let loadSettings: typeof import("../../../src/browser/storage/settings-store.ts").loadSettings;

beforeAll(async () => {
  // What the polyfill looks for when it is loaded; where there is a `browser` already, it hands that on.
  const api = {
    runtime: { id: "sidelight" },
    storage: { local, session, managed: openArea(), onChanged: { addListener: () => {} } },
  };
  Object.assign(globalThis, { chrome: api, browser: api });
  ({ openSessionValue } = await import("../../../src/browser/storage/session-store.ts"));
  ({ changeSettings, loadSettings } = await import("../../../src/browser/storage/settings-store.ts"));
});

beforeEach(() => Promise.all([local.clear(), session.clear()]));

it("changes of one value that are made at once are all kept", async () => {
  const numbers = openSessionValue("numbers", v.array(v.number()), []);
  await Promise.all([1, 2, 3, 4, 5].map((one) => numbers.change((now) => [...now, one])));
  expect([...(await numbers.load())].sort()).toEqual([1, 2, 3, 4, 5]);
});

it("choices that are made at once are all kept, also about the same thing", async () => {
  const site = (host: string) => ({ host, subdomains: false, enabled: false });
  await Promise.all([
    ...["a.example", "b.example"].map((host) => changeSettings((now) => withSiteRule(now, site(host)))),
    changeSettings((now) => withMuted(now, "a-brief/an-entity", true)),
    ...[1, 2, 3].map(() => changeSettings((now) => ({ ...now, snoozedUntil: now.snoozedUntil + 1 }))),
  ]);
  const { own } = await loadSettings();
  expect(own.sites.map(({ host }) => host)).toEqual(["a.example", "b.example"]);
  expect(own.muted).toEqual(["a-brief/an-entity"]);
  expect(own.snoozedUntil).toBe(3);
});
