import { isSeq } from "yaml";
import type { Brief, BriefId, Entity, EntityId } from "../../briefs/brief.ts";
import type { BriefFile, LenderFile } from "../brief-files.ts";
import { type Lent, NOTHING_LENT } from "../lent.ts";
import { NO_ENTITIES, parseEntities } from "./parse-entities.ts";
import { readFields, readList, readText } from "./read-field.ts";
import { addMistake, type Field, type Findings, parseYaml } from "./yaml-field.ts";

/**
 * The names of the briefs that an `entities.yaml` takes forms from, in its order; empty when it takes none, or cannot be read.
 *
 * For whoever has the files: they are to be given as `BriefFiles.lenders`.
 */
export function findLenders({ path, text }: BriefFile): readonly BriefId[] {
  const findings: Findings = { strictness: "strict", mistakes: [], places: new Map() };
  const root = parseYaml(path, text, findings);
  const field = root && readFields(root, ["formsFrom", "entities", "story"]).formsFrom;
  return field ? readNames(field).map(({ id }) => id) : [];
}

/**
 * Read what the field `formsFrom` names. Of an entity that several lend, the first one's forms count; the story is the first's.
 *
 * Mistakes in the files of the lenders are theirs, and reported where those briefs are read.
 */
export function readLent(field: Field | undefined, files: readonly LenderFile[]): Lent {
  if (!field) return NOTHING_LENT;
  const lenders = readNames(field).flatMap(({ id, field: place }) => {
    const file = files.find((one) => one.id === id);
    if (!file) addMistake(place, `the name of a brief that is there too and has a file of entities, not "${id}"`);
    return file ? [readLender(file.entities)] : [];
  });
  const entities = new Map<EntityId, Entity>();
  for (const entity of lenders.flatMap((lender) => lender.entities))
    if (entity.forms.length > 0 && !entities.has(entity.id)) entities.set(entity.id, entity);
  const [first] = lenders;
  return { entities, ...(first && { story: first.story }) };
}

function readNames(field: Field): readonly { readonly id: BriefId; readonly field: Field }[] {
  const fields = isSeq(field.node) ? readList(field) : [field];
  return fields.map((one) => ({ id: readText(one), field: one }));
}

function readLender({ path, text }: BriefFile): Pick<Brief, "entities" | "story"> {
  const root = parseYaml(path, text, { strictness: "strict", mistakes: [], places: new Map() });
  if (!root) return NO_ENTITIES;
  return parseEntities(root, readFields(root, ["formsFrom", "entities", "story"]), NOTHING_LENT, "");
}
