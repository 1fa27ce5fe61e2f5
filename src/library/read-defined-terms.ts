import type { Glossary, Term } from "./glossary-terms.ts";
import { parseJson } from "./parse-json.ts";
import { toPlainText } from "./plain-html.ts";

type Thing = Readonly<Record<string, unknown>>;

/**
 * Read a glossary in JSON-LD (schema.org DefinedTermSet and DefinedTerm), by itself or in the scripts of a page.
 *
 * @returns Null when there are no terms of that kind.
 */
export function readDefinedTerms(text: string): Glossary | null {
  const trimmed = text.replace(/^\uFEFF/, "").trimStart();
  const roots = /^[[{]/.test(trimmed) ? [trimmed] : /^</.test(trimmed) ? scriptsOf(trimmed) : [];
  const things = roots.flatMap((root) => listThings(parseJson(root), 0));
  const terms = things.filter((thing) => isOfType(thing, "DefinedTerm")).flatMap(toTerm);
  if (terms.length === 0) return null;
  const set = things.find((thing) => isOfType(thing, "DefinedTermSet"));
  const [language] = [set?.inLanguage].flat();
  const url = textOf(set?.url);
  return {
    title: toPlainText(textOf(set?.name)),
    language: typeof language === "string" && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) ? language : "en",
    url: url.startsWith("https://") ? url : "",
    terms,
  };
}

function scriptsOf(html: string): readonly string[] {
  const script = /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script>/gi;
  return Array.from(html.matchAll(script), ([, json = ""]) => json);
}

/** Every object in a value, each before those in it; nested twenty deep at most. */
function listThings(value: unknown, depth: number): readonly Thing[] {
  if (typeof value !== "object" || value === null || depth > 20) return [];
  if (Array.isArray(value)) return value.flatMap((one) => listThings(one, depth + 1));
  return [value as Thing, ...Object.values(value).flatMap((one) => listThings(one, depth + 1))];
}

function isOfType(thing: Thing, type: string): boolean {
  return [thing["@type"]].flat().some((one) => one === type || one === `schema:${type}`);
}

function toTerm(thing: Thing): readonly Term[] {
  const name = toPlainText(textOf(thing.name));
  if (name === "") return [];
  const others = [thing.alternateName, thing.termCode].flat().map(textOf).map(toPlainText);
  return [{ name, meaning: toPlainText(textOf(thing.description)), others: others.filter((one) => one !== "") }];
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 3_000);
  return Array.isArray(value) ? textOf(value[0]) : "";
}
