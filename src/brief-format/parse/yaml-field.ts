import { type Document, isAlias, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { Mistake, Place } from "../brief-error.ts";
import type { Strictness } from "../strictness.ts";

/** Collects what a reading finds: mistakes, and where each field stands. */
export type Findings = {
  readonly strictness: Strictness;
  readonly mistakes: Mistake[];
  /** Places by field name, as mistakes name fields. */
  readonly places: Map<string, Place>;
};

/** One value in a YAML text, with what is needed to say where it stands. */
export type Field = {
  /** As mistakes name it, e.g. `entities.umerov.role`. */
  readonly name: string;
  readonly place: Place;
  /** The value's node; null when the field is there without a value. */
  readonly node: Node | null;
  readonly yaml: YamlText;
};

type YamlText = {
  readonly file: string;
  readonly findings: Findings;
  lineOf(offset: number): number;
};

/**
 * Read a YAML text whose root is a map; what is wrong is added to the findings.
 *
 * Anchors, aliases and tags are refused: no brief needs them, and a few lines of them can stand for gigabytes.
 *
 * @returns The root; null when it is no map or the text is no YAML.
 */
export function parseYaml(file: string, text: string, findings: Findings): Field | null {
  const lines = new LineCounter();
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const addAt = (line: number, expected: string): void =>
    void findings.mistakes.push({ place: { file, line }, field: "YAML", expected });
  const document = readDocument(text, lines);
  if (!document) {
    addAt(1, "lists and maps less deep");
    return null;
  }
  for (const { pos, message } of document.errors) {
    const [summary = "readable YAML"] = message.split(/ at line |\n/);
    addAt(lineOf(pos[0]), `readable YAML (${summary})`);
  }
  for (const { offset, what } of findReferences(document)) addAt(lineOf(offset), `plain YAML, without ${what}`);
  if (findings.mistakes.some(({ place, field }) => place.file === file && field === "YAML")) return null;
  const root: Field = {
    name: "",
    place: { file, line: 1 },
    node: document.contents,
    yaml: { file, findings, lineOf },
  };
  if (isMap(root.node)) return root;
  addMistake(root, "fields with values, such as `title: …`");
  return null;
}

/** Null when it nests deeper than can be followed. */
function readDocument(text: string, lineCounter: LineCounter): Document.Parsed | null {
  if (DEEP.test(text)) return null;
  try {
    // The parser would compare each key with all before it, for a minute where there are 100,000; `readEntries` finds keys that
    // stand twice.
    return parseDocument(text, { lineCounter, uniqueKeys: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** List marks in a row, or as far to the right: the parser makes regular expressions of that width, of which engines run out of memory. */
const DEEP = /(?:[-?:][ \t]+){60}|^[ \t]{500}/m;

/** Where a document names a value, stands in for one, or gives one a type. */
function findReferences(document: Document.Parsed): readonly { readonly offset: number; readonly what: string }[] {
  const found: { offset: number; what: string }[] = [];
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) found.push({ offset, what: `the alias *${node.source}` });
      else if (node.anchor) found.push({ offset, what: `the anchor &${node.anchor}` });
      else if (node.tag) found.push({ offset, what: `the tag ${node.tag.replace("tag:yaml.org,2002:", "!!")}` });
    },
  });
  return found;
}

/** Add a mistake at a field. */
export function addMistake(field: Field, expected: string): void {
  field.yaml.findings.mistakes.push({ place: field.place, field: field.name || "file", expected });
}

/** The same field under a name that says more, once its content is known, e.g. `entities.umerov` for `entities[1]`. */
export function renameField(field: Field, name: string): Field {
  field.yaml.findings.places.set(name, field.place);
  return { ...field, name };
}

/** The field of a value inside another; its place is that of its key, or of the value itself. */
export function makeField(parent: Field, name: string, value: unknown, keyOffset?: number): Field {
  const { yaml } = parent;
  const node = (value ?? null) as Node | null;
  const offset = keyOffset ?? (value as Node | null)?.range?.[0];
  const place = offset === undefined ? parent.place : { file: yaml.file, line: yaml.lineOf(offset) };
  yaml.findings.places.set(name, place);
  return { name, place, node, yaml };
}

/** The plain value under a name in a map, and its field, before the map is read; null when there is none. */
export function findValue(owner: Field, name: string): { readonly field: Field; readonly value: unknown } | null {
  const pair = isMap(owner.node) ? owner.node.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  if (!pair || !isScalar(pair.key) || !isScalar(pair.value)) return null;
  return { field: makeField(owner, name, pair.value, pair.key.range?.[0]), value: pair.value.value };
}

/** The text under a name in a map, for naming the map before it is read; null when there is none. */
export function peekText(field: Field, name: string): string | null {
  const value = isMap(field.node) ? field.node.get(name) : null;
  return typeof value === "string" ? value : null;
}
