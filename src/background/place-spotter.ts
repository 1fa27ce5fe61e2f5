import { askPage, tellPages } from "../browser/ask-page.ts";
import { findFrames, registerPageScript, runInFrame } from "../browser/page-scripts.ts";
import { findReadableTabs, type Tab } from "../browser/tabs.ts";
import { toPageSettings } from "../messages/page-settings.ts";
import { isEnabledOn } from "../settings/decide-site.ts";
import { isOnInFrame } from "../settings/frame-choice.ts";
import { toScriptPlaces } from "../settings/match-patterns.ts";
import type { Settings } from "../settings/settings.ts";
import { forgetMentions } from "./count-mentions.ts";
import { PAGE_FILES } from "./page-files.ts";

const { spotterScript, highlightStyles } = PAGE_FILES;

/** Have pages that load from now on read where the reader's choices allow it. */
export async function registerSpotter(settings: Settings): Promise<void> {
  await registerPageScript({ script: spotterScript, css: highlightStyles }, toScriptPlaces(settings));
}

/** Begin reading in every open tab where the reader's choices allow it: registered scripts run from the next load on only. */
export async function readOpenTabs(settings: Settings): Promise<void> {
  const tabs = await findReadableTabs();
  await Promise.all(tabs.filter(({ url }) => isEnabledOn(url, settings)).map((tab) => settleTab(tab, settings)));
}

/** Make a change of the reader's choices take effect in every open tab at once. */
export async function settleOpenTabs(before: Settings, after: Settings): Promise<void> {
  const placesChanged = JSON.stringify(toScriptPlaces(before)) !== JSON.stringify(toScriptPlaces(after));
  const pageSettings = toPageSettings(after);
  const looksChanged = JSON.stringify(toPageSettings(before)) !== JSON.stringify(pageSettings);
  const tabs = await findReadableTabs();
  await Promise.all(
    tabs.map(async (tab) => {
      const isOn = isEnabledOn(tab.url, after);
      if (placesChanged && (isOn || isEnabledOn(tab.url, before))) await settleTab(tab, after);
      if (looksChanged && isOn) await tellPages(tab.id, "applySettings", pageSettings);
    }),
  );
}

/** Begin reading in the frames of a tab where that is allowed, and stop in the others. */
async function settleTab({ id: tab, url: tabUrl }: Tab, settings: Settings): Promise<void> {
  if (!isEnabledOn(tabUrl, settings)) {
    await tellPages(tab, "takeDown");
    await forgetMentions(tab);
    return;
  }
  const frames = await findFrames(tab);
  await Promise.all(
    frames.map(({ frame, url }) =>
      isOnInFrame({ tabUrl, url }, settings)
        ? runInFrame({ tab, frame }, spotterScript, highlightStyles)
        : askPage(tab, frame, "takeDown"),
    ),
  );
}
