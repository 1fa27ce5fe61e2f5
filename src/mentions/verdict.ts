import type { Reason, ShowRule, WithholdRule } from "./decision.ts";

/** What was decided of one candidate, and why. */
export type Verdict = { readonly shown: boolean; readonly reason: Reason };

export function shown(names: readonly string[], rule: ShowRule = "near"): Verdict {
  return { shown: true, reason: { rule, names } };
}

export function withheld(rule: WithholdRule, names: readonly string[] = []): Verdict {
  return { shown: false, reason: { rule, names } };
}
