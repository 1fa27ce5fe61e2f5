/** A word of a paragraph. */
export type Token = {
  readonly text: string;
  /** UTF-16 code units from the paragraph's start. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly before: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Whether a sentence, a quotation or a heading begins with it: its capital letter says nothing. */
  readonly opens: boolean;
};

/** Addresses, names of accounts and tags are no words. */
const ADDRESSES = /(?:https?:\/\/|www\.|pic\.twitter|t\.co\/)\S+|[@#][\p{L}\p{N}_]+/gu;

const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.](?=\p{Lu}\.)|[’'ʼ](?=\p{L}{2,})|\p{M})*(?:[\p{L}\p{N}\p{M}]+(?:[’'ʼ](?=\p{L}{2,}))?)*/gu;
const ELISION = /^(?:[lLdDnNsScCjJmMtT]|[dD]ell|[nN]ell|[aA]ll|[dD]all|[sS]ull|[qQ]u|[uU]n|[cC]oll)[’'](?=\p{L})/u;

/**
 * The words of a paragraph. Apostrophes end a word where an ending or an article is cut off by them: "Ankara'da", "l'Europe",
 * "Trump's"; they stay in names such as "O'Brien".
 */
export function readTokens(text: string): readonly Token[] {
  const paragraph = text.replace(ADDRESSES, (address) => ".".repeat(address.length));
  const tokens: Token[] = [];
  let last = 0;
  let opens = true;
  for (const match of paragraph.matchAll(WORD)) {
    const elided = ELISION.exec(match[0])?.[0].length ?? 0;
    const whole = match[0].slice(elided);
    const start = match.index + elided;
    const cut = /^(?:[OD]|Mc)[’']\p{Lu}/u.test(whole) ? -1 : whole.search(/[’'ʼ](?!\p{Lu})/u);
    const isCut = cut > 0 && !/\p{Script=Cyrillic}[’'ʼ][яюєї]/u.test(whole);
    const word = isCut ? whole.slice(0, cut) : whole;
    const before = paragraph.slice(last, start);
    if (tokens.length > 0) opens = endsSentence(before, tokens.at(-1)?.text ?? "");
    tokens.push({ text: word, start, end: start + word.length, before, capital: /^\p{Lu}/u.test(word), opens });
    last = start + word.length;
  }
  return tokens;
}

const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|sgt|lt|col|capt|st|prof|jr|sr|no|vs|bzw|u|z|d|nr|hr|fr|m|mme|sr|sra|av|doç|ст|г|р|им|св|ім|вул|п)$/iu;

function endsSentence(between: string, before: string): boolean {
  if (/[!?…]|[.:](?=\s*["“”„«»']|\s*$)/u.test(between)) {
    return !(/^\.\s*$/.test(between) && (ABBREVIATION.test(before) || /^\p{Lu}$/u.test(before)));
  }
  if (/^\.\s/.test(between)) return !(ABBREVIATION.test(before) || /^\p{Lu}$/u.test(before));
  return /["“”„«»•|–—]\s*$|^\s*["“„«]|\n/u.test(between) && /[.!?:]|["“„«]/u.test(between)
    ? /[.!?:]/u.test(between)
    : /[•|\n]/u.test(between);
}
