/** What {@link foldUnit} says of a code unit that is no part of a word: a space, a mark of punctuation, a symbol. */
export const SEPARATOR = 1;

/** What {@link foldUnit} says of a code unit that stands inside words without being read: soft hyphens, combining marks. */
export const IGNORABLE = 2;

/** Folded values from here on stand for several letters; {@link expansionOf} gives them. A private-use range of Unicode. */
export const FIRST_EXPANSION = 0xe000;

/** Letters of Latin, Greek, Cyrillic, Arabic, Hebrew and general punctuation fit the small table; the rest is rare. */
export const SMALL_TABLE_SIZE = 0x2100;

// U+00AD soft hyphen, U+200B-U+200F zero-width and direction marks, U+202A-U+202E and U+2060-U+2069 invisible controls.
const INVISIBLE = /\p{M}|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
// Letters to Unicode, apostrophes to a reader: modifier letters U+02B9-U+02BF.
const APOSTROPHE_LETTER = /[\u02b9-\u02bf]/;

const expansions: string[] = [];
/** What is known of the units below SMALL_TABLE_SIZE; 0 for those not asked about yet. For loops that cannot afford a call. */
export const smallTable = new Uint16Array(SMALL_TABLE_SIZE);
/** Made when a page first uses a unit outside the small table, e.g. an ideograph: 128 kB that most pages never need. */
let large: Uint16Array | null = null;

/**
 * Fold one UTF-16 code unit for comparing: case, diacritics, ё/е, İ/ı and compatibility forms are levelled.
 *
 * Form and text are folded by this same function, unit by unit, so that offsets in the text stay exact. Follows Unicode
 * NFKD with marks dropped, after lower-casing (UAX #15); ß becomes ss. Surrogates count as separators: no script that
 * surface forms are written in lies outside the basic plane.
 *
 * @returns SEPARATOR, IGNORABLE, the folded unit, or a value from FIRST_EXPANSION on when one unit folds to several.
 */
export function foldUnit(unit: number): number {
  const known = unit < SMALL_TABLE_SIZE ? smallTable[unit] : large?.[unit];
  return known || rememberFold(unit);
}

function rememberFold(unit: number): number {
  large ??= unit < SMALL_TABLE_SIZE ? null : new Uint16Array(0x10000);
  const table = unit < SMALL_TABLE_SIZE ? smallTable : large;
  const value = computeFold(unit);
  if (table) table[unit] = value;
  return value;
}

/** The letters an expansion value stands for; see {@link foldUnit}. */
export function expansionOf(value: number): string {
  return expansions[value - FIRST_EXPANSION] ?? "";
}

/** Fold a whole word as {@link foldUnit} does; separators are kept as spaces. Used where speed does not matter. */
export function foldText(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const value = foldUnit(text.charCodeAt(at));
    if (value === SEPARATOR) folded += " ";
    else if (value >= FIRST_EXPANSION) folded += expansionOf(value);
    else if (value !== IGNORABLE) folded += String.fromCharCode(value);
  }
  return folded;
}

/** The same for ASCII, which every page has and no regular expression is worth its start for. */
function foldAscii(unit: number): number {
  const lower = unit | 0x20;
  if (lower >= 0x61 && lower <= 0x7a && unit >= 0x41) return lower;
  return unit >= 0x30 && unit <= 0x39 ? unit : SEPARATOR;
}

/** The letters and digits among the marks of Latin-1, and its soft hyphen. */
const LATIN_1_EXCEPTIONS = "ªµº²³¹¼½¾\u00ad";

/**
 * Whether a unit is a mark of Latin-1 or of general punctuation, which nearly every page has.
 *
 * The first use of an expression with classes of Unicode takes half a millisecond; pages of plain prose never come to it.
 */
function isUsualMark(unit: number, character: string): boolean {
  if (unit < 0xc0) return !LATIN_1_EXCEPTIONS.includes(character);
  return (unit >= 0x2000 && unit <= 0x200a) || (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2030 && unit <= 0x205e);
}

/** Whether a unit is a letter of Latin, Greek or Cyrillic that has capitals, and so is one without a look at its class. */
function isCasedLetter(unit: number, character: string): boolean {
  const isAlphabet =
    (unit >= 0xc0 && unit < 0x250) || (unit >= 0x388 && unit < 0x482) || (unit >= 0x48a && unit < 0x530);
  return isAlphabet && character.toLowerCase() !== character.toUpperCase();
}

function computeFold(unit: number): number {
  if (unit < 0x80) return foldAscii(unit);
  const character = String.fromCharCode(unit);
  if (isUsualMark(unit, character)) return SEPARATOR;
  if (isCasedLetter(unit, character)) {
    const letter = foldLetter(character);
    if (letter.length === 1) return letter.charCodeAt(0);
  }
  if (INVISIBLE.test(character)) return IGNORABLE;
  if (APOSTROPHE_LETTER.test(character) || !WORD_CHARACTER.test(character)) return SEPARATOR;
  const folded = foldLetter(character)
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]|[\u02b9-\u02bf]/gu, "");
  if (folded.length === 1) return folded.charCodeAt(0);
  if (folded === "") return SEPARATOR;
  expansions.push(folded);
  return FIRST_EXPANSION + expansions.length - 1;
}

/** Decompose a character and drop the marks that letters of Latin, Greek and Cyrillic have. */
function foldLetter(character: string): string {
  const parts = character.toLowerCase().normalize("NFKD").toLowerCase();
  return parts
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss");
}
