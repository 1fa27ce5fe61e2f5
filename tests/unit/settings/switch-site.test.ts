import { describe, expect, it } from "vitest";
import { isEnabledOn } from "../../../src/settings/decide-site.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";
import { findSite, switchSite } from "../../../src/settings/switch-site.ts";

describe("the switch beside a page", () => {
  it("is about the page's host with its subdomains, and www means the whole site", () => {
    expect(findSite("https://news.example.org/a")).toEqual({ host: "news.example.org", subdomains: true });
    expect(findSite("https://www.example.org/a")).toEqual({ host: "example.org", subdomains: true });
    expect(findSite("http://127.0.0.1:80/")).toEqual({ host: "127.0.0.1", subdomains: false });
    expect(findSite("file:///a.html")).toEqual({ host: "file:", subdomains: false });
    expect(findSite("about:blank")).toBeNull();
  });

  it("keeps no rule once the default says what is wanted", () => {
    const off = switchSite(DEFAULT_SETTINGS, "https://example.org/", false);
    expect(off.sites).toEqual([{ host: "example.org", subdomains: true, enabled: false }]);
    expect(switchSite(off, "https://example.org/a", true)).toEqual(DEFAULT_SETTINGS);
  });

  it("makes an exception below a site that is off", () => {
    const off = switchSite(DEFAULT_SETTINGS, "https://example.org/", false);
    const both = switchSite(off, "https://live.example.org/", true);
    expect(isEnabledOn("https://live.example.org/", both)).toBe(true);
    expect(isEnabledOn("https://example.org/", both)).toBe(false);
  });

  it("always does what it says on the page itself, whatever rules there are", () => {
    const path: Settings = {
      ...DEFAULT_SETTINGS,
      sites: [{ host: "example.org", subdomains: false, path: "/live", enabled: false }],
    };
    const on = switchSite(path, "https://example.org/live/today", true);
    expect(isEnabledOn("https://example.org/live/today", on)).toBe(true);
  });

  it("changes nothing where no extension reads", () => {
    expect(switchSite(DEFAULT_SETTINGS, "chrome://settings/", false)).toBe(DEFAULT_SETTINGS);
  });

  it("goes by what a policy says where no rule does", () => {
    const off = { ...DEFAULT_SETTINGS, enabledByDefault: true };
    const switched = switchSite(off, "https://news.example/", true, false);
    expect(switched.sites).toEqual([{ host: "news.example", subdomains: true, enabled: true }]);
    expect(switchSite({ ...off, enabledByDefault: false }, "https://news.example/", false, true).sites).toEqual([
      { host: "news.example", subdomains: true, enabled: false },
    ]);
  });
});
