import { describe, expect, it } from "vitest";
import { decideFrame, decidePage, type FrameDecision, type Scope } from "../../../src/settings/decide-frame.ts";
import { parseSitePattern, type SiteRule } from "../../../src/settings/site-pattern.ts";

const PAGE = "https://news.example/a";
const FRAME = "https://frames.example/";

describe("whether Sidelight is on in a frame of a tab", () => {
  it("follows the default where no rule is about either", () => {
    expect(decide(PAGE, FRAME, scopeOf([]))).toEqual({ on: true, why: "chosen", rule: null });
    expect(decide(PAGE, FRAME, scopeOf([], false))).toEqual({ on: false, why: "page", rule: null });
  });

  it("is decided by the page for frames of every site, where the page is off", () => {
    const scope = scopeOf(["- news.example", "+ frames.example"]);
    expect(decide(PAGE, FRAME, scope)).toEqual({ on: false, why: "page", rule: rule("- news.example") });
  });

  it("is decided by the frame's own rule where the page is on, and told apart from a page that is off", () => {
    const scope = scopeOf(["- frames.example"]);
    expect(decide(PAGE, FRAME, scope)).toEqual({ on: false, why: "frame", rule: rule("- frames.example") });
    expect(decide(PAGE, PAGE, scope).on).toBe(true);
    expect(decide(FRAME, FRAME, scope)).toMatchObject({ on: false, why: "page" });
  });

  it("is that of the page for a frame without an address of its own", () => {
    expect(decide(PAGE, "about:blank", scopeOf([])).on).toBe(true);
    expect(decide(PAGE, "about:srcdoc", scopeOf(["- news.example"]))).toMatchObject({ on: false, why: "page" });
  });

  it("is decided by the frame alone when the browser does not tell the page's address", () => {
    expect(decide("", FRAME, scopeOf([])).on).toBe(true);
    expect(decide("", FRAME, scopeOf(["- frames.example"]))).toMatchObject({ on: false, why: "frame" });
    expect(decide("", "about:blank", scopeOf([]))).toMatchObject({ on: false, why: "closed" });
  });

  it("is never so where no extension reads, whatever is paused", () => {
    const scope: Scope = { ...scopeOf([]), paused: "restart" };
    expect(decide("chrome://settings/", "chrome://settings/", scope)).toEqual({ on: false, why: "closed", rule: null });
  });

  it("is so in every frame of a page that the reader asked for this once, in its tab alone", () => {
    const visits = [{ tab: 1, page: PAGE, asked: 0 }];
    const scope: Scope = { ...scopeOf(["- news.example", "- frames.example"]), visits };
    expect(decide(`${PAGE}#there`, FRAME, scope)).toEqual({ on: true, why: "visit", rule: rule("- news.example") });
    expect(decidePage({ id: 2, url: PAGE }, scope)).toMatchObject({ on: false, why: "page" });
  });

  it("is not said to be for a visit where it is on anyway", () => {
    const scope: Scope = { ...scopeOf([]), visits: [{ tab: 1, page: PAGE, asked: 0 }] };
    expect(decidePage({ id: 1, url: PAGE }, scope)).toMatchObject({ on: true, why: "chosen" });
  });

  it("names the rule that decides also while it is paused", () => {
    const scope: Scope = { ...scopeOf(["- news.example"]), pausedTabs: [1] };
    expect(decide(PAGE, PAGE, scope)).toEqual({ on: false, why: "paused", by: "tab", rule: rule("- news.example") });
  });
});

function decide(tabUrl: string, url: string, scope: Scope): FrameDecision {
  return decideFrame({ tab: 1, tabUrl, url }, scope);
}

function scopeOf(rules: readonly string[], enabledByDefault = true): Scope {
  return { choices: { enabledByDefault, sites: rules.map(rule) }, paused: null, pausedTabs: [], visits: [] };
}

function rule(text: string): SiteRule {
  const pattern = parseSitePattern(text.slice(2));
  if ("problem" in pattern) throw new Error(`${text}: ${pattern.problem}`);
  return { ...pattern, enabled: text.startsWith("+") };
}
