import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import manifest from "../../manifest.json" with { type: "json" };
import type { BriefFile, BriefFiles, LenderFile } from "../../src/brief-format/brief-files.ts";
import { findLenders } from "../../src/brief-format/parse/read-lent.ts";
import { readCandidates } from "../../src/library/candidate.ts";
import { readGiven } from "./read-given.ts";
import { reviewQuestions } from "./review.ts";

/**
 * `npm run brief -- check PATH…`: say of explainers, glossaries and zips what Sidelight would say of them: every mistake with file, line,
 * field and what was expected, and what their author should look at again.
 *
 * The exit code is 1 when there is a mistake; warnings leave it at 0.
 */
export async function checkBriefs(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) throw new Error("Which? npm run brief -- check PATH…");
  let good = 0;
  let bad = 0;
  for (const candidate of readCandidates(await readGiven(paths), {
    version: manifest.version,
    now: Date.now(),
    bundled: [],
    lendersOf: readLenders,
  })) {
    if (candidate.kind === "bad") {
      bad += 1;
      for (const mistake of candidate.mistakes) console.log(mistake);
      continue;
    }
    good += 1;
    const questions = reviewQuestions(withLenders(candidate.story.files), manifest.version);
    for (const warning of [...candidate.warnings, ...questions]) console.log(`warning: ${warning}`);
    const { entry, counts } = candidate;
    console.log(
      `ok ${candidate.file}: ${entry.id}, "${entry.title}", ${entry.entities} entities, ${counts.forms} patterns`,
    );
  }
  console.log(`${good} good, ${bad} with mistakes`);
  if (bad > 0 || good === 0) process.exitCode = 1;
}

/** The explainers that one takes forms from: they stand in folders beside its own. */
function readLenders(entities: BriefFile): readonly LenderFile[] {
  return findLenders(entities).flatMap((id) => {
    const path = join(dirname(dirname(entities.path)), id, "entities.yaml");
    const file = resolve(process.env.SIDELIGHT_FROM ?? ".", path);
    return existsSync(file) ? [{ id, entities: { path, text: readFileSync(file, "utf8") } }] : [];
  });
}

function withLenders(files: BriefFiles): BriefFiles {
  return files.entities ? { ...files, lenders: readLenders(files.entities) } : files;
}
