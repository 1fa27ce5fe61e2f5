import { openShadowRoot } from "../../src/browser/open-shadow-root.ts";
import { createMentionFinder } from "../../src/content-script/find-page-mentions.ts";
import { createShadowReader } from "../../src/content-script/shadow-reader.ts";
import { findCandidates } from "../../src/gazetteer/find-candidates.ts";
import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import type { Block } from "../../src/page/block.ts";
import { createPageText } from "../../src/page/page-text.ts";
import { runInSlices } from "../../src/page/run-in-slices.ts";
import { watchChanges } from "../../src/page/watch-changes.ts";
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
    const shadows = createShadowReader(page, changes, openShadowRoot, controller.signal);
    await runInSlices(page.read(document.body), controller.signal);
    await runInSlices(shadows.readAll(), controller.signal);
    const isOwn = ({ parts }: Block): boolean => !stories.some((story) => story.contains(parts[0]?.node ?? null));
    const { mentions } = createMentionFinder(page, gazetteer, TODAY).find([]);
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

/** @returns The elements that hold the story around the case's own text. */
function openPage({ lang, title, published, before, after, html }: SpottingCase): readonly Element[] {
  document.documentElement.lang = lang;
  document.title = title;
  document.querySelector('meta[property="article:published_time"]')?.remove();
  if (published) {
    const meta = document.createElement("meta");
    meta.setAttribute("property", "article:published_time");
    meta.content = published;
    document.head.append(meta);
  }
  const [first, own, last] = Array.from({ length: 3 }, () => document.createElement("div"));
  if (!first || !own || !last) return [];
  first.innerHTML = before;
  // Knows declarative shadow roots, which `innerHTML` does not.
  own.setHTMLUnsafe(html);
  last.innerHTML = after;
  document.body.replaceChildren(first, own, last);
  return [first, last];
}

/** The longest forms of a text that do not overlap, whatever speaks for or against them. */
function showEveryForm(text: string, gazetteer: Gazetteer): readonly ShownText[] {
  const forms = findCandidates(text, gazetteer).filter(
    ({ sense: { says } }) => says === "strong" || says === "contextual",
  );
  const longestFirst = forms.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: typeof longestFirst = [];
  for (const form of longestFirst)
    if (!kept.some(({ start, end }) => start < form.end && form.start < end)) kept.push(form);
  return kept.map(({ sense, start, end }) => ({ entity: sense.name, text: text.slice(start, end), why: "naive" }));
}
