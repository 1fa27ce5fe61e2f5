import type { Reason } from "../../mentions/decision.ts";
import type { TextOf } from "../../ui/interface-text.ts";

/** By what they say: the popup may ask for the reasons of ten thousand mentions, which are few different ones. */
const texts = new Map<string, string>();

/** Put the reason for a decision in words a reader understands, e.g. "Ukraine and talks are named close by." */
export function describeReason({ rule, names }: Reason, textOf: TextOf, language: string): string {
  const few = names.slice(0, 4);
  const known = [language, rule, ...few].join();
  const text = texts.get(known) ?? textOf(`reason${toPascal(rule)}`, [new Intl.ListFormat(language).format(few)]);
  texts.set(known, text);
  return text;
}

function toPascal(rule: string): string {
  return rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
