import { createMentionFinder, type MentionFinder } from "../../src/content-script/find/find-page-mentions.ts";
import type { FoundMention } from "../../src/content-script/find/found-mention.ts";
import { createShadowReader } from "../../src/content-script/find/shadow-reader.ts";
import { findCandidates } from "../../src/gazetteer/find-candidates.ts";
import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import type { Block } from "../../src/page/text/block.ts";
import { createPageText } from "../../src/page/text/page-text.ts";
import { runInSlices } from "../../src/page/text/run-in-slices.ts";
import { watchChanges } from "../../src/page/text/watch-changes.ts";
import type { ShownText } from "./judge-case.ts";
import type { SpottingCase } from "./spotting-case.ts";

/** No page is newer than this, so that the day a test runs on does not matter. */
const TODAY = "2027-06-30";

/** What Sidelight shows in a case's own text, and what showing every surface form would. */
export type SpottedCase = { readonly shown: readonly ShownText[]; readonly naive: readonly ShownText[] };

/** Put a case's page into the document and spot on it as on any page: every mention, not only the first of a section. */
export async function spotCase(one: SpottingCase, gazetteer: Gazetteer): Promise<SpottedCase> {
  const controller = new AbortController();
  const stories = openPage(one);
  try {
    const page = createPageText(gazetteer.screen.passes, gazetteer.screen.reset);
    const changes = watchChanges(() => {}, controller.signal);
    const shadows = createShadowReader(page, changes);
    await runInSlices(page.read(document.body), controller.signal);
    await runInSlices(shadows.readAll(), controller.signal);
    const isOwn = ({ parts }: Block): boolean => !stories.some((story) => story.contains(parts[0]?.node ?? null));
    const mentions: FoundMention[] = [];
    const finder = createMentionFinder(
      page,
      { gazetteer: () => gazetteer, search: (text) => findCandidates(text, gazetteer) },
      TODAY,
    );
    await runInSlices(collect(finder, mentions), controller.signal);
    return {
      shown: mentions
        .filter(({ block }) => isOwn(block))
        .map(({ entity, block, candidate: { start, end }, reason: { rule, names } }) => ({
          entity,
          text: block.text.slice(start, end),
          why: `${rule} ${names.join(", ")}`,
        })),
      naive: page.blocks.filter(isOwn).flatMap((block) => showEveryForm(block.text, gazetteer)),
    };
  } finally {
    controller.abort();
  }
}

function* collect(finder: MentionFinder, mentions: FoundMention[]): Generator<void, void> {
  mentions.push(...(yield* finder.find([])).mentions);
}

/** @returns The elements that hold the story around the case's own text. */
function openPage({ lang, title, published, modified, before, after, html }: SpottingCase): readonly Element[] {
  document.documentElement.lang = lang;
  document.title = title;
  setTime("published", published);
  setTime("modified", modified);
  const [first, own, last] = Array.from({ length: 3 }, () => document.createElement("div"));
  if (!first || !own || !last) return [];
  first.innerHTML = before;
  // Knows declarative shadow roots, which `innerHTML` does not.
  own.setHTMLUnsafe(html);
  last.innerHTML = after;
  document.body.replaceChildren(first, own, last);
  return [first, last];
}

function setTime(kind: "published" | "modified", day: string | undefined): void {
  document.querySelector(`meta[property="article:${kind}_time"]`)?.remove();
  if (!day) return;
  const meta = document.createElement("meta");
  meta.setAttribute("property", `article:${kind}_time`);
  meta.content = day;
  document.head.append(meta);
}

/** The longest forms of a text that do not overlap, whatever speaks for or against them. */
function showEveryForm(text: string, gazetteer: Gazetteer): readonly ShownText[] {
  const forms = findCandidates(text, gazetteer).filter(
    ({ meaning: { role } }) => role === "strong" || role === "contextual",
  );
  const longestFirst = forms.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: typeof longestFirst = [];
  for (const form of longestFirst)
    if (!kept.some(({ start, end }) => start < form.end && form.start < end)) kept.push(form);
  return kept.map(({ meaning, start, end }) => ({ entity: meaning.name, text: text.slice(start, end), why: "naive" }));
}
