import type { Brief } from "../../briefs/brief.ts";
import type { Report } from "../brief-error.ts";
import { isReservedName } from "../made-ids.ts";
import { checkDay } from "./check-texts.ts";

/** Check that the evidence of a story can do its work: groups named once, weights above 0, sums that can be reached. */
export function checkStory({ story, entities }: Brief, report: Report): void {
  // Groups that are named as entities are told of with them.
  const ids = new Set(entities.map(({ id }) => id));
  checkNames(story.evidence, "story.evidence", report, ids);
  checkNames(story.rivals, "story.rivals", report, ids);
  for (const { name, weight, count = 1 } of story.evidence) {
    if (!(weight > 0)) report(`story.evidence.${name}.weight`, "a number above 0");
    if (!(count > 0)) report(`story.evidence.${name}.count`, "a number above 0");
  }
  const { short, long, coverage = 1 } = story.enough;
  const sum = story.evidence.reduce((total, { weight }) => total + weight, 0);
  // More than there are is allowed: a glossary of one term is quiet until its reader names a topic as well.
  if (story.atLeast !== undefined && !(Number.isInteger(story.atLeast) && story.atLeast > 0))
    report("story.atLeast", "a whole number from 1 on");
  if (!(short > 0)) report("story.enough.short", "a number above 0");
  if (long < short) report("story.enough.long", `at least as much as on a short page, ${short}`);
  if (long > sum && story.atLeast === undefined)
    report("story.enough", `at most ${sum}, the weights of all evidence together`);
  if (!(coverage > 0 && coverage <= 1)) report("story.enough.coverage", "a number above 0, at most 1");
  if (story.time) checkDay(story.time.from, "story.time.from", report);
  if (story.time?.begins) {
    checkDay(story.time.begins, "story.time.begins", report);
    if (story.time.begins > story.time.from) report("story.time.begins", `no day after from, ${story.time.from}`);
  }
  if (story.time?.until) checkDay(story.time.until, "story.time.until", report);
  for (const { name, speaksFor } of story.evidence)
    if (speaksFor && !story.requires.includes(speaksFor))
      report(`story.evidence.${name}.speaksFor`, `one of the required groups: ${story.requires.join(", ")}`);
  for (const { id, needs } of entities)
    if (needs?.time && !story.time) report(`entities.${id}.needs.time`, "story.time, for this needs it");
}

function checkNames(
  groups: readonly { readonly name: string }[],
  field: string,
  report: Report,
  told: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  for (const { name } of groups) {
    if (seen.has(name)) report(`${field}.${name}`, "a name that no other group has");
    else if (isReservedName(name) && !told.has(name))
      report(`${field}.${name}`, `a name other than "${name}", which every object has`);
    seen.add(name);
  }
}
