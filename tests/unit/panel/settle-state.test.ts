import { describe, expect, it } from "vitest";
import type { PageReport, PageState } from "../../../src/browser/page-report/page-report.ts";
import { settleState } from "../../../src/panel/settle-state.ts";

describe("what the panel says of a page", () => {
  it.each<[what: string, PageState, "early" | "late" | "loading", PageState["kind"]]>([
    ["that has not answered yet", { kind: "no-text" }, "early", "reading"],
    ["that has not answered after a while", { kind: "no-text" }, "late", "no-text"],
    ["that has loaded for a while and does not answer yet", { kind: "no-text" }, "loading", "reading"],
    ["that may still be injected into", { kind: "closed" }, "early", "reading"],
    ["that is read", { kind: "reading" }, "early", "reading"],
    ["that is still read after a while, with nothing found", { kind: "reading" }, "late", "quiet"],
    ["that is read while it loads", { kind: "reading" }, "loading", "reading"],
    ["about a story", { kind: "on", count: 1 }, "early", "on"],
    ["that is off", { kind: "off", rule: null }, "early", "off"],
  ])("%s: %j, %s", (_what, state, moment, said) => {
    const isLoading = moment === "loading" && ({ isLoading: true } as const);
    expect(settleState(report({ state, ...isLoading }), moment !== "early").state.kind).toBe(said);
  });

  it("of the browser, at once", () => {
    const closed = report({ state: { kind: "closed" }, url: "chrome://settings/" });
    expect(settleState(closed, false)).toBe(closed);
  });
});

function report(own: Partial<PageReport> & Pick<PageReport, "state">): PageReport {
  return { tab: 1, url: "https://news.example/", only: null, administrator: null, mentions: [], ...own };
}
