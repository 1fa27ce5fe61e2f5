import type { Brief } from "./brief.ts";
import type { Report } from "./brief-error.ts";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID_FORM = "lower-case words joined by hyphens";

/** Ids that other places would confuse with theirs: those of the fixed parts of a brief. */
const RESERVED = ["lead", "summary", "key-points", "questions"];

/**
 * Check that every id is well-formed and given once.
 *
 * Sections, key points and questions share one space, since all three are places in the brief that a link can lead to.
 */
export function checkIds(brief: Brief, report: Report): void {
  if (!ID.test(brief.id)) report("", `a folder named in ${ID_FORM}, not "${brief.id}"`);
  const places = new Map<string, string>(RESERVED.map((id) => [id, `the part "${id}"`]));
  for (const [kind, items] of [
    ["key point", brief.keyPoints],
    ["section", brief.sections],
    ["question", brief.questions],
  ] as const)
    for (const { id } of items) checkId(id, `${kind} ${id}`, `${kind} ${id}`, places, report);
  const entities = new Map<string, string>();
  brief.entities.forEach(({ id, name }, index) => {
    checkId(id, `entities.${id || `[${index}]`}`, name, entities, report);
  });
}

function checkId(id: string, field: string, owner: string, taken: Map<string, string>, report: Report): void {
  const other = taken.get(id);
  if (!ID.test(id)) report(field, `an id of ${ID_FORM}, not "${id}"`);
  else if (other) report(field, `an id of its own, for "${id}" already is that of ${other}`);
  else taken.set(id, owner);
}

/** Check that what entities and story refer to exists. */
export function checkReferences(brief: Brief, report: Report): void {
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
    checkEach(entity.needs?.near ?? [], `${field}.needs.near`, groups, report);
  }
  checkEach(brief.story.requires, "story.requires", groups, report);
}

function checkEach(ids: readonly string[], field: string, known: readonly string[], report: Report): void {
  ids.forEach((id, index) => {
    if (!known.includes(id)) report(`${field}[${index}]`, `one of ${known.join(", ")}, not "${id}"`);
    else if (ids.indexOf(id) < index) report(`${field}[${index}]`, `each id once, and "${id}" stands here twice`);
  });
}
