// `npm run answers`: how well questions in plain words are answered and refused. `-- --wrong` prints what went wrong, except for the
// questions kept back; `-- --speed` what a question takes with 1,000 explainers.
import type { AnswerIndex } from "../src/answers/answer-index.ts";
import { createAnswerSearch } from "../src/answers/create-answer-search.ts";
import { makeAnswerIndex } from "../src/answers/make-answer-index.ts";
import { searchExplainers } from "../src/answers/search-explainers.ts";
import { generateExplainers } from "../tests/answers/generate-explainers.ts";
import { type Figures, measure } from "../tests/answers/measure.ts";
import { readAsked, readOthers } from "../tests/answers/read-explainers.ts";
import { type QuestionSet, readPartSet, readSet } from "../tests/answers/read-sets.ts";

const SETS: readonly (readonly [string, QuestionSet])[] = [
  ["looked at", readSet("istanbul-talks.en", "tuned")],
  ["kept back", readSet("istanbul-talks.en", "kept")],
  ["older, by part", readPartSet("parts-searches")],
  ["older, by part", readPartSet("parts-fresh-searches")],
  ["older, by part", readPartSet("parts-unseen-searches")],
];

const asked = await readAsked();
const alone = searchExplainers([asked]);
const amongFive = searchExplainers([asked, ...readOthers()]);
const ways = [
  ["alone", (question: string) => alone.ask(question)],
  ["among five", (question: string) => amongFive.ask(question)],
  ["among five, on a page about it", (question: string) => amongFive.ask(question, [asked.id])],
] as const;

for (const [way, ask] of ways) {
  console.log(`\nThe bundled explainer ${way}`);
  for (const [name, set] of SETS) {
    const figures = measure(ask, set);
    console.log(`  ${name.padEnd(15)} ${describe(figures)}`);
    if (process.argv.includes("--wrong") && name !== "kept back")
      console.log(figures.wrong.map((line) => `    ${line}`).join("\n"));
  }
}

for (const language of ["de", "uk", "tr"]) {
  const translated = searchExplainers([await readAsked(language)], language);
  console.log(`\nIts text in the language ${language}`);
  for (const half of ["tuned", "kept"] as const) {
    const figures = measure((question) => translated.ask(question), readSet(`istanbul-talks.${language}`, half));
    console.log(`  ${(half === "kept" ? "kept back" : "looked at").padEnd(15)} ${describe(figures)}`);
    if (process.argv.includes("--wrong") && half !== "kept")
      console.log(figures.wrong.map((line) => `    ${line}`).join("\n"));
  }
}

if (process.argv.includes("--speed")) measureSpeed();

/** In milliseconds of the processor's time, which other programs do not lengthen. */
function measureSpeed(): void {
  const clock = (): number => process.cpuUsage().user / 1000;
  const explainers = generateExplainers(asked, 1000);
  const start = clock();
  const stored = explainers.map((brief) => JSON.stringify(makeAnswerIndex(brief)));
  const made = (clock() - start) / stored.length;
  const search = createAnswerSearch(stored.map((json) => JSON.parse(json) as AnswerIndex));
  const { answered, near, far } = readSet("istanbul-talks.en", "tuned");
  const questions = [...answered.map(({ ask }) => ask), ...near, ...far].filter((_, place) => place % 3 === 0);
  const times = questions.map((question) => {
    const before = clock();
    search.ask(question);
    return clock() - before;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
  const size = Math.round(stored.reduce((sum, json) => sum + json.length, 0) / stored.length / 1000);
  console.log(`\n1,000 generated explainers: ${made.toFixed(1)} ms and ${size} kB to index each one`);
  console.log(`  a question takes ${at(0.5)} ms (median), ${at(0.9)} ms (nine of ten), ${at(1)} ms (longest)`);
}

function describe({ answerable, first, sureFirst, shown, near, nearRefused, far, farRefused, ...f }: Figures): string {
  return [
    `first ${first} of ${answerable} (${percent(first, answerable)}, sure ${sureFirst})`,
    `in the first three ${shown} (${percent(shown, answerable)})`,
    `refused ${percent(nearRefused + farRefused, near + far)}: near ${nearRefused} of ${near} (nothing shown: ${f.nearNothing})`,
    `far ${farRefused} of ${far} (${f.farNothing})`,
  ].join(", ");
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}
