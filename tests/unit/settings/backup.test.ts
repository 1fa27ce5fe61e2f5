import { describe, expect, it } from "vitest";
import { BackupError, readBackup, takeBackup, writeBackup } from "../../../src/settings/backup.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";

const chosen: Settings = {
  ...DEFAULT_SETTINGS,
  openDelay: 750,
  sites: [{ host: "example.org", subdomains: true, enabled: false }],
};

describe("a backup", () => {
  it("brings everything back", () => {
    expect(takeBackup(DEFAULT_SETTINGS, readBackup(writeBackup(chosen), DEFAULT_SETTINGS))).toEqual(chosen);
  });

  it("says beforehand what it would change", () => {
    const present: Settings = { ...DEFAULT_SETTINGS, openDelay: 300, briefsOff: ["a-brief"] };
    expect(readBackup(writeBackup(chosen), present).differences).toEqual([
      { key: "brief a-brief", before: false, after: undefined },
      { key: "openDelay", before: 300, after: 750 },
      { key: "site *.example.org", before: undefined, after: false },
    ]);
  });

  it("changes nothing when it is what is chosen already", () => {
    expect(readBackup(writeBackup(chosen), chosen).differences).toEqual([]);
  });

  it("has the files of explainers, when they are to come along", () => {
    const explainers = { "bridge/brief.md": "---\ntitle: The bridge\n---\n", "bridge/entities.yaml": "entities: []\n" };
    expect(readBackup(writeBackup(chosen, explainers), chosen).explainers).toEqual(explainers);
    expect(readBackup(writeBackup(chosen), chosen).explainers).toEqual({});
  });

  it.each([[["a"]], [{ "bridge/brief.md": 7 }], ["brief.md"]])(
    "keeps its choices when its explainers are %j",
    (explainers) => {
      const text = JSON.stringify({ sidelight: 1, settings: { openDelay: 750 }, explainers });
      const read = readBackup(text, DEFAULT_SETTINGS);
      expect(read.explainers).toEqual({});
      expect(read.problems).toEqual([{ key: "explainers", found: "no texts by path" }]);
      expect(read.differences).toHaveLength(1);
    },
  );

  it("loses only what makes no sense, and says so", () => {
    const text = JSON.stringify({ sidelight: 1, settings: { openDelay: 750, amount: "some" } });
    const read = readBackup(text, DEFAULT_SETTINGS);
    expect(takeBackup(DEFAULT_SETTINGS, read)).toEqual({ ...DEFAULT_SETTINGS, openDelay: 750 });
    expect(read.problems).toEqual([{ key: "amount", found: '"some"' }]);
  });

  it("leaves alone what another window changed since it was looked at", () => {
    const read = readBackup(writeBackup(chosen), DEFAULT_SETTINGS);
    const since: Settings = { ...DEFAULT_SETTINGS, scheme: "dark" };
    expect(takeBackup(since, read)).toEqual({ ...chosen, scheme: "dark" });
  });

  it("neither carries a pause nor ends one", () => {
    const paused = { ...chosen, snoozedUntil: 1_800_000_000_000 };
    expect(writeBackup(paused)).not.toContain("snoozedUntil");
    expect(readBackup(writeBackup(chosen), paused).differences).toEqual([]);
  });

  it.each(['{"sidelight":2,"settings":{}}', '{"sidelight":1,"settings":{"version":99}}'])(
    "of a newer Sidelight is refused as such: %j",
    (text) => {
      expect(() => readBackup(text, DEFAULT_SETTINGS)).toThrow(expect.objectContaining({ reason: "newer" }));
    },
  );

  it.each([
    "",
    "{",
    "[]",
    "null",
    "7",
    '{"settings":{}}',
    '{"sidelight":1}',
    '{"sidelight":1,"settings":null}',
    '{"sidelight":1,"settings":[]}',
    '{"sidelight":"x","settings":{}}',
  ])("is not made of %j", (text) => {
    expect(() => readBackup(text, DEFAULT_SETTINGS)).toThrow(BackupError);
  });
});
