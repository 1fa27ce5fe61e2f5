// `npm run rooms`: draws in CONTRIBUTING.md which room imports from which, as the imports are now.
import { readFile, writeFile } from "node:fs/promises";
import { readSources } from "../tests/unit/imports.ts";
import { drawRooms, withDrawing } from "./draw-rooms.ts";

const guide = await readFile("CONTRIBUTING.md", "utf8");
const drawn = withDrawing(guide, drawRooms(readSources()));
await writeFile("CONTRIBUTING.md", drawn);
console.log(drawn === guide ? "The drawing of the rooms was up to date." : "Drew the rooms anew in CONTRIBUTING.md.");
