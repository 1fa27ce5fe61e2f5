/** One thing that a page describes in JSON-LD, e.g. a NewsArticle; values may be anything. */
export type Described = Readonly<Record<string, unknown>>;

/** No page describes more things than this about itself; what comes after is not looked at. */
const MOST_THINGS = 20_000;

/**
 * Everything a page describes in JSON-LD, in document order, however deep it stands: graphs, lists, parts of parts.
 *
 * What is no JSON is left out, as browsers and search engines do. Reads own properties only and keeps its own stack: a page
 * cannot lead it into prototypes or too deep.
 */
export function readJsonLd(page: Document): readonly Described[] {
  const things: Described[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json" i]')) {
    const root = parseLeniently(script.textContent ?? "");
    if (root !== undefined) gatherThings(root, things);
  }
  return things;
}

/** The types that a thing says it is of, e.g. `["NewsArticle"]`; empty when it does not say. */
export function typesOf(thing: Described): readonly string[] {
  const type = Object.hasOwn(thing, "@type") ? thing["@type"] : undefined;
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === "string");
}

/** The first text under a name: of the thing itself, of the first of a list, or the `name` of what is described there. */
export function textUnder(thing: Described, name: string): string | null {
  let value = Object.hasOwn(thing, name) ? thing[name] : undefined;
  for (let depth = 0; depth < 4; depth += 1) {
    if (typeof value === "string") return value.trim() === "" ? null : value.trim();
    if (Array.isArray(value)) value = value[0];
    else if (isThing(value)) value = Object.hasOwn(value, "name") ? value.name : value["@value"];
    else return null;
  }
  return null;
}

/** What is described under a name, one or many. */
export function thingsUnder(thing: Described, name: string): readonly Described[] {
  const value = Object.hasOwn(thing, name) ? thing[name] : undefined;
  return (Array.isArray(value) ? value : [value]).filter(isThing);
}

function isThing(value: unknown): value is Described {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function gatherThings(root: unknown, things: Described[]): void {
  const stack: unknown[] = [root];
  while (stack.length > 0 && things.length < MOST_THINGS) {
    const value = stack.pop();
    if (isThing(value)) things.push(value);
    if (typeof value !== "object" || value === null) continue;
    const inner = Array.isArray(value) ? value : Object.values(value);
    for (const one of inner.slice(0, MOST_THINGS).toReversed())
      if (typeof one === "object" && one !== null) stack.push(one);
  }
}

/** Many pages leave line breaks in strings, comments around or a comma behind; undefined for what cannot be read even so. */
function parseLeniently(text: string): unknown {
  const trimmed = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)?|(?:-->|\/\/\s*\]\]>)?;?\s*$/g, "");
  for (const attempt of [trimmed, trimmed.replace(/\p{Cc}/gu, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
