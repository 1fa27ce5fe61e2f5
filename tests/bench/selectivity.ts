import type { Brief } from "../../src/briefs/brief.ts";
import { compileGate } from "../../src/gazetteer/compile/compile-gate.ts";
import { compileStoryGate } from "../../src/gazetteer/compile/compile-story-gate.ts";
import { createHint } from "../../src/gazetteer/hint.ts";
import { cutPieces } from "../../src/gazetteer/page-pieces.ts";
import { createStoryIndex } from "../../src/gazetteer/story-index.ts";
import { buildBrief, buildEntity, buildStory } from "../unit/builders.ts";
import { createRandom } from "./forms.ts";

/** How often pages that are about nothing in a library are searched all the same. */
export type Selectivity = {
  /** Stories in the library. */
  readonly stories: number;
  /** Whether their names are drawn as often as pages have them, or each as often as any other. */
  readonly names: "as on pages" | "any";
  /** Share of pages on which some story opens. */
  readonly opened: number;
  /** The same if the one question were asked that is asked of the bundled stories alone. */
  readonly hinted: number;
};

/** Forms of a story: of each of two required groups, and of its entities. */
const REQUIRED = 20;
const OTHERS = 60;

/**
 * Draw stories from the names of one half of the pages, and ask the other half for them: chance alone makes them meet.
 *
 * @param texts - Of pages, without tags.
 */
export function measureSelectivity(texts: readonly string[], sizes: readonly number[]): readonly Selectivity[] {
  const learned = texts.filter((_, at) => at % 2 === 0);
  const asked = texts.filter((_, at) => at % 2 === 1);
  const onPages = namesOn(learned);
  const sources = { "as on pages": onPages, any: [...new Set(onPages)] } as const;
  return sizes.flatMap((stories) =>
    (["as on pages", "any"] as const).map((names) => {
      const briefs = drawStories(sources[names], stories);
      const index = createStoryIndex(briefs.map((brief) => ({ id: brief.id, gate: compileStoryGate(brief) })));
      const hint = createHint(compileGate(briefs).hints, false);
      const share = (isYes: (text: string) => boolean): number => asked.filter(isYes).length / asked.length;
      return {
        stories,
        names,
        opened: share((text) => index.find(cutPieces(text, "names"), []).stories.length > 0),
        hinted: share(hint),
      };
    }),
  );
}

/** Names on pages, each once a page, as far as can be told: what no page writes with a small letter. */
export function namesOn(texts: readonly string[]): readonly string[] {
  const small = new Set(texts.flatMap((text) => text.match(/\b\p{Ll}{4,}/gu) ?? []));
  return texts
    .flatMap((text) => [...new Set(text.match(/\b\p{Lu}\p{Ll}{3,}/gu) ?? [])])
    .filter((word) => !small.has(word.toLowerCase()));
}

/**
 * Stories whose names are drawn from some; the same for the same count.
 *
 * @throws When there are too few different names for one story.
 */
export function drawStories(names: readonly string[], count: number): readonly Brief[] {
  if (new Set(names).size < OTHERS) throw new Error(`Stories need ${OTHERS} names; there are ${new Set(names).size}.`);
  const random = createRandom(count);
  const draw = (many: number): readonly string[] => {
    const drawn = new Set<string>();
    while (drawn.size < many) drawn.add(names[Math.floor(random() * names.length)] ?? "");
    return [...drawn];
  };
  return Array.from({ length: count }, (_, number) => {
    const evidence = ["one", "other"].map((name) => ({ name, weight: 2, patterns: draw(REQUIRED) }));
    const forms = [{ strength: "strong" as const, language: "en", patterns: draw(OTHERS) }];
    return buildBrief({
      id: `story-${number}`,
      entities: [buildEntity({ forms })],
      story: buildStory({ evidence, requires: ["one", "other"], enough: { short: 4, long: 4 } }),
    });
  });
}
