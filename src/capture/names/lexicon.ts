import { toKey } from "./inflect.ts";

/** A name that news of all kinds have, one that many have, or a word of a people, which is no name at all. */
export type Fame = "everywhere" | "common" | "adjective";

/** Lists of names, one a line, as they stand in `assets/capture`. */
export type NameLists = {
  readonly everywhere: string;
  readonly common: string;
  readonly adjectives: string;
  readonly firstNames: string;
};

/** What is known of a language's words in general, passed in so that the tables are loaded only where drafts are made. */
export type Lexicon = {
  /** A language of two letters, e.g. `de`. */
  readonly language: string;
  /** A word's rank by how often it is used, from 0; null for one that is not among the common ones. Case counts in German only. */
  rankOf(word: string): number | null;
  /** How common a name is; null for one that is in none of the lists. */
  fameOf(name: string): Fame | null;
  /** Whether people are called so; for languages in which capital letters do not tell. */
  isFirstName(word: string): boolean;
};

/** Words of a rank below this are function words: they begin sentences, and are about nothing. */
export const FUNCTION_RANK = 260;

/**
 * Make a lexicon of tables of text.
 *
 * @param words - The language's common words, the commonest first, separated by white space.
 */
export function makeLexicon(language: string, words: string, names: NameLists): Lexicon {
  const isGerman = language === "de";
  const ranks = new Map<string, number>();
  for (const word of words.split(/\s+/)) if (word !== "" && !ranks.has(word)) ranks.set(word, ranks.size);
  const read = (text: string): readonly string[] =>
    text
      .split("\n")
      .map(foldName)
      .filter((name) => name !== "");
  const everywhere = new Set(read(names.everywhere));
  const adjectives = new Set(read(names.adjectives));
  const firstNames = new Set(read(names.firstNames));
  const common = new Set([...read(names.common), ...countryNames(language).map(foldName)]);
  return {
    language,
    rankOf: (word) =>
      ranks.get(isGerman ? word : word.toLowerCase()) ?? (isGerman ? (ranks.get(word.toLowerCase()) ?? null) : null),
    fameOf: (name) => {
      const key = foldName(name);
      if (adjectives.has(key)) return "adjective";
      return everywhere.has(key) ? "everywhere" : common.has(key) ? "common" : null;
    },
    isFirstName: (word) => firstNames.has(foldName(word)),
  };
}

/** Names without diacritics, case and possessive ending. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s?$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\p{Script=Cyrillic}+/gu, toKey);
}

const REGIONS =
  "AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BO BA BW BR BG KH CM CA TD CL CN CO CR HR CU CY CZ CD DK DO EC EG SV ER EE ET FI FR GA GE DE GH GR GT GN HT HN HK HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KP KR XK KW KG LA LV LB LR LY LT LU MG MW MY ML MT MR MX MD MN ME MA MZ MM NA NP NL NZ NI NE NG MK NO OM PK PA PY PE PH PL PT QA RO RU RW SA SN RS SG SK SI SO ZA SS ES LK SD SE CH SY TW TJ TZ TH TN TR UG UA AE GB US UY UZ VE VN YE ZM ZW EU UN".split(
    " ",
  );

function countryNames(language: string): readonly string[] {
  const names = new Intl.DisplayNames([language, "en"], { type: "region" });
  return REGIONS.flatMap((code) => names.of(code) ?? []);
}
