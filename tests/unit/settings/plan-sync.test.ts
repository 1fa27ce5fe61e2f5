import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSync, type SyncPlan } from "../../../src/settings/plan-sync.ts";
import type { StoredChange, StoredSettings } from "../../../src/settings/stored-settings.ts";

const NOTHING = { set: {}, remove: [] };

describe("keeping choices in step", () => {
  it("brings what changed on one side to the other, key by key", () => {
    const agreed = { amount: "all", "site old.example": false };
    const local = { version: 1, amount: "all", "site old.example": false, "site here.example": true };
    const synced = { version: 1, amount: "all", "site there.example": false };
    expect(plan(local, synced, agreed)).toEqual({
      local: { set: { "site there.example": false }, remove: ["site old.example"] },
      synced: { set: { "site here.example": true }, remove: [] },
      agreed: { amount: "all", "site here.example": true, "site there.example": false },
      left: [],
    });
  });

  it("joins an account without losing what either had; where they differ, the account's holds", () => {
    const joined = plan({ scheme: "dark", openBy: "key" }, { version: 1, openBy: "click", textSize: 115 }, {});
    expect(joined.local).toEqual({ set: { version: 1, openBy: "click", textSize: 115 }, remove: [] });
    expect(joined.synced).toEqual({ set: { scheme: "dark" }, remove: [] });
  });

  it("keeps pauses, and whether to take part, to each browser", () => {
    expect(plan({ snoozedUntil: 5, sync: true }, {}, {})).toEqual({
      local: NOTHING,
      synced: NOTHING,
      agreed: {},
      left: [],
    });
    expect(plan({}, { snoozedUntil: 5, sync: true }, {}).local).toEqual(NOTHING);
  });

  it("takes nothing away because an account was emptied", () => {
    const chosen = { version: 1, scheme: "dark", "site a.example": false };
    const { local, synced } = plan(chosen, {}, { scheme: "dark", "site a.example": false });
    expect(local).toEqual(NOTHING);
    expect(synced).toEqual({ set: chosen, remove: [] });
  });

  it("takes every choice away when another browser took each back", () => {
    expect(plan({ version: 1, scheme: "dark" }, { version: 1 }, { scheme: "dark" }).local).toEqual({
      set: {},
      remove: ["scheme"],
    });
  });

  it("neither takes nor spreads what makes no sense", () => {
    const { local, synced } = plan(
      { version: 1, openDelay: "soon", "site a.example": true },
      { version: 1, openDelay: 300, "site a.example": "maybe", other: "kept" },
      { openDelay: 300, "site a.example": true },
    );
    expect(local).toEqual({ set: { openDelay: 300 }, remove: [] });
    expect(synced).toEqual({ set: { "site a.example": true }, remove: [] });
  });

  it("leaves an account alone that a newer version wrote", () => {
    expect(planSync({ scheme: "dark" }, { version: 99 }, {})).toBeNull();
  });

  it("leaves here what an account has no room for, and says so", () => {
    const long = `site long.example/${"a".repeat(9_000)}`;
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`site a${at}.example`, false]));
    const { synced, left } = plan({ version: 1, ...many, [long]: true }, {}, {});
    expect(Object.keys(synced.set)).toHaveLength(512);
    expect(left).toHaveLength(600 + 2 - 512);
    expect(left).toContain(long);
    const wide = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`site a${at}.example/${"b".repeat(4_000)}`, false]),
    );
    const bytes = Object.entries(plan(wide, {}, {}).synced.set).map(([key, value]) => `${key}${value}`.length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(90_000);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(102_400);
  });

  it("ends with the same choices in every browser, whatever each did and in whatever order they meet", () => {
    const key = fc.constantFrom("site a.example", "site *.b.example", "brief x", "muted x/y", "scheme", "openBy");
    const act = fc.record({ browser: fc.nat(2), key, value: fc.nat(2), syncs: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const browsers = [0, 1, 2].map(() => ({ local: {} as StoredSettings, agreed: {} as StoredSettings }));
        let account: StoredSettings = {};
        const meet = (at: number): SyncPlan => {
          const one = browsers[at] as (typeof browsers)[number];
          const made = plan(one.local, account, one.agreed);
          one.local = change(one.local, made.local);
          account = change(account, made.synced);
          one.agreed = made.agreed;
          return made;
        };
        for (const { browser, key: name, value, syncs } of acts) {
          const one = browsers[browser] as (typeof browsers)[number];
          one.local = choose(one.local, name, value);
          if (syncs) meet(browser);
        }
        for (const at of [0, 1, 2, 0, 1, 2]) meet(at);
        const [first, ...others] = browsers.map(({ local }) => ({ ...local, version: 1 }));
        for (const other of others) expect(other).toEqual(first);
        expect([0, 1, 2].map(meet).map(({ local, synced }) => [local, synced])).toEqual(
          [0, 1, 2].map(() => [NOTHING, NOTHING]),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("loses no choice that only one browser made", () => {
    const rules = fc.uniqueArray(fc.tuple(fc.nat(40), fc.nat(2)), { selector: ([name]) => name, maxLength: 20 });
    fc.assert(
      fc.property(rules, (made) => {
        let account: StoredSettings = {};
        const locals = [0, 1, 2].map((browser) =>
          Object.fromEntries(made.filter(([, by]) => by === browser).map(([name]) => [`site s${name}.example`, false])),
        );
        const meet = (local: StoredSettings): StoredSettings => {
          const { local: here, synced } = plan(local, account, {});
          account = change(account, synced);
          return change(local, here);
        };
        const last = meet(locals.map(meet).at(-1) as StoredSettings);
        for (const [name] of made) expect(last).toHaveProperty([`site s${name}.example`], false);
      }),
    );
  });
});

function plan(local: StoredSettings, synced: StoredSettings, agreed: StoredSettings): SyncPlan {
  const made = planSync(local, synced, agreed);
  if (!made) throw new Error("there is a plan for every account of this version");
  return made;
}

function change(stored: StoredSettings, { set, remove }: StoredChange): StoredSettings {
  return Object.fromEntries(Object.entries({ ...stored, ...set }).filter(([key]) => !remove.includes(key)));
}

/** A choice as the options page stores it: one of two values, or the default, which is not stored. */
function choose(stored: StoredSettings, key: string, value: number): StoredSettings {
  const values: Readonly<Record<string, readonly unknown[]>> = { scheme: ["dark", "light"], openBy: ["click", "key"] };
  const fixed = key.startsWith("site") ? [true, false] : key.startsWith("brief") ? [false, false] : [true, true];
  const chosen = (values[key] ?? fixed)[value];
  return change({ ...stored, version: 1, [key]: chosen }, { set: {}, remove: chosen === undefined ? [key] : [] });
}
