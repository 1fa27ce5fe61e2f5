import type { RoomRule } from "./imports.ts";

/** What one row of the guide's table of rooms says. */
type Row = { readonly room: string; readonly what: string; readonly imports: string };

/**
 * Read the table of rooms in the guide.
 *
 * @param guide - The text of CONTRIBUTING.md, of which the section "Rooms" is read. Its table's first column names folders of `src`
 *   in backticks, the last says what they may import: `nothing`, `everything above` (entries), or rooms, with "types of" before
 *   those of which only types may come.
 * @returns A rule for each room; `src` itself holds no code.
 * @throws Error when there is no such table or a cell cannot be read.
 */
export function readRoomTable(guide: string): Record<string, RoomRule> {
  const rows = readRows(guide);
  if (rows.length === 0) throw new Error("the guide has no table of rooms");
  const rules: Record<string, RoomRule> = { src: { imports: [], extensionApi: false } };
  rows.forEach(({ room, what, imports }, at) => {
    const above = rows.slice(0, at).filter((one) => one.imports !== "everything above");
    const named = imports === "everything above" ? above.map((one) => `\`${one.room}\``) : splitNames(imports, room);
    const types = named.flatMap((name) => /^types of `([\w-]+)`$/.exec(name)?.[1] ?? []);
    const values = named.flatMap((name) => /^`([\w-]+)`$/.exec(name)?.[1] ?? []);
    if (types.length + values.length !== named.length) throw new Error(`${room}: "${imports}" cannot be read`);
    rules[room] = {
      imports: values,
      importsTypes: types.map((one) => (one === "assets" ? "outside of src" : one)),
      extensionApi: what.includes("the only room that may name the extension API"),
      builtPaths: what.includes("may import built scripts and icons by their path"),
    };
  });
  return rules;
}

function readRows(guide: string): readonly Row[] {
  const [, section = ""] = /^## Rooms\n([\s\S]*?)^## /m.exec(guide) ?? [];
  return Array.from(
    section.matchAll(/^\| `([\w-]+)` +\| (.+?) +\| ([^|]+?) +\|$/gm),
    ([, room = "", what = "", imports = ""]) => ({
      room,
      what,
      imports,
    }),
  );
}

function splitNames(imports: string, room: string): readonly string[] {
  if (imports === "nothing") return [];
  if (imports.includes(room)) throw new Error(`${room}: names itself`);
  return imports.split(", ");
}
