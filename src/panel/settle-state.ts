import type { PageReport, PageState } from "../browser/page-report/page-report.ts";

/** What a page seems to be from which nobody has answered yet. */
const SILENT: ReadonlySet<PageState["kind"]> = new Set(["no-text", "closed"]);

/**
 * What the panel says of a page that has just come: nothing that may not be so in a moment. And of one that is still read after a while:
 * that nothing is found, as it hears of what is.
 *
 * @param isSettled - Whether the page has been there for a while.
 */
export function settleState(report: PageReport, isSettled: boolean): PageReport {
  const { state, url, isLoading } = report;
  if (isSettled && !isLoading) return state.kind === "reading" ? { ...report, state: { kind: "quiet" } } : report;
  return SILENT.has(state.kind) && /^(?:https?|file):/.test(url) ? { ...report, state: { kind: "reading" } } : report;
}
