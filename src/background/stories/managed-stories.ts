import { extensionVersion } from "../../browser/install.ts";
import { addStories, readLibrary, readStory, removeStories } from "../../browser/storage/library-store.ts";
import { bundledBriefs } from "../../bundled/bundled-briefs.ts";
import { readManaged } from "../../library/read-managed.ts";
import type { Policy } from "../../settings/policy.ts";

/**
 * Have the explainers that the policy brings in the library, as it brings them now, and none that it brings no more. They go the way of
 * the reader's own from there. One that a reader added under the same id stays, and the options say so. Must not run twice at once.
 */
export async function takeManagedStories(policy: Policy): Promise<void> {
  const { entries } = await readLibrary();
  const managed = entries.filter((entry) => entry.managed);
  if (policy.explainers.length === 0 && managed.length === 0) return;
  const context = { version: extensionVersion(), now: Date.now(), bundled: Object.keys(bundledBriefs.languages) };
  const own = entries.filter((entry) => !entry.managed).map(({ id }) => id);
  const { good } = readManaged(policy.explainers, context, own);
  const gone = managed.filter(({ id }) => !good.some(({ entry }) => entry.id === id));
  if (gone.length > 0) await removeStories(gone.map(({ id }) => id));
  for (const { entry, story } of good) {
    const present = managed.some(({ id }) => id === entry.id) ? await readStory(entry.id) : null;
    if (present?.files.words.text !== story.files.words.text) await addStories([{ entry, story }]);
  }
}
