import { render } from "preact";
import { listBriefs } from "../briefs/brief-shelf.ts";
import { listCommands, openKeySettings } from "../browser/commands.ts";
import { extensionVersion } from "../browser/install.ts";
import { readerLanguage, text } from "../browser/interface-text.ts";
import { onceAtATime } from "../browser/once-at-a-time.ts";
import { applyAppearance } from "../browser/page-look.ts";
import { changeCards, loadCards, onCardsChanged } from "../browser/storage/card-list-store.ts";
import { onLibraryChanged } from "../browser/storage/library-changes.ts";
import { readLibrary } from "../browser/storage/library-store.ts";
import { takeOffer } from "../browser/storage/offer-store.ts";
import { changeSeen, loadSeen, onSeenChanged } from "../browser/storage/seen-store.ts";
import { changeSettings, loadSettings, onSettingsChanged, removeProblems } from "../browser/storage/settings-store.ts";
import { clearSynced, onSyncedChanged, readSynced, readSyncState } from "../browser/storage/sync-store.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { spotHere } from "../frame/spot-here.ts";
import type { Settings } from "../settings/settings.ts";
import { findManagedProblems, libraryActions } from "./explainers/library-store-actions.ts";
import { OptionsPage } from "./OptionsPage.tsx";
import { sectionOf } from "./section.ts";

const root = document.getElementById("options") as HTMLElement;

/** What the popup found on a page; looked at once. */
let offered = sectionOf(location.hash) === "explainers" ? await takeOffer() : null;

/** What is told meanwhile, such as each of many changes of what is stored, is drawn together. */
const draw = onceAtATime(async (): Promise<void> => {
  const [loaded, library, commands, { left, trouble }, synced, cards, seen] = await Promise.all([
    loadSettings(),
    readLibrary(),
    listCommands(),
    readSyncState(),
    readSynced(),
    loadCards(),
    loadSeen(),
  ]);
  const { settings, own, policy, problems, policyProblems } = loaded;
  applyAppearance(settings);
  document.title = text("optionsTitle");
  render(
    <OptionsPage
      section={sectionOf(location.hash)}
      settings={settings}
      own={own}
      policy={policy}
      problems={problems}
      policyProblems={[...policyProblems, ...findManagedProblems(policy.explainers, library.entries)]}
      sync={{ left, trouble, stored: Object.keys(synced).length }}
      onClearSynced={clearSynced}
      library={library}
      actions={libraryActions}
      offered={offered}
      cards={cards}
      onChangeCards={(change) => changeCards(change).then(draw)}
      seen={seen}
      onChangeSeen={(change) => changeSeen(change).then(draw)}
      briefs={listBriefs(bundledBriefs, [readerLanguage()])}
      version={extensionVersion()}
      commands={commands}
      spot={spotHere}
      onChangeKeys={openKeySettings}
      onChange={save}
      onRepair={repair}
    />,
    root,
  );
});

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
  offered = null;
  await draw();
  // A section that was asked for is where reading goes on.
  document.querySelector<HTMLElement>("h2")?.focus();
  scrollTo({ top: 0 });
});
onSettingsChanged(() => void draw());
onLibraryChanged(() => void draw());
onCardsChanged(() => void draw());
onSeenChanged(() => void draw());
onSyncedChanged(() => void draw());
// Keys are changed on a page of the browser: whoever comes back sees what they are now.
addEventListener("focus", () => void draw());
void draw();
