/** Texts as readers see them, and the sources they cite. */
export type CitedTexts = {
  readonly texts: readonly string[];
  /** Ids of sources, each once, in the order they are first cited. */
  readonly cites: readonly string[];
};

/** Sources in braces behind a claim, e.g. `{@meduza, tass}`, with the space before them. */
const CITE = /\s*\{@([^}]*)\}/g;

/** Take the sources out of texts that cite them in braces behind a claim, e.g. `They met. {@meduza, tass}`. */
export function takeCites(marked: readonly string[]): CitedTexts {
  const cites = marked.flatMap((text) => [...text.matchAll(CITE)].flatMap(([, ids = ""]) => ids.split(",")));
  return {
    texts: marked.map((text) => text.replace(CITE, "")),
    cites: [...new Set(cites.map((id) => id.trim()))],
  };
}
