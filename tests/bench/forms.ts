import type { Brief } from "../../src/briefs/brief.ts";
import { buildBrief, buildEntity, buildStory } from "../unit/builders.ts";

/** Names to look for: some that stand on the pages, the rest made up; the same for the same texts. */
export function makeForms(texts: readonly string[], count: number): readonly string[] {
  const random = createRandom(count);
  const seen = [
    ...new Set(texts.flatMap((text) => text.match(/\b\p{Lu}\p{Ll}{3,12}(?: \p{Lu}\p{Ll}{3,12})?\b/gu) ?? [])),
  ];
  const forms = new Set<string>();
  const fromPages = Math.min(count / 2, 50, seen.length);
  while (forms.size < fromPages) forms.add(seen[Math.floor(random() * seen.length)] ?? "");
  while (forms.size < count) forms.add(random() < 0.5 ? makeName(random) : `${makeName(random)} ${makeName(random)}`);
  return [...forms];
}

/** A brief whose one entity has these forms, and whose story every page tells: all that is found is shown. */
export function makeBrief(forms: readonly string[]): Brief {
  const evidence = [{ name: "any", weight: 1, patterns: forms }];
  const entity = buildEntity({ forms: [{ strength: "strong", language: "en", patterns: forms }] });
  return buildBrief({ entities: [entity], story: buildStory({ evidence, requires: ["any"] }) });
}

/** A page of about so many characters of HTML: paragraphs of words of the texts, with links and emphasis in them. */
export function makePage(texts: readonly string[], characters: number): string {
  const random = createRandom(characters);
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const some = Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)] ?? "");
    const paragraph = `<p>${some.slice(0, 20).join(" ")}, <a href="#">${some.slice(20, 23).join(" ")}</a> ${some.slice(23, 50).join(" ")} <em>${some[50]}</em> ${some.slice(51).join(" ")}.</p>`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return `<!doctype html><meta charset="utf-8"><title>A long page</title><main>${paragraphs.join("\n")}</main>`;
}

/** A page of about so many characters of HTML that tells the bundled story and names something of it in every sentence. */
export function makeDensePage(characters: number): string {
  const names = [
    "Rustem Umerov",
    "Vladimir Medinsky",
    "The Istanbul talks",
    "A prisoner exchange",
    "President Zelenskyy",
    "The Kremlin",
  ];
  const parts: string[] = [];
  for (let length = 0, at = 0; length < characters; at++) {
    const sentences = names.map(
      (name, one) => `${name} was named by Ukraine, and Russia answered in ${at * 7 + one} words.`,
    );
    const part = `${at % 20 === 0 ? `<h2>Part ${at}</h2>` : ""}<p>${sentences.join(" ")}</p>`;
    parts.push(part);
    length += part.length;
  }
  return `<!doctype html><meta charset="utf-8"><title>The Istanbul talks</title><body><main>${parts.join("\n")}</main>`;
}

function makeName(random: () => number): string {
  const syllables = Array.from({ length: 2 + Math.floor(random() * 3) }, () => {
    const pick = (letters: string): string => letters.charAt(Math.floor(random() * letters.length));
    return pick("bcdfghjklmnprstvz") + pick("aeiou") + (random() < 0.3 ? pick("lnrs") : "");
  });
  const name = syllables.join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Numbers from 0 to 1, always the same row: a linear congruential generator (Numerical Recipes). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
