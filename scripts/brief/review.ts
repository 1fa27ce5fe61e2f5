import { type AskFinding, reviewAsks } from "../../src/answers/review-asks.ts";
import type { BriefFiles } from "../../src/brief-format/brief-files.ts";
import { readBrief } from "../../src/brief-format/check/check-brief.ts";
import { languagesOf, textsIn } from "../../src/briefs/brief-texts.ts";
import { parsePattern } from "../../src/gazetteer/compile/parse-pattern.ts";

/**
 * Say which of an author's questions the search answers with another sentence than the one they hang on, and which facts have none, in
 * each language that has questions: an explainer without any is not asked for them.
 *
 * @param files - Of a good explainer.
 * @returns One line each, beginning with the file.
 */
export function reviewQuestions(files: BriefFiles, version: string): readonly string[] {
  const { brief } = readBrief(files, parsePattern, { strictness: "reader", version });
  return languagesOf(brief).flatMap((language) => {
    const texts = textsIn(language, brief, [brief]);
    const { path } = (files.translations ?? []).find((one) => one.language === language)?.file ?? files.words;
    const findings = (texts.asks ?? []).length > 0 ? reviewAsks(texts) : [];
    return findings.map((finding) => `${path}: ${describeFinding(finding)}`);
  });
}

function describeFinding(finding: AskFinding): string {
  const { kind, at, sentence } = finding;
  if (kind === "no-questions") return `asks: no question leads to "${sentence}" in ${at}`;
  const instead = sentence === "" ? "nothing" : `"${sentence}"`;
  return `asks: "${finding.question}" is answered with ${instead}, not with the sentence in ${at} that it hangs on`;
}
