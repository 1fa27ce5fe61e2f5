/** Where a sentence stands in its paragraph, in UTF-16 code units. */
export type SentencePlace = { readonly start: number; readonly end: number };

/** A sentence of fewer words says nothing without the next: "No. Prosecutors asked for …". */
const FEWEST_WORDS = 4;

/**
 * The sentences of a paragraph, in order. One ends at `.`, `?`, `!` or `…` before a blank and a capital, a quotation mark or a
 * digit; one shorter than four words goes with the next.
 */
export function splitSentences(paragraph: string): readonly SentencePlace[] {
  const places: SentencePlace[] = [];
  let start = 0;
  for (const { index, 0: mark } of paragraph.matchAll(/[.?!…]["”’»“]?(?=\s+["“„«‘(]?[\p{Lu}\p{N}])/gu)) {
    const end = index + mark.length;
    const sentence = paragraph.slice(start, end);
    if (countWords(sentence) < FEWEST_WORDS || isAbbreviation(sentence, paragraph.slice(end).trimStart())) continue;
    places.push({ start, end });
    start = end + (/^\s*/.exec(paragraph.slice(end))?.[0].length ?? 0);
  }
  if (start < paragraph.length) places.push({ start, end: paragraph.length });
  return places;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Titles and initials, and in German days of the month, end in a full stop that ends no sentence. */
function isAbbreviation(sentence: string, next: string): boolean {
  if (/(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|vs|ca|bzw)\.$/u.test(sentence)) return true;
  return /\b\d{1,2}\.$/.test(sentence) && GERMAN_MONTH.test(next);
}

const GERMAN_MONTH = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/;
