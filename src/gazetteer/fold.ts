import { ASK, PARTS, SKIPPED, USUAL_FOLDS } from "./usual-folds.ts";

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
  if (smallTable[0] === 0) rememberUsualFolds();
  large ??= unit < SMALL_TABLE_SIZE ? null : new Uint16Array(0x10000);
  const table = unit < SMALL_TABLE_SIZE ? smallTable : large;
  const value = table?.[unit] || computeFold(unit);
  if (table) table[unit] = value;
  return value;
}

function rememberUsualFolds(): void {
  for (const [first, folds] of USUAL_FOLDS) {
    for (let at = 0; at < folds.length; at++) {
      const fold = folds.charAt(at);
      if (fold === ASK) continue;
      smallTable[first + at] = fold === PARTS ? SEPARATOR : fold === SKIPPED ? IGNORABLE : folds.charCodeAt(at);
    }
  }
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

function computeFold(unit: number): number {
  const character = String.fromCharCode(unit);
  if (INVISIBLE.test(character)) return IGNORABLE;
  if (APOSTROPHE_LETTER.test(character) || !WORD_CHARACTER.test(character)) return SEPARATOR;
  const folded = character
    .toLowerCase()
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]|[\u02b9-\u02bf]/gu, "");
  if (folded.length === 1) return folded.charCodeAt(0);
  if (folded === "") return SEPARATOR;
  expansions.push(folded);
  return FIRST_EXPANSION + expansions.length - 1;
}
