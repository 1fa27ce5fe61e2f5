import type { NameRun } from "./find-runs.ts";
import { toKey } from "./inflect.ts";
import { FUNCTION_RANK, type Lexicon } from "./lexicon.ts";
import type { Token } from "./read-tokens.ts";
import type { SeenWords } from "./seen-words.ts";

/** The rank of words that are in no list. */
const UNKNOWN = 99_999;

/**
 * Cut a row of capitalised words down to the name in it, as far as the rest of the text shows what is none of it.
 *
 * @returns Null when nothing of it is a name.
 */
export function trimRun(run: NameRun, tokens: readonly Token[], seen: SeenWords, lexicon: Lexicon): NameRun | null {
  const trimmed = dropBefore(dropNumber(dropOpening(run, tokens, seen, lexicon), seen), seen);
  if (isShouted(trimmed) || trimmed.words.some(isHandle)) return null;
  return trimmed.words.length > 1 || isLikelyName(trimmed, tokens, seen, lexicon) ? trimmed : null;
}

/**
 * "Setting Nike", "Спочатку Ryanair": a first word that only a sentence's beginning capitalises is no part of the name, when the
 * language has it or the text does not capitalise it elsewhere while it does the rest.
 */
function dropOpening(run: NameRun, tokens: readonly Token[], seen: SeenWords, lexicon: Lexicon): NameRun {
  const [first = "", ...rest] = run.words;
  const { midSentence, lower, alone } = seen;
  if (
    !run.opens ||
    rest.length === 0 ||
    lexicon.isFirstName(first) ||
    midSentence.has(toKey(first)) ||
    /^\p{Lu}{2,}$/u.test(first)
  )
    return run;
  const rank = lexicon.rankOf(first.toLowerCase()) ?? UNKNOWN;
  const isWord = lower.has(toKey(first)) || rank < 1_200 || (rank < UNKNOWN && !tokens[run.from + 1]?.capital);
  if (!isWord && !(rank < UNKNOWN && rest.length === 1 && alone.has(toKey(rest[0] ?? "")))) return run;
  let from = run.from + 1;
  while (from < run.to - 1 && !tokens[from]?.capital) from += 1;
  const words = tokens.slice(from, run.to).map(({ text }) => text);
  return { ...run, words, text: words.join(" "), from, opens: false };
}

/** A number behind a name is a part of it when it stands there more than once: "Nord Stream 2", not "Congress 30 days". */
function dropNumber(run: NameRun, { numbered }: SeenWords): NameRun {
  if (
    /-\d+$/.test(run.text) ||
    !/^\d+$/.test(run.words.at(-1) ?? "") ||
    run.words.length < 2 ||
    (numbered.get(run.text) ?? 0) > 1
  )
    return run;
  const words = run.words.slice(0, -1);
  return { ...run, words, text: run.text.replace(/[\s-]\d+$/, ""), to: run.to - 1 };
}

/** "Florida Marco Rubio": when the text also has the end by itself, what stands before is of something else. */
function dropBefore(run: NameRun, { rows }: SeenWords): NameRun {
  for (let at = 1; at <= run.words.length - 2; at += 1) {
    const words = run.words.slice(at);
    if (!rows.has(words.map(toKey).join(" "))) continue;
    const text = run.text
      .split(/(?<=[\s-])/u)
      .slice(-words.length)
      .join("");
    return { ...run, words, text, from: run.to - words.length, opens: false };
  }
  return run;
}

/** Several words in capitals are somebody shouting. */
function isShouted({ words }: NameRun): boolean {
  return words.filter((word) => /^\p{Lu}{3,}$/u.test(word)).length >= 3;
}

/** "JustDoIt", "Kaepernick7": names of accounts and tags. */
function isHandle(word: string): boolean {
  return /\p{Ll}\p{Lu}.*\p{Lu}|\p{Ll}\d|\d\p{Ll}/u.test(word);
}

function isLikelyName(run: NameRun, tokens: readonly Token[], seen: SeenWords, lexicon: Lexicon): boolean {
  const [word = ""] = run.words;
  if (/^\p{Lu}{2,}\d*$/u.test(word)) return word.length <= 8;
  if (word.length < 3 || (lexicon.isFirstName(word) && lexicon.language === "de")) return false;
  const key = toKey(word);
  const rank = lexicon.rankOf(word.toLowerCase());
  if (rank !== null && rank < FUNCTION_RANK) return false;
  // A quotation begins with a capital whatever its first word is; Cyrillic verbs end like this.
  if (rank !== null && lexicon.language !== "de" && /["“„«‘']$/u.test(tokens[run.from]?.before ?? "")) return false;
  if (/(?:ться|тся)$/u.test(word)) return false;
  if (run.opens && !seen.midSentence.has(key))
    return (seen.openings.get(word) ?? 0) > 2 && rank === null && !seen.lower.has(key);
  return lexicon.language === "de" || (seen.lower.get(key) ?? 0) < 2;
}
