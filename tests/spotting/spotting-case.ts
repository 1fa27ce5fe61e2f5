import { parse } from "yaml";

/** A page written to try spotting: what must be shown on it, and that nothing else is. */
export type SpottingCase = {
  readonly id: string;
  /** The class of traps it belongs to: what its file is about. */
  readonly trap: string;
  /** Language of the page, as in `lang`. */
  readonly lang: string;
  /** What the case guards, in one line. */
  readonly why: string;
  /** Title of the page; empty when the case says none. */
  readonly title: string;
  /** `YYYY-MM-DD`; absent when the page does not say when it was published. */
  readonly published?: string;
  /** The same for when it was last changed. */
  readonly modified?: string;
  /** What the page's body holds before the case's own text: paragraphs that tell the story; empty where there are none. */
  readonly before: string;
  /** The same, after it. */
  readonly after: string;
  readonly html: string;
  /** Every mention of the case's own text, in any order. */
  readonly expect: readonly NamedText[];
  /** Mentions that somebody could take for ours; without a text, all of that entity that are not expected. */
  readonly forbid: readonly ForbiddenText[];
  /** Why the case fails for now; absent on all but the few that are known to be hard. */
  readonly hard?: string;
};

/** An entity and how it is named. */
export type NamedText = { readonly entity: string; readonly text: string };
type ForbiddenText = { readonly entity: string; readonly text?: string };

/** Paragraphs that tell the story, by language. */
export type Stories = Readonly<Record<string, string>>;

type WrittenCase = {
  readonly id: string;
  readonly lang: string;
  readonly why: string;
  readonly html: string;
  readonly title?: string;
  readonly published?: string;
  readonly modified?: string;
  /** Language of the story told before the text, or after it. */
  readonly story?: string;
  readonly storyAfter?: string;
  readonly expect?: readonly Record<string, string>[];
  readonly forbid?: readonly (string | Record<string, string>)[];
  readonly hard?: string;
};

const FIELDS = "id lang why html title published modified story storyAfter expect forbid hard".split(" ");

/**
 * Read the cases of one file.
 *
 * @throws Error naming the case and the field when one is not as the README of the cases says.
 */
export function parseCases(text: string, stories: Stories): readonly SpottingCase[] {
  const { trap, cases } = parse(text, { schema: "failsafe" }) as { trap: string; cases: readonly WrittenCase[] };
  return cases.map((written) => toCase(written, trap, stories));
}

function toCase(written: WrittenCase, trap: string, stories: Stories): SpottingCase {
  const {
    id,
    lang,
    why,
    html,
    title = "",
    published,
    modified,
    story,
    storyAfter,
    expect = [],
    forbid = [],
    hard,
  } = written;
  for (const field of Object.keys(written)) if (!FIELDS.includes(field)) throw new Error(`${id}: no field "${field}"`);
  for (const [field, value] of Object.entries({ id, lang, why, html }))
    if (!value) throw new Error(`${id}: ${field} is missing`);
  if (expect.length === 0 && forbid.length === 0) throw new Error(`${id}: expects and forbids nothing`);
  return {
    id,
    trap,
    lang,
    why,
    title,
    ...(published && { published }),
    ...(modified && { modified }),
    before: storyIn(story, id, stories),
    after: storyIn(storyAfter, id, stories),
    html,
    expect: expect.flatMap((named) => Object.entries(named).map(([entity, said]) => ({ entity, text: said }))),
    forbid: forbid.flatMap(toForbidden),
    ...(hard && { hard }),
  };
}

function storyIn(language: string | undefined, id: string, stories: Stories): string {
  if (!language) return "";
  const story = stories[language];
  if (!story) throw new Error(`${id}: no story in "${language}"`);
  return story;
}

function toForbidden(written: string | Record<string, string>): readonly ForbiddenText[] {
  if (typeof written === "string") return [{ entity: written }];
  return Object.entries(written).map(([entity, text]) => ({ entity, text }));
}
