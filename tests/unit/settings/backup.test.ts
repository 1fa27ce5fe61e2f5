import { describe, expect, it } from "vitest";
import { BackupError, readBackup, writeBackup } from "../../../src/settings/backup.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";

const chosen: Settings = {
  ...DEFAULT_SETTINGS,
  openDelay: 750,
  sites: [{ host: "example.org", subdomains: true, enabled: false }],
};

describe("a backup", () => {
  it("brings everything back", () => {
    expect(readBackup(writeBackup(chosen), DEFAULT_SETTINGS).settings).toEqual(chosen);
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

  it("loses only what makes no sense, and says so", () => {
    const text = JSON.stringify({ sidelight: 1, settings: { openDelay: 750, amount: "some" } });
    const { settings, problems } = readBackup(text, DEFAULT_SETTINGS);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, openDelay: 750 });
    expect(problems).toEqual([{ key: "amount", found: '"some"' }]);
  });

  it.each(["", "{", "[]", "null", "7", '{"settings":{}}', '{"sidelight":1}', '{"sidelight":1,"settings":null}'])(
    "is not made of %j",
    (text) => {
      expect(() => readBackup(text, DEFAULT_SETTINGS)).toThrow(BackupError);
    },
  );
});
