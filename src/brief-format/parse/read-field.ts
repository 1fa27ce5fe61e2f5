import { isMap, isScalar, isSeq, Scalar } from "yaml";
import { addMistake, type Field, makeField } from "./yaml-field.ts";

/**
 * The fields of a map by name; a missing one is absent. What is unknown, and what is no map, becomes a mistake.
 *
 * @param known - Every name that may stand here.
 */
export function readFields<Name extends string>(
  field: Field,
  known: readonly Name[],
): Partial<Readonly<Record<Name, Field>>> {
  const fields: Partial<Record<Name, Field>> = {};
  for (const [key, value] of readEntries(field)) {
    if (known.includes(key as Name)) fields[key as Name] = value;
    else addMistake(value, `one of ${known.join(", ")}`);
  }
  return fields;
}

/** Names and values of a map whose names are free, in order. What is no map becomes a mistake. */
export function readEntries(field: Field): readonly (readonly [string, Field])[] {
  if (!isMap(field.node)) {
    addMistake(field, "fields with values");
    return [];
  }
  const seen = new Set<string>();
  return field.node.items.map((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    const entry = makeField(field, field.name ? `${field.name}.${key}` : key, pair.value, offset);
    if (seen.has(key)) addMistake(entry, `each name once, and "${key}" stands here twice`);
    seen.add(key);
    return [key, entry] as const;
  });
}

/** The items of a list. What is no list becomes a mistake; an absent field is an empty list. */
export function readList(field: Field | undefined): readonly Field[] {
  if (!field) return [];
  if (!isSeq(field.node)) {
    addMistake(field, "a list");
    return [];
  }
  return field.node.items.map((item, index) => makeField(field, `${field.name}[${index}]`, item));
}

/** No name, role or pattern needs more letters; bundled patterns have up to 700. */
const LONGEST_TEXT = 3_000;

/** The text of a field in one line; a mistake and the empty string when there is none. */
export function readText(field: Field): string {
  const text = isScalar(field.node) && typeof field.node.value === "string" ? field.node.value.trim() : "";
  if (text === "") addMistake(field, "a text");
  else if (/[\n\r]/.test(text)) addMistake(field, "a text in one line");
  else if (text.length > LONGEST_TEXT) addMistake(field, `at most ${LONGEST_TEXT} letters, not ${text.length}`);
  return text;
}

/**
 * The text of a field that must be there, in one line; the empty string and a mistake when it is not.
 *
 * @param owner - Where the mistake is when the field is missing.
 * @param expected - What is missing then, beginning with the field's own name.
 */
export function requireText(owner: Field, field: Field | undefined, expected: string): string {
  if (field) return readText(field);
  addMistake(owner, expected);
  return "";
}

/** The number in a field; a mistake and 0 when there is none. */
export function readNumber(field: Field): number {
  const value = isScalar(field.node) ? field.node.value : null;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  addMistake(field, "a number");
  return 0;
}

/** The truth value of a field; a mistake and false when there is none. */
export function readBoolean(field: Field): boolean {
  const value = isScalar(field.node) ? field.node.value : null;
  if (typeof value === "boolean") return value;
  addMistake(field, "true or false");
  return false;
}

/** The texts of a list field; an absent field is an empty list. */
export function readTexts(field: Field | undefined): readonly string[] {
  return readList(field).map(readText);
}

/**
 * The lines of a text block written with `|`, or the one line of a plain text; blank lines and lines that begin with `#`
 * are left out. Each line becomes a field of its own, so that a mistake in it has its exact place.
 */
export function readLines(field: Field): readonly Field[] {
  const { node, yaml } = field;
  if (!isScalar(node) || typeof node.value !== "string" || !node.range) {
    addMistake(field, "a text with one entry a line, begun with |");
    return [];
  }
  const inBlock = node.type === Scalar.BLOCK_LITERAL;
  const first = yaml.lineOf(node.range[0]) + (inBlock ? 1 : 0);
  const spansLines = yaml.lineOf(node.range[1]) > first;
  if (!inBlock && spansLines) {
    addMistake(field, "| before a text of several lines");
    return [];
  }
  return node.value
    .split("\n")
    .map((text, index) => ({ text: text.trim(), line: first + index }))
    .filter(({ text }) => text !== "" && !text.startsWith("#"))
    .map(({ text, line }, index) => {
      const name = `${field.name}[${index}]`;
      const place = { file: yaml.file, line };
      yaml.findings.places.set(name, place);
      return { name, place, node: new Scalar(text), yaml };
    });
}
