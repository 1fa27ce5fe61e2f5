import { FUNCTION_RANK, type Lexicon } from "./lexicon.ts";
import type { Token } from "./read-tokens.ts";

/** A row of capitalised words that may be a name. */
export type NameRun = {
  /** Its words without titles, articles and possessive endings. */
  readonly words: readonly string[];
  /** The words as they stand, with single spaces. */
  readonly text: string;
  /** Titles cut off before it, e.g. "President". */
  readonly title: string;
  /** Whether its first word only stands capitalised because a sentence begins with it. */
  readonly opens: boolean;
  /** Indices of its first token and the one behind its last. */
  readonly from: number;
  readonly to: number;
};

const LINK = /^(?:of|de|del|della|delle|dei|di|du|des|la|le|les|von|van|zu|zur|bin|ibn|al|el|ben|ter)$/u;
/** Words that join only behind the head of an organisation's name: "Centers for Disease Control and Prevention". */
const LOOSE_LINK = /^(?:for|and|of|the|für|und|pour|et|per|e|para|y)$/u;
const HEAD =
  /^(?:Fund|Institute|Centers?|Centre|Department|Office|Committee|Council|Ministry|Agency|Organi[sz]ation|Association|Campaign|Society|Foundation|School|Bureau|Administration|Ministerium|Amt|Institut|Centre|Ministère|Ministerio|Ministero|Instituto|Istituto)$/u;
const TITLE =
  /^(?:President|Vice|Prime|Minister|Senator|Sen|Rep|Representative|Congressman|Congresswoman|Gov|Governor|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Judge|Justice|General|Gen|Sgt|Sergeant|Lt|Lieutenant|Col|Colonel|Capt|Captain|Officer|Detective|Chief|Attorney|Secretary|Chairman|Chairwoman|Director|Ambassador|King|Queen|Prince|Princess|Pope|Sir|Lord|Lady|Rev|Pfc|Pvt|Adm|Admiral|Coach|Mayor|Speaker|Deputy|Former|Acting|Spokesman|Spokeswoman|Adviser|Advisor|Staff|Executive|Commissioner|Sheriff|Superintendent|Leader|Lawyer|Counsel|Prosecutor|CEO|Foreign|Defense|Defence|Interior|Herr|Frau|Präsident|Präsidentin|Kanzler|Kanzlerin|Minister|Ministerin|Ministerpräsident|Bundeskanzler|Bundespräsident|Richter|Anwalt|Premier|M|Mme|Président|Ministre|Señor|Sr|Sra|Presidente|Ministro|Ministra|Signor|Signora|Başkan|Başkanı|Müdür|Müdürü|Vekili|Başkanvekili|Milletvekili|Savcısı|Yardımcısı|Sözcüsü|Senatore|Ministre|Gobernador|Cumhurbaşkanı|Bakan|Bakanı|Sayın|Президент|Министр|Міністр|Прем|Премьер|Господин|Пан|Пані|CEO|Chef)$/u;
const NEVER =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Sonnabend|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar|Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık|AM|PM|EST|EDT|GMT|UTC|BST|ET|I|A|OK|TV|Euro|Euros|Milliarden|Millionen|Prozent|Uhr|Dollar|Dollars|Mio|Mrd|[XVI]{2,}(?:e|er|ème)?|PDF|FAQ|CEO|URL|Replay|Videos|JUST|WATCHED|WATCH|MUST|Photos|Photo|Image|Video|Read|Watch|Share|Copyright|Advertisement|Getty|Images|Reuters|AFP|Media|Story|Highlights|Updated|Published|Follow|Subscribe|Newsletter|Twitter|Facebook|Instagram|YouTube|WhatsApp|Telegram|Email|Click|More|Related|Источник|Фото|Фотография|Подпись|Читайте|Джерело|Foto|Video|Bild|Quelle|Crédit|Photo|AP|AA|DHA|İHA|TASS|UNIAN|УНИАН|УНІАН|РБК|ТАСС|Интерфакс|Інтерфакс|DPA|dpa|EFE|ANSA)$/u;
const JOINS = /^(?:\s|[-‐‑–]|\.\s|\s?&\s?|)$/u;

/** Find the rows of capitalised words in a paragraph's tokens. */
export function findRuns(tokens: readonly Token[], lexicon: Lexicon): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    if (!first?.capital || NEVER.test(first.text)) {
      at += 1;
      continue;
    }
    const to = endOfRun(tokens, at);
    const run = trimRun(tokens, at, to, lexicon);
    if (run) runs.push(run);
    at = to;
  }
  return runs;
}

function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (let at = to; at < tokens.length && at - from < 9; at += 1) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (!token || !previous || !joins(token.before, previous.text) || token.opens) break;
    // "ОАСК Павла Вовка": behind an acronym in Cyrillic its head is named, not its name continued.
    if (/^[А-ЯҐЄІЇЁ]{2,}$/u.test(previous.text) && token.capital) break;
    if (/^\d+$/.test(token.text) && token.before === "-" && to === at && /^(?:\p{Lu}+|\d+)$/u.test(previous.text))
      to = at + 1;
    else if (token.capital && !NEVER.test(token.text)) to = at + 1;
    else if (/^\d{1,4}$/.test(token.text) && at === to && /^\s$|^-$/.test(token.before) && token.text.length < 4)
      to = at + 1;
    else if (
      !(LINK.test(token.text) || (token.text === "the" && previous.text === "of") || isLoose(tokens, from, at)) ||
      at - to > 1
    )
      break;
  }
  return to;
}

function isLoose(tokens: readonly Token[], from: number, at: number): boolean {
  return LOOSE_LINK.test(tokens[at]?.text ?? "") && tokens.slice(from, at).some(({ text }) => HEAD.test(text));
}

function joins(between: string, before: string): boolean {
  if (between === ". ") return /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Sgt|Jr)$/u.test(before);
  return JOINS.test(between);
}

function trimRun(tokens: readonly Token[], start: number, end: number, lexicon: Lexicon): NameRun | null {
  let from = start;
  let to = end;
  const opens = tokens[start]?.opens ?? false;
  let openingDropped = false;
  while (from < to && isArticle(tokens[from], lexicon, to - from)) {
    openingDropped = true;
    from += 1;
    while (from < to && !tokens[from]?.capital) from += 1;
  }
  const titles: string[] = [];
  const afterTitle = endOfTitles(tokens, from, to);
  if (afterTitle > from) {
    titles.push(
      tokens
        .slice(from, afterTitle)
        .map(({ text }) => text)
        .join(" "),
    );
    from = afterTitle;
  }
  while (to > from && !tokens[to - 1]?.capital && !/^\d+$/.test(tokens[to - 1]?.text ?? "")) to -= 1;
  const words = tokens.slice(from, to).map(({ text }) => text);
  if (words.length === 0 || words.join("").length < 2 || (words.length === 1 && TITLE.test(words[0] ?? "")))
    return null;
  const text = tokens
    .slice(from, to)
    .map(({ text: word, before }, place) => (place === 0 ? word : `${/^[-‐‑–]$/.test(before) ? "-" : " "}${word}`))
    .join("");
  return { words, text, title: titles.join(" "), opens: opens && !openingDropped && titles.length === 0, from, to };
}

/**
 * Where the titles before a person's name end: "Brazilian President [Jair Bolsonaro]", "Secretary of State [Mike Pompeo]".
 * Titles that end the row, or begin an office's name, stay: "Attorney General", "Chief Justice".
 */
function endOfTitles(tokens: readonly Token[], from: number, to: number): number {
  const isPerson = (start: number): boolean => {
    const rest = tokens.slice(start, to);
    return (
      rest.length >= 1 &&
      rest.length <= 4 &&
      rest.every(({ text, capital }) => (capital || LINK.test(text)) && !HEAD.test(text) && !/^\p{Lu}{3,}$/u.test(text))
    );
  };
  for (let at = to - 2; at >= from; at -= 1) {
    if (!TITLE.test(tokens[at]?.text ?? "")) continue;
    const hasOffice = tokens[at + 1]?.text === "of" && at + 3 < to;
    const start = hasOffice ? at + 3 : at + 1;
    if (tokens[start]?.capital && isPerson(start) && (start - from === 1 || to - start >= 2 || at === from))
      return start;
    return from;
  }
  return from;
}

/** Function words that are capitalised because they begin something: "The", "In", "But". */
function isArticle(token: Token | undefined, lexicon: Lexicon, left: number): boolean {
  if (!token) return false;
  if (/^(?:The|A|An|El|La|Los|Las|Le|Les|Der|Die|Das|Il|Lo|Gli|I)$/.test(token.text)) return left > 1 || true;
  if (!token.opens) return false;
  const rank = lexicon.rankOf(token.text.toLowerCase());
  return rank !== null && rank < FUNCTION_RANK && !/^\p{Lu}{2,}$/u.test(token.text);
}
