/**
 * The scripts written from right to left, by their names in ISO 15924: those in use today first, then historic ones. From
 * the Unicode Character Database. `Intl.Locale` knows a text direction itself, but not in every browser we support.
 */
const RIGHT_TO_LEFT = new Set([
  ...["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"],
  ...["Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hung", "Khar", "Lydi", "Mani", "Merc", "Mero", "Narb"],
  ...["Nbat", "Orkh", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Sarb", "Sogd", "Sogo", "Syre", "Syrj", "Syrn", "Todr"],
]);

/** The interface's languages, as long as no script is named: looking one up takes a browser 20 ms the first time, on a page too. */
const LEFT_TO_RIGHT = /^(?:de|en|es|fr|it|ru|tr|uk)(?:-[A-Z]{2})?$/;

/**
 * Which way a language is written: by its script, which a tag may name (`ku-Arab`) or leave to the language and region
 * (`ckb`, `pa-PK`). A tag that is no BCP 47 tag counts as written from left to right, as pages are that name none.
 */
export function directionOf(language: string): "ltr" | "rtl" {
  if (LEFT_TO_RIGHT.test(language)) return "ltr";
  const script = scriptOf(language);
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? "rtl" : "ltr";
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
