import { readFileSync } from "node:fs";
import { readBriefFolder } from "../../scripts/read-briefs.ts";
import { readBrief } from "../../src/brief-format/check/check-brief.ts";
import { type BriefTexts, takeTexts, textsIn } from "../../src/briefs/brief-texts.ts";
import { parsePattern } from "../../src/gazetteer/compile/parse-pattern.ts";

/** Invented explainers of other fields, which stand beside the one that is asked about. */
const OTHERS = ["harbour-bridge", "northfield-united", "river-water", "marland-election"];

/** The bundled explainer that the questions are about, in its own language or another one. */
export async function readAsked(language = "en"): Promise<BriefTexts> {
  const { brief } = await readBriefFolder("istanbul-talks");
  return textsIn(language, brief, [brief]);
}

/** Four others. */
export function readOthers(): readonly BriefTexts[] {
  return OTHERS.map((id) => {
    const path = `explainers/${id}.md`;
    const text = readFileSync(new URL(path, import.meta.url), "utf8");
    return takeTexts(readBrief({ id, words: { path, text } }, parsePattern).brief);
  });
}
