// `npm run spotting`: how well mentions are found, beside marking every known form.
import { compileGazetteer } from "../src/gazetteer/compile-gazetteer.ts";
import { openGazetteer } from "../src/gazetteer/open-gazetteer.ts";
import { readCorpus } from "../tests/spotting/corpus.ts";
import { runOwnSet } from "../tests/spotting/own-set.ts";
import { halfOf, reportCorpus, reportLanguages, reportOwnSet } from "../tests/spotting/spotting-report.ts";
import { requireBrowsers } from "./driver/find-browser.ts";
import { generate } from "./generate-bundled.ts";
import { readBriefs } from "./read-briefs.ts";

requireBrowsers(["chrome"]);
await generate();
const gazetteer = openGazetteer(compileGazetteer(await readBriefs(() => {})));
console.log(`The project's own set\n\n${reportOwnSet(await runOwnSet())}\n`);
const corpus = readCorpus();
if (!corpus) {
  console.log("There is no corpus beside the project; SIDELIGHT_CORPUS names a folder that has one.");
} else {
  console.log(`${corpus.documents.length} labelled documents\n\n${reportCorpus(corpus, gazetteer)}\n`);
  console.log(`By language\n\n${reportLanguages(corpus, gazetteer)}\n`);
  for (const [rest, name] of [
    [0, "even"],
    [1, "odd"],
  ] as const)
    console.log(`The half with ${name} numbers\n\n${reportCorpus(halfOf(corpus, rest), gazetteer)}\n`);
}
