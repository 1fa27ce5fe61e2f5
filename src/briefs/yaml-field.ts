import { isAlias, isMap, LineCounter, type Node, parseDocument } from "yaml";
import type { Mistake, Place } from "./brief-error.ts";

/** Collects what a reading finds: mistakes, and where each field stands. */
export type Findings = {
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
  resolve(node: unknown): Node | null;
};

/**
 * Read a YAML text whose root is a map; what is wrong is added to the findings.
 *
 * @returns The root; null when it is no map or the text is no YAML.
 */
export function parseYaml(file: string, text: string, findings: Findings): Field | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    const [summary = "readable YAML"] = error.message.split(/ at line |\n/);
    findings.mistakes.push({
      place: { file, line: lines.linePos(error.pos[0]).line },
      field: "YAML",
      expected: `readable YAML (${summary})`,
    });
  }
  if (document.errors.length > 0) return null;
  const yaml: YamlText = {
    file,
    findings,
    lineOf: (offset) => lines.linePos(offset).line,
    resolve: (node) => (isAlias(node) ? (node.resolve(document) ?? null) : ((node ?? null) as Node | null)),
  };
  const root: Field = { name: "", place: { file, line: 1 }, node: document.contents, yaml };
  if (isMap(root.node)) return root;
  addMistake(root, "fields with values, such as `title: …`");
  return null;
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
  const node = yaml.resolve(value);
  const offset = keyOffset ?? (value as Node | null)?.range?.[0];
  const place = offset === undefined ? parent.place : { file: yaml.file, line: yaml.lineOf(offset) };
  yaml.findings.places.set(name, place);
  return { name, place, node, yaml };
}

/** The text under a name in a map, for naming the map before it is read; null when there is none. */
export function peekText(field: Field, name: string): string | null {
  const value = isMap(field.node) ? field.node.get(name) : null;
  return typeof value === "string" ? value : null;
}
