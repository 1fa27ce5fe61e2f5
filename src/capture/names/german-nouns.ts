import type { NameRun } from "./find-runs.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./read-tokens.ts";

const ARTICLE =
  /^(?:der|die|das|des|dem|den|ein|eine|einen|einem|einer|eines|kein|keine|keinen|keinem|keiner|im|am|zum|zur|vom|beim|ins|ans|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|unser|unsere|dieser|diese|dieses|diesem|diesen|jeder|jede|jedes|jedem|mehr|viele|vielen|einige|einigen|mehrere|mehreren|alle|allen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|wenig|viel|welche|manche)$/iu;
const NOUN =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|nissen|ismus|ität|ling|linge|chen|lein|tum|ment|mente|ie|ien|ik|iken|ur|uren|enz|enzen|anz|age|agen|or|oren|eur|eure|ist|isten|ant|anten|ent|enten|rer|rern|ler|lern|ner|nern|ter|tern|ger|gern|fe|gel|sel|ktor|amt|ämter|recht|rechts|geld|gelder|geldes|jahr|jahre|jahren|tag|tage|tagen|zeit|zeiten|preis|preise|preisen|zahl|zahlen|kurs|markt|märkte|fall|fälle|fällen|bank|banken|konto|konten|prozess|prozesse|prozesses|gericht|gerichts|wesen|angabe|angaben|beginn|verweis|werk|werke|mann|männer|frau|frauen|leute|kraft|kräfte|stand|rat|satz|gang|sicht|form|weise|mittel|stelle|stellen|haus|häuser)$/u;

/** How a German text uses its capitalised words: what tells names from nouns that look like them. */
export type GermanUse = {
  /**
   * Words that stand without an article or adjective every time and behind a preposition at least once: twice or oftener when the
   * title has them, else four times, since plurals and set phrases ("auf Anfrage") stand so as well.
   */
  readonly bare: ReadonlySet<string>;
  /** Words behind a first name: surnames, even where they are nouns as well. */
  readonly surnames: ReadonlySet<string>;
};

/** Look how a text uses its capitalised words; see {@link GermanUse}. */
export function readGermanUse(texts: readonly (readonly Token[])[], title: string, lexicon: Lexicon): GermanUse {
  const uses = new Map<string, { bare: number; behind: number; determined: number }>();
  const surnames = new Set<string>();
  for (const tokens of texts) {
    tokens.forEach(({ text, capital, before }, at) => {
      const previous = tokens[at - 1];
      if (!capital) return;
      if (previous && before === " " && lexicon.isFirstName(previous.text)) surnames.add(text);
      const use = uses.get(text) ?? { bare: 0, behind: 0, determined: 0 };
      uses.set(text, use);
      if (previous && before === " " && isDeterminer(previous.text)) use.determined += 1;
      else {
        use.bare += 1;
        if (previous && PREPOSITION.test(previous.text)) use.behind += 1;
      }
    });
  }
  const bare = [...uses].filter(
    ([word, { bare, behind, determined }]) => determined === 0 && behind >= 1 && bare >= (title.includes(word) ? 2 : 4),
  );
  return { bare: new Set(bare.map(([word]) => word)), surnames };
}

const PREPOSITION =
  /^(?:in|von|aus|nach|bei|für|gegen|über|mit|an|durch|zwischen|um|laut|seit|auf|unter|vor|ohne|hat|ist)$/iu;

function isDeterminer(word: string): boolean {
  return ARTICLE.test(word) || isAdjectiveLike(word) || /^\d/.test(word);
}

/**
 * Whether a German row of capitalised words is a name: no common noun, none by its ending, and not one that stands behind an
 * article; two or more of them in a row are taken for a name when the last one could be. "Wirecard-Chef" is Wirecard's.
 *
 * What only looks like a noun by its end ("Lauterfels", "Talblick") is one when the text gives it articles.
 */
export function isGermanName(run: NameRun, tokens: readonly Token[], use: GermanUse, lexicon: Lexicon): boolean {
  const [word = ""] = run.words;
  if (run.words.length === 1) {
    if (/^\p{Lu}{2,}$/u.test(word) || use.surnames.has(word)) return true;
    if (isKnownNoun(word, lexicon) || (word.length > 4 && NOUN.test(word))) return false;
    if (looksLikeNoun(word, lexicon) && !use.bare.has(word)) return false;
    return !isDeterminer(tokens[run.from - 1]?.text ?? "");
  }
  if (lexicon.isFirstName(word)) return true;
  return !run.words.every((one) => isNoun(one, lexicon)) && !isNoun(run.words.at(-1) ?? "", lexicon);
}

/**
 * Cut a German row of capitalised words down to the name in it: nouns in front go ("Insolvenzverwalter Michael Jaffé"), and of a
 * compound only its first part stays ("Wirecard-Chef").
 */
export function trimGermanRun(run: NameRun, lexicon: Lexicon): NameRun {
  let words = [...run.words];
  let text = run.text;
  const compound = /^([^\s-]+)-(?=\p{Lu})/u.exec(text);
  if (compound?.[1] && isNoun(words[1] ?? "", lexicon)) return { ...run, words: [compound[1]], text: compound[1] };
  let { from } = run;
  while (words.length > 1 && (isNoun(words[0] ?? "", lexicon) || (words[0] ?? "").length > 12)) {
    from += 1;
    text = text.slice((words[0] ?? "").length + 1);
    words = words.slice(1);
  }
  return { ...run, words, text, from, opens: run.opens && from === run.from };
}

function isNoun(word: string, lexicon: Lexicon): boolean {
  return isKnownNoun(word, lexicon) || looksLikeNoun(word, lexicon);
}

/** In the list of common words, itself or in another form, and no name of anything known. */
function isKnownNoun(word: string, lexicon: Lexicon): boolean {
  if (lexicon.fameOf(word) !== null || lexicon.isFirstName(word)) return false;
  const isKnown = (one: string): boolean => lexicon.rankOf(one) !== null;
  if (isKnown(word)) return true;
  return ["s", "es", "e", "n", "en", "er", "ern"].some(
    (ending) => word.endsWith(ending) && isKnown(word.slice(0, -ending.length)),
  );
}

/** The end of a compound, or an ending that only nouns have. */
function looksLikeNoun(word: string, lexicon: Lexicon): boolean {
  if (lexicon.fameOf(word) !== null || lexicon.isFirstName(word)) return false;
  for (let at = 3; at <= word.length - 4; at += 1) {
    const end = word.charAt(at).toUpperCase() + word.slice(at + 1);
    if (lexicon.rankOf(end) !== null && end !== end.toUpperCase()) return true;
  }
  return word.length > 4 && NOUN.test(word);
}

/** Lower-case words in front that end like adjectives: a noun follows them, seldom a name. */
function isAdjectiveLike(word: string): boolean {
  return (
    /^\p{Ll}{5,}$/u.test(word) &&
    /(?:ige|igen|iger|iges|liche|lichen|licher|liches|ische|ischen|ischer|isches|ene|enen|ener|ten|tem)$/u.test(word)
  );
}
