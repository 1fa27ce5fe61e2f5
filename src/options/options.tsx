import { render } from "preact";
import { listCommands, openKeySettings } from "../browser/commands.ts";
import { extensionVersion } from "../browser/install.ts";
import { text } from "../browser/interface-text.ts";
import { drawAsChosen } from "../browser/page-look.ts";
import { changeSettings, loadSettings, onSettingsChanged, removeProblems } from "../browser/settings-store.ts";
import { clearSynced, onSyncedChanged, readSynced, readSyncState } from "../browser/sync-store.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { spotHere } from "../page/spot-here.ts";
import type { Settings } from "../settings/settings.ts";
import { OptionsPage } from "./OptionsPage.tsx";
import { sectionOf } from "./section.ts";

const root = document.getElementById("options") as HTMLElement;

async function draw(): Promise<void> {
  const [{ settings, own, policy, problems, policyProblems }, commands, { left, trouble }, synced] = await Promise.all([
    loadSettings(),
    listCommands(),
    readSyncState(),
    readSynced(),
  ]);
  drawAsChosen(settings);
  document.title = text("optionsTitle");
  render(
    <OptionsPage
      section={sectionOf(location.hash)}
      settings={settings}
      own={own}
      policy={policy}
      problems={problems}
      policyProblems={policyProblems}
      sync={{ left, trouble, stored: Object.keys(synced).length }}
      onClearSynced={() => void clearSynced()}
      briefs={bundledBriefs}
      version={extensionVersion()}
      commands={commands}
      spot={spotHere}
      onChangeKeys={() => void openKeySettings()}
      onChange={(change) => void save(change)}
      onRepair={() => void repair()}
    />,
    root,
  );
}

async function save(change: (settings: Settings) => Settings): Promise<void> {
  await changeSettings(change);
  await draw();
}

async function repair(): Promise<void> {
  const { problems } = await loadSettings();
  await removeProblems(problems);
  await draw();
}

addEventListener("hashchange", async () => {
  await draw();
  // A section that was asked for is where reading goes on.
  document.querySelector<HTMLElement>("h2")?.focus();
  scrollTo({ top: 0 });
});
onSettingsChanged(() => void draw());
onSyncedChanged(() => void draw());
// Keys are changed on a page of the browser: whoever comes back sees what they are now.
addEventListener("focus", () => void draw());
void draw();
