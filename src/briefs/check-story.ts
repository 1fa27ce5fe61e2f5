import type { Brief } from "./brief.ts";
import type { Report } from "./brief-error.ts";
import { checkDay } from "./check-texts.ts";

/** Check that the evidence of a story can do its work: groups named once, weights above 0, sums that can be reached. */
export function checkStory({ story, entities }: Brief, report: Report): void {
  checkNames(story.evidence, "story.evidence", report);
  checkNames(story.rivals, "story.rivals", report);
  for (const { name, weight } of story.evidence)
    if (!(weight > 0)) report(`story.evidence.${name}.weight`, "a number above 0");
  const { short, long } = story.enough;
  const sum = story.evidence.reduce((total, { weight }) => total + weight, 0);
  if (!(short > 0)) report("story.enough.short", "a number above 0");
  if (long < short) report("story.enough.long", `at least as much as on a short page, ${short}`);
  if (long > sum) report("story.enough", `at most ${sum}, the weights of all evidence together`);
  if (story.time) checkDay(story.time.from, "story.time.from", report);
  if (story.time?.until) checkDay(story.time.until, "story.time.until", report);
  for (const { name, speaksFor } of story.evidence)
    if (speaksFor && !story.requires.includes(speaksFor))
      report(`story.evidence.${name}.speaksFor`, `one of the required groups: ${story.requires.join(", ")}`);
  for (const { id, needs } of entities)
    if (needs?.time && !story.time) report(`entities.${id}.needs.time`, "story.time, for this needs it");
}

function checkNames(groups: readonly { readonly name: string }[], field: string, report: Report): void {
  groups.forEach(({ name }, index) => {
    if (groups.findIndex((group) => group.name === name) < index)
      report(`${field}.${name}`, "a name that no other group has");
  });
}
