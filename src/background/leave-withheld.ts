import { tellPages } from "../browser/ask-page.ts";
import { mayRead } from "../browser/permissions.ts";
import { findTabs } from "../browser/tabs.ts";
import { countInTurn } from "./count-in-turn.ts";
import { forgetMentions } from "./count-mentions.ts";

/** Take down everything of ours in tabs that we may not read any more: browsers let scripts go on that run there already. */
export async function leaveWithheld(): Promise<void> {
  const tabs = await findTabs();
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (await mayRead(url)) return;
      await tellPages(id, "takeDown");
      await countInTurn(() => forgetMentions(id));
    }),
  );
}
