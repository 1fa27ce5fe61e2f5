import { existsSync, readdirSync, readFileSync } from "node:fs";
import { FUNCTION_RANK, type Lexicon, makeLexicon } from "../../src/capture/names/lexicon.ts";

const FOLDER = "assets/capture";

/** The lexicon of a language; without common words for one that has no table. */
export function readLexicon(language: string): Lexicon {
  const known = /^[a-z]{2,3}$/.test(language) ? language : "en";
  const words = `${FOLDER}/words/${known}.txt`;
  const read = (name: string): string => readFileSync(`${FOLDER}/${name}.txt`, "utf8");
  return makeLexicon(known, existsSync(words) ? readFileSync(words, "utf8") : "", {
    everywhere: read("names-everywhere"),
    common: read("names-common"),
    adjectives: read("names-adjectives"),
    firstNames: read("first-names"),
  });
}

/** The commonest words of every language there is a table of, for telling languages apart. */
export function readCommonWords(): ReadonlyMap<string, ReadonlySet<string>> {
  const files = readdirSync(`${FOLDER}/words`).filter((file) => file.endsWith(".txt"));
  return new Map(
    files.map((file) => {
      const words = readFileSync(`${FOLDER}/words/${file}`, "utf8").toLowerCase().split(/\s+/);
      return [file.replace(/\.txt$/, ""), new Set(words.slice(0, FUNCTION_RANK))];
    }),
  );
}
