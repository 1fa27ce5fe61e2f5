import { describe, expect, it } from "vitest";
import schema from "../../../assets/policy-schema.json" with { type: "json" };
import { isEnabledOn } from "../../../src/settings/decide-site.ts";
import { applyPolicy, NO_POLICY, readPolicy } from "../../../src/settings/policy.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";
import { VALUES } from "../../../src/settings/stored-settings.ts";

describe("a policy", () => {
  it("decides nothing when there is none", () => {
    expect(readPolicy({})).toEqual({ policy: NO_POLICY, problems: [] });
    expect(applyPolicy(DEFAULT_SETTINGS, NO_POLICY)).toEqual(DEFAULT_SETTINGS);
  });

  it("comes before the reader's own choices, however specific they are", () => {
    const own: Settings = {
      ...DEFAULT_SETTINGS,
      sites: [
        { host: "bank.example", subdomains: false, path: "/news", enabled: true },
        { host: "news.example", subdomains: true, enabled: false },
        { host: "other.example", subdomains: false, enabled: false },
      ],
      briefsOff: ["a-story", "another"],
      openBy: "hover",
    };
    const { policy, problems } = readPolicy({
      administrator: " Example Newsroom ",
      pinnedSites: ["*.news.example"],
      blockedSites: ["bank.example"],
      pinnedBriefs: ["a-story"],
      lockedOptions: { openBy: "click" },
    });
    expect(problems).toEqual([]);
    expect(policy.by).toBe("Example Newsroom");
    const settings = applyPolicy(own, policy);
    expect(isEnabledOn("https://bank.example/news", settings)).toBe(false);
    expect(isEnabledOn("https://live.news.example/", settings)).toBe(true);
    expect(isEnabledOn("https://other.example/", settings)).toBe(false);
    expect(settings.briefsOff).toEqual(["another"]);
    expect(settings.openBy).toBe("click");
  });

  it("loses only what makes no sense, and names its place", () => {
    const { policy, problems } = readPolicy({
      administrator: 7,
      pinnedSites: ["news.example", "not a site", 3],
      blockedSites: "bank.example",
      pinnedBriefs: ["a-story", "No Id!"],
      lockedOptions: { openBy: "shout", scheme: "dark", snoozedUntil: 5, invented: true },
    });
    expect(policy.sites).toEqual([{ host: "news.example", subdomains: false, enabled: true, managed: true }]);
    expect(policy.briefsOn).toEqual(["a-story"]);
    expect(policy.locked).toEqual({ scheme: "dark" });
    expect(problems.map(({ place }) => place)).toEqual([
      "administrator",
      "pinnedSites.1",
      "pinnedSites.2",
      "blockedSites",
      "pinnedBriefs.1",
      "lockedOptions.openBy",
      "lockedOptions.snoozedUntil",
      "lockedOptions.invented",
    ]);
    expect(readPolicy({ lockedOptions: [] }).problems).toEqual([{ place: "lockedOptions", found: "[]" }]);
  });

  it("that pins and blocks the same site blocks it", () => {
    const { policy } = readPolicy({ pinnedSites: ["news.example"], blockedSites: ["news.example"] });
    expect(isEnabledOn("https://news.example/", applyPolicy(DEFAULT_SETTINGS, policy))).toBe(false);
  });

  it("has a schema that knows every option with every value, and no other", () => {
    const { properties } = schema.properties.lockedOptions;
    const lockable = Object.keys(VALUES).filter((name) => name !== "snoozedUntil");
    expect(Object.keys(properties).sort()).toEqual(lockable.sort());
    for (const [option, allowed] of Object.entries(properties)) {
      if (!("enum" in allowed)) continue;
      const read = allowed.enum.map((value) => readPolicy({ lockedOptions: { [option]: value } }).problems);
      expect(read.flat()).toEqual([]);
      expect([...allowed.enum].sort()).toEqual([...(VALUES[option as "amount"].options as readonly string[])].sort());
    }
  });
});

it("brings explainers as texts, and nothing else in their place", () => {
  const { policy, problems } = readPolicy({ explainers: ["---\ntitle: A\n---\n", 3] });
  expect(policy.explainers).toEqual(["---\ntitle: A\n---\n"]);
  expect(problems).toEqual([{ place: "explainers.1", found: "3" }]);
});
