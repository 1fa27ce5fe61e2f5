import { findRoomImports, type RoomImport, type Sources } from "../tests/unit/imports.ts";

const BEGIN = "<!-- Drawn by `npm run rooms`. -->\n";
const END = "<!-- End of the drawing. -->";

/**
 * Draw which room imports from which as a Mermaid flowchart.
 *
 * An arrow is dotted where only types are imported. It is left out where a longer way leads to the same room: for an arrow that is
 * not dotted, one of arrows that are not dotted either.
 */
export function drawRooms(sources: Sources): string {
  const imports = findRoomImports(sources);
  const rooms = Object.keys(sources).flatMap((file) => (file.includes("/") ? [file.slice(0, file.indexOf("/"))] : []));
  const lonely = [...new Set(rooms)].filter((room) => !imports.some(({ from, to }) => from === room || to === room));
  const arrows = imports
    .filter((one) => !hasLongerWay(one, imports))
    .map(({ from, to, typesOnly }) => `${from} ${typesOnly ? "-.->" : "-->"} ${to}`);
  return ["flowchart LR", ...[...lonely.sort(), ...arrows].map((line) => `  ${line}`)].join("\n");
}

/**
 * The guide with this drawing in the place of the one it has.
 *
 * @throws Error when the guide has no place for it.
 */
export function withDrawing(guide: string, drawing: string): string {
  const [begin, end] = [guide.indexOf(BEGIN), guide.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`the guide has no place for the drawing: ${BEGIN.trim()} … ${END}`);
  return `${guide.slice(0, begin + BEGIN.length)}\n\`\`\`mermaid\n${drawing}\n\`\`\`\n\n${guide.slice(end)}`;
}

function hasLongerWay({ from, to, typesOnly }: RoomImport, all: readonly RoomImport[]): boolean {
  const imports = typesOnly ? all : all.filter((one) => !one.typesOnly);
  const reached = new Set<string>();
  const waiting = imports.filter((one) => one.from === from && one.to !== to).map((one) => one.to);
  for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
    if (reached.has(room)) continue;
    reached.add(room);
    for (const next of imports) if (next.from === room) waiting.push(next.to);
  }
  return reached.has(to);
}
