// `npm run spotting`: how well mentions are found, beside marking every known form.

import { compileGazetteer } from "../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../src/gazetteer/compile/word-lists.ts";
import { openGazetteer } from "../src/gazetteer/open-gazetteer.ts";
import { reportComposed, reportCorpusComposed, reportDated } from "../tests/spotting/composed-report.ts";
import { readCorpus } from "../tests/spotting/corpus.ts";
import { readOwnPages } from "../tests/spotting/measure-composed.ts";
import { runOwnSet } from "../tests/spotting/own-set.ts";
import { halfOf, reportCorpus, reportLanguages, reportOwnSet } from "../tests/spotting/spotting-report.ts";
import { requireBrowsers } from "./driver/find-browser.ts";
import { generate } from "./generate-bundled.ts";
import { readBriefs } from "./read-briefs.ts";

requireBrowsers(["chrome"]);
await generate();
const gazetteer = openGazetteer([compileGazetteer(await readBriefs(() => {}))], WORD_LISTS);
console.log(`The project's own set\n\n${reportOwnSet(await runOwnSet())}\n`);
for (const [file, name] of [
  ["entries", "rules tuned on them"],
  ["untouched-entries", "untouched by tuning"],
] as const) {
  const pages = Object.values(readOwnPages(`tests/spotting/pages/${file}.yaml`)).flat();
  console.log(`Pages of many stories, of our own entries, ${name}\n\n${reportComposed(pages, gazetteer)}\n`);
}
const corpus = readCorpus();
if (!corpus) {
  console.log("There is no corpus beside the project; SIDELIGHT_CORPUS names a folder that has one.");
} else {
  console.log(`${corpus.documents.length} labelled documents\n\n${reportCorpus(corpus, gazetteer)}\n`);
  console.log(`By language\n\n${reportLanguages(corpus, gazetteer)}\n`);
  console.log(`Pages of many stories, of labelled documents\n\n${reportCorpusComposed(corpus, gazetteer)}\n`);
  console.log(`Dated pages\n\n${reportDated(corpus, gazetteer)}\n`);
  for (const [rest, name] of [
    [0, "even"],
    [1, "odd"],
  ] as const)
    console.log(`The half with ${name} numbers\n\n${reportCorpus(halfOf(corpus, rest), gazetteer)}\n`);
}
