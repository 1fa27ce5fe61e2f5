import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import manifest from "../../manifest.json" with { type: "json" };
import { readCandidates } from "../../src/library/candidate.ts";
import { packStory } from "../../src/library/pack-stories.ts";
import { readGiven } from "./read-given.ts";

/**
 * `npm run brief -- pack FOLDER`: write the explainer in a folder as one file that readers can add, beside where it is run: Markdown
 * when that is all of it, else a zip.
 *
 * @throws Error when the folder holds no explainer or a bad one, with its mistakes.
 */
export async function packBrief(folders: readonly string[]): Promise<void> {
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) throw new Error("Which one? npm run brief -- pack FOLDER");
  const context = { version: manifest.version, now: Date.now(), bundled: [] };
  const [candidate, ...more] = [...readCandidates(await readGiven([folder]), context)];
  if (!candidate || more.length > 0) throw new Error(`${folder}: expected one explainer, not ${more.length + 1}`);
  if (candidate.kind === "bad") throw new Error(candidate.mistakes.join("\n"));
  const { name, bytes } = packStory(candidate.story.files);
  await writeFile(resolve(process.env.SIDELIGHT_FROM ?? ".", name), bytes);
  console.log(`${name}: ${candidate.entry.title}`);
}
