import type { Gazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import type { Corpus, CorpusDocument } from "./corpus.ts";
import type { Variant } from "./measure-corpus.ts";
import { readDate, spotText } from "./spot-text.ts";

/** Contextual marks on pages that mix one document on the story with six that are not. */
export type MixedFigures = {
  /** Shown inside the document on the story, and outside of it. */
  right: number;
  wrong: number;
  /** Contextual candidates that the document on the story shows when it stands alone, and how many of them the mix shows. */
  alone: number;
  kept: number;
};

/** Join each `on` document with six `off` ones in a fixed order of chance, and judge the contextual marks. */
export function measureMixed({ documents }: Corpus, gazetteer: Gazetteer, variant: Variant): MixedFigures {
  const figures: MixedFigures = { right: 0, wrong: 0, alone: 0, kept: 0 };
  const off = documents.filter(({ label }) => label === "off");
  documents
    .filter(({ label }) => label === "on")
    .forEach((on, round) => {
      const others = Array.from({ length: 6 }, (_, at) => off[(round * 37 + at * 53) % off.length] as CorpusDocument);
      const place = round % 7;
      const before = others.slice(0, place).map(({ text }) => text);
      const text = [...before, on.text, ...others.slice(place).map(({ text }) => text)].join("\n");
      const start = before.join("\n").length + (before.length > 0 ? 1 : 0);
      const published = readDate(on.date);
      const shown = spotText(text, gazetteer, published).filter((one) => !one.strong && variant(one));
      const inside = shown.filter((one) => one.start >= start && one.end <= start + on.text.length);
      const alone = spotText(on.text, gazetteer, published).filter((one) => !one.strong && variant(one));
      figures.right += inside.length;
      figures.wrong += shown.length - inside.length;
      figures.alone += alone.length;
      figures.kept += alone.filter((one) => inside.some((other) => other.start === one.start + start)).length;
    });
  return figures;
}
