import type { Captured } from "./capture-page.ts";
import type { MadeExplainer } from "./make-explainer.ts";

/** A draft as the command line prints it. */
export type ShownDraft = {
  readonly title: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly lead: string;
  readonly summary: string;
  readonly keyPoints: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly questions: readonly { readonly q: string; readonly a: string }[];
  readonly entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly strong: readonly string[];
    readonly contextual: readonly string[];
    readonly count: number;
  }[];
};

/**
 * Show a draft: the parts as the page has them, the entities as they are made.
 *
 * Key points that were picked from the text, since the page has none, are the explainer's and not shown here.
 */
export function showDraft({ facts, parts }: Captured, { brief, names }: MadeExplainer): ShownDraft {
  return {
    title: facts.title || parts.title,
    published: facts.published,
    publisher: facts.publisher,
    url: facts.url,
    lead: parts.lead,
    summary: parts.summary,
    keyPoints: parts.keyPoints,
    sections: parts.sections.map(({ heading, paragraphs }) => ({ heading, text: paragraphs.join("\n") })),
    questions: parts.questions.map(({ question, answer }) => ({ q: question, a: answer.join("\n") })),
    entities: brief.entities.map(({ id, name, kind, forms }) => {
      const patterns = (strength: string) =>
        forms.filter((one) => one.strength === strength).flatMap((one) => one.patterns);
      const count = names.find((one) => one.name === name)?.count ?? 0;
      return { id, name, kind, strong: patterns("strong"), contextual: patterns("contextual"), count };
    }),
  };
}
