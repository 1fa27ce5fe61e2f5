import { toKey } from "../names/inflect.ts";
import { FUNCTION_RANK, type Lexicon } from "../names/lexicon.ts";
import { readTokens } from "../names/read-tokens.ts";

/** A word that tells what a text is about, with the spellings it has there. */
export type TopicWord = {
  readonly word: string;
  readonly count: number;
  /** Every spelling in the text, in lower case but for German nouns. */
  readonly spellings: readonly string[];
  readonly inTitle: boolean;
};

/** Words that every report is made with, whatever it is about, by the beginnings of their forms. */
const REPORTING =
  /^(?:didn|doesn|don|isn|wasn|weren|hasn|haven|hadn|couldn|wouldn|shouldn|aren|said|say|says|saying|told|tell|accord|report|statement|spokes|official|people|year|month|week|day|time|today|yesterday|tomorrow|percent|million|billion|thousand|news|media|story|article|interview|comment|question|answer|point|fact|case|issue|number|part|place|group|member|company|country|government|president|minister|state|public|national|international|former|against|including|because|however|although|since|while|about|think|know|want|like|make|take|work|world|video|photo|image|wednesday|website|http|www|com|seit|gegen|sagte|sagt|wurde|wurden|worden|prozent|mehr|jahr|seine|ihre|noch|auch|selon|contre|depuis|après|avant|pour|leur|mais|année|según|contra|desde|después|también|años|sobre|parte|secondo|contro|dopo|anche|anni|stato|delle|della|olarak|sonra|kadar|göre|için|dedi|yıl|olan|ancak|повідом|заяви|сказа|також|після|проти|року|роки|сообщ|заяв|сказал|также|после|против|года|году|годов|котор|компан|которы|який|яких)/u;

/** Nouns that German writes like any other: months, days, money. */
const CALENDAR =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Euro|Euros|Dollar|Prozent|Milliarden|Millionen|Jahre?n?|Wochen?|Tage?n?|Monate?n?|Uhr)$/u;

const SHORTEST = 4;

/** How many times more a word of the title counts. */
const TITLE_BOOST = 2;

/**
 * The words that tell what a text is about: said often in it, seldom in general (tf·idf, the idf from a word's rank).
 *
 * @param names - Words of names, which are no topic (German writes nouns and names alike), by their keys.
 * @param most - How many at most; those named in the title count three times.
 */
export function findTopicWords(
  title: string,
  paragraphs: readonly string[],
  names: ReadonlySet<string>,
  lexicon: Lexicon,
  most: number,
): readonly TopicWord[] {
  const groups = new Map<string, { count: number; boost: number; readonly spellings: Map<string, number> }>();
  const german = lexicon.language === "de";
  [title, ...paragraphs].forEach((paragraph, at) => {
    for (const { text, capital, opens } of readTokens(paragraph)) {
      const isNoun = german && capital && !opens && lexicon.rankOf(text) !== null;
      const compound =
        german &&
        capital &&
        lexicon.rankOf(text) === null &&
        /(?:ung|ungen|prozess|betrug|skandal|bilanz|konzern|aktie|aktien|anklage|brand|unfall|krieg|krise|gesetz|streik)$/u.test(
          text,
        );
      if ((capital && !isNoun && !compound && !(at === 0 && !german)) || /\d/.test(text) || text.length < SHORTEST)
        continue;
      const word = german ? text : text.toLowerCase();
      const key = stemOf(word, lexicon.language);
      const group = groups.get(key) ?? { count: 0, boost: 0, spellings: new Map() };
      groups.set(key, group);
      if (at === 0) group.boost = TITLE_BOOST;
      else {
        group.count += 1;
        group.spellings.set(word, (group.spellings.get(word) ?? 0) + 1);
        if (at <= 3) group.boost = Math.max(group.boost, 1);
      }
    }
  });
  const scored = [...groups.values()].flatMap(({ count, boost, spellings }) => {
    const byCount = [...spellings].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
    const [word] = byCount;
    if (!word || names.has(toKey(word)) || REPORTING.test(word) || CALENDAR.test(word) || (count < 2 && boost === 0))
      return [];
    const ranks = byCount.map((one) => lexicon.rankOf(one)).filter((rank) => rank !== null);
    const rank = ranks.length > 0 ? Math.min(...ranks) : 6_000;
    if (rank < FUNCTION_RANK) return [];
    return [
      {
        word,
        count,
        spellings: byCount,
        inTitle: boost === TITLE_BOOST,
        score: (count + boost) * Math.log(1 + rank / 150),
      },
    ];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ word, count, spellings, inTitle }) => ({ word, count, spellings, inTitle }));
}

/** Enough to tell forms of one word together: inflected ones in Cyrillic, plurals and simple endings in Latin script. */
function stemOf(word: string, language: string): string {
  const key = toKey(word);
  if (/\p{Script=Cyrillic}/u.test(word)) return key;
  if (language === "en") return key.replace(/(?:ies|es|s|ed|ing|er|ers)$/u, "").replace(/(.)\1$/u, "$1");
  if (language === "tr") return key.slice(0, 5);
  return key.replace(/(?:ungen|ung|en|er|es|e|s|n|os|as|o|a|i)$/u, "");
}
