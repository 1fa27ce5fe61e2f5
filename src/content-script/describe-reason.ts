import type { Reason } from "../mentions/decision.ts";

/** Reads an interface text; the keys below are in `_locales`. */
export type TextOf = (key: string, values?: readonly string[]) => string;

/** Put the reason for a decision in words a reader understands, e.g. "Ukraine and talks are named close by." */
export function describeReason({ rule, names }: Reason, textOf: TextOf, language: string): string {
  const key = `reason${rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  return textOf(key, [new Intl.ListFormat(language, { type: "conjunction" }).format(names.slice(0, 4))]);
}
