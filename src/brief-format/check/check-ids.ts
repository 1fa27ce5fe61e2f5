import type { Brief } from "../../briefs/brief.ts";
import type { Report } from "../brief-error.ts";
import { FIXED_IDS, isReservedName } from "../made-ids.ts";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID_FORM = "lower-case words joined by hyphens";

/**
 * Check that every id is well-formed and given once.
 *
 * Sections, key points and questions share one space, since all three are places in the brief that a link can lead to.
 */
export function checkIds(brief: Brief, report: Report): void {
  if (!isId(brief.id)) report("id", `an id, or a folder, named in ${ID_FORM}, not "${brief.id}"`);
  const places = new Map<string, string>(FIXED_IDS.map((id) => [id, `the part "${id}"`]));
  for (const [kind, items] of [
    ["key point", brief.keyPoints],
    ["section", brief.sections],
    ["question", brief.questions],
  ] as const)
    for (const { id } of items) checkId(id, `${kind} ${id}`, `${kind} ${id}`, places, report);
  if (brief.series && !isId(brief.series.id)) report("series.id", `an id of ${ID_FORM}, not "${brief.series.id}"`);
  const sources = new Map<string, string>();
  brief.sources.forEach(({ id, title }, index) => {
    if (id !== undefined) checkId(id, `sources[${index}].id`, title, sources, report);
  });
  const entities = new Map<string, string>();
  brief.entities.forEach(({ id, name }, index) => {
    checkId(id, `entities.${id || `[${index}]`}`, name, entities, report);
  });
}

/** No id that is written by hand is longer. */
const LONGEST_ID = 100;

function isId(id: string): boolean {
  return id.length <= LONGEST_ID && ID.test(id) && !isReservedName(id);
}

function checkId(id: string, field: string, owner: string, taken: Map<string, string>, report: Report): void {
  const other = taken.get(id);
  if (!isId(id)) report(field, `an id of ${ID_FORM}, not "${id.slice(0, 100)}"`);
  else if (other) report(field, `an id of its own, for "${id}" already is that of ${other}`);
  else taken.set(id, owner);
}

/** Check that what texts, entities and story refer to exists. */
export function checkReferences(brief: Brief, report: Report): void {
  const sources = brief.sources.flatMap(({ id }) => id ?? []);
  for (const [kind, items] of [
    ["key point", brief.keyPoints],
    ["section", brief.sections],
    ["question", brief.questions],
  ] as const)
    for (const { id, cites } of items) checkEach(cites ?? [], `${kind} ${id}.cites`, sources, report);
  const groups = brief.story.evidence.map(({ name }) => name);
  for (const entity of brief.entities) {
    const field = `entities.${entity.id}`;
    const check = (name: "keyPoints" | "sections" | "questions", items: readonly { id: string }[]): void => {
      const known = items.map(({ id }) => id);
      checkEach(entity[name], `${field}.${name}`, known, report);
    };
    check("keyPoints", brief.keyPoints);
    check("sections", brief.sections);
    check("questions", brief.questions);
    checkEach(entity.cites ?? [], `${field}.cites`, sources, report);
    checkEach(entity.needs?.near ?? [], `${field}.needs.near`, groups, report);
  }
  checkEach(brief.story.requires, "story.requires", groups, report);
}

function checkEach(ids: readonly string[], field: string, known: readonly string[], report: Report): void {
  const all = new Set(known);
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    const present = known.slice(0, 100).join(", ") || "those that are there, and there is none";
    if (!all.has(id)) report(`${field}[${index}]`, `one of ${present}, not "${id}"`);
    else if (seen.has(id)) report(`${field}[${index}]`, `each id once, and "${id}" stands here twice`);
    seen.add(id);
  });
}
