import type { NamedText, SpottingCase } from "./spotting-case.ts";

/** What spotting shows in a case's own text, and why. */
export type ShownText = NamedText & { readonly why: string };

/** How spotting did on a case. */
export type CaseOutcome = {
  /** Expected and shown. */
  readonly right: readonly ShownText[];
  /** Expected and not shown. */
  readonly missed: readonly NamedText[];
  /** Shown and not expected. */
  readonly wrong: readonly ShownText[];
};

/** Compare what is shown in a case's own text with what the case expects; a text expected twice must be shown twice. */
export function judgeCase({ expect }: SpottingCase, shown: readonly ShownText[]): CaseOutcome {
  const left = [...shown];
  const right: ShownText[] = [];
  const missed: NamedText[] = [];
  for (const expected of expect) {
    const at = left.findIndex(({ entity, text }) => entity === expected.entity && plain(text) === plain(expected.text));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found) right.push(found);
    else missed.push(expected);
  }
  return { right, missed, wrong: left };
}

/** What is wrong with an outcome, a line each; empty when it is all the case asks for. */
export function describeFaults({ forbid }: SpottingCase, { missed, wrong }: CaseOutcome): readonly string[] {
  return [
    ...missed.map(({ entity, text }) => `not marked: ${entity} "${text}"`),
    ...wrong.map((shown) => {
      const forbidden = forbid.some(
        ({ entity, text }) => entity === shown.entity && (!text || plain(text) === plain(shown.text)),
      );
      return `${forbidden ? "marked, though forbidden" : "also marked"}: ${shown.entity} "${shown.text}" (${shown.why})`;
    }),
  ];
}

/** A text as a reader sees it: white space closed up, soft hyphens and zero-width characters gone. */
function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
