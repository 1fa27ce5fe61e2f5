import { mayRead } from "../browser/permissions.ts";
import { findTabs } from "../browser/tabs.ts";
import { forgetMentions } from "./count-mentions.ts";
import { takeDown } from "./frame-scripts.ts";
import { enqueueCount } from "./queue.ts";

/**
 * Take down everything of ours in tabs that we may not read any more: browsers let scripts that already run there go on.
 *
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/permissions/onRemoved
 */
export async function leaveWithheld(): Promise<void> {
  const tabs = await findTabs();
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (await mayRead(url)) return;
      await takeDown(id);
      await enqueueCount(() => forgetMentions(id));
    }),
  );
}
