// `npm run making [-- --faults]`: how good the drafts are that Sidelight makes of pages by itself.
import type { DraftChoices, MadeExplainer } from "../src/capture/make-explainer.ts";
import { findMarked, type StoryText } from "../tests/making/measure-stories.ts";
import { runOwnPages } from "../tests/making/own-pages.ts";
import { readOwnStories, readOwnUnrelated } from "../tests/making/own-stories.ts";
import { readMakingSet } from "../tests/making/read-set.ts";
import { type RunPage, type RunStory, runPages, runStories } from "../tests/making/run-set.ts";
import { type Share, showShare, sumPages, sumStories } from "../tests/making/sum-scores.ts";
import { readCorpus } from "../tests/spotting/corpus.ts";

const withFaults = process.argv.includes("--faults");

console.log("# The project's own set\n");
const own = readOwnStories();
reportPages("pages", runOwnPages());
reportStories(
  "stories, untouched by a reader",
  own.flatMap(({ texts }) => runStories(texts)),
  readOwnUnrelated(),
);
reportStories(
  "stories, their core names chosen",
  own.flatMap(({ texts, core }) => runStories(texts, ({ names }) => ({ core: pickNames(names, core), dropped: [] }))),
  readOwnUnrelated(),
);

const set = readMakingSet();
if (!set) console.log("There is no set beside the project; SIDELIGHT_EXPLAINERS names a folder that has one.");
else {
  console.log("# The set beside the project\n");
  const runs = await runPages(set);
  reportPages(
    "real pages",
    runs.filter(({ page }) => page.html === "real"),
  );
  reportPages(
    "composed pages",
    runs.filter(({ page }) => page.html !== "real"),
  );
  const off = readCorpus()?.documents.filter(({ label }) => label === "off") ?? [];
  const pool = [...set.unrelated, ...off.map(({ id, text, date }) => ({ id, text, date: date ?? "" }))];
  reportStories("stories, untouched by a reader", runStories(set.stories), pool);
  reportStories("stories, the names of their headlines ticked as well", runStories(set.stories, tickHeadline), pool);
}

function reportPages(title: string, runs: readonly RunPage[]): void {
  if (runs.length === 0) return;
  const times = runs.map(({ time }) => time).toSorted((a, b) => a - b);
  const ms = (time: number | undefined): string => String(Math.round(time ?? 0));
  table(`${runs.length} ${title}`, [
    ...Object.entries(sumPages(runs.map(({ score }) => score))),
    ["time in Node, median / most", `${ms(times[times.length >> 1])} / ${ms(times.at(-1))} ms`],
  ]);
  if (withFaults) list(runs.flatMap(({ page, score }) => score.faults.map((fault) => `${page.id}: ${fault}`)));
}

function reportStories(
  title: string,
  runs: readonly RunStory[],
  unrelated: readonly Pick<StoryText, "id" | "text" | "date">[],
): void {
  const marked = findMarked(
    runs.map(({ made }) => made.brief),
    unrelated,
  );
  const worst = Math.min(...runs.map(({ undated: { on } }) => on.marked / Math.max(1, on.of)));
  const both = (role: "on" | "near"): string =>
    (["undated", "dated"] as const)
      .map((key) =>
        showShare(
          sumStories(
            runs.map((run) => run[key]),
            role,
          ),
        ),
      )
      .join(" / ");
  table(`${runs.length} ${title}`, [
    ["recognised, without / with days", both("on")],
    ["worst story", `${Math.round(worst * 100)} %`],
    ["near misses marked, without / with days", both("near")],
    ["unrelated texts with any mark", showShare({ part: marked.length, of: unrelated.length })],
  ]);
  if (!withFaults) return;
  list(runs.flatMap(({ undated }) => undated.faults.map((fault) => `${undated.story}: ${fault}`)));
  list(marked.map((text) => `unrelated: ${text}`));
}

/** As a reader ticks within a minute: what is ticked already stays so, and the names that stand in the headline are the story's own, too. */
function tickHeadline({ names, core }: MadeExplainer): DraftChoices {
  return { core: names.filter((one) => one.inTitle || core.includes(one)).map(({ name }) => name), dropped: [] };
}

function pickNames(names: readonly { readonly name: string }[], core: readonly string[]): readonly string[] {
  return names.map(({ name }) => name).filter((name) => core.some((one) => name.includes(one)));
}

function table(title: string, rows: readonly (readonly [string, Share | string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(
    ([name, value]) => `| ${name.padEnd(width)} | ${typeof value === "string" ? value : showShare(value)} |`,
  );
  console.log(`${title}\n${lines.join("\n")}\n`);
}

function list(lines: readonly string[]): void {
  if (lines.length > 0) console.log(`${lines.map((line) => `- ${line}`).join("\n")}\n`);
}
