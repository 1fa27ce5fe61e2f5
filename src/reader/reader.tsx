import { render } from "preact";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { interfaceLanguage, text, textByName } from "../browser/interface-text.ts";
import { takeLookUp } from "../browser/look-up-store.ts";
import { drawAsChosen } from "../browser/page-look.ts";
import { loadSettings, onSettingsChanged } from "../browser/settings-store.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { spotHere } from "../page/spot-here.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import { ReaderPage } from "./ReaderPage.tsx";
import { ReadingRoom } from "./ReadingRoom.tsx";

// The brief stands in the address's query and its section in the fragment, so that links can be copied and Back works.

const root = document.getElementById("reader") as HTMLElement;

const query = new URLSearchParams(location.search);
/** @param given - The text that the reading room begins with; null on the page of a brief. */
async function draw(given: string | null): Promise<void> {
  const { settings } = await loadSettings();
  drawAsChosen(settings);
  const id = query.get("brief");
  const brief = bundledBriefs.find((one) => one.id === id) ?? null;
  document.title = given === null ? titleOf(brief) : text("roomTitle");
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: interfaceLanguage() }}>
      {given === null ? (
        <ReaderPage brief={brief} asked={id} briefs={bundledBriefs} />
      ) : (
        <ReadingRoom given={given} settings={settings} spot={spotHere} />
      )}
    </InterfaceContext.Provider>,
    root,
  );
}

function titleOf(brief: BriefTexts | null): string {
  return brief ? `${brief.title} · ${text("extensionName")}` : text("readerLibrary");
}

/** Browsers look for a fragment's element when the page loads, which is before it is drawn. */
function goToFragment(): void {
  if (query.has("room")) return;
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  if (place instanceof HTMLDetailsElement) place.open = true;
  place.scrollIntoView();
  (place.querySelector("summary") ?? place).focus({ preventScroll: true });
}

// On paper an answer cannot be opened.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
addEventListener("hashchange", goToFragment);
const lookUp = query.get("room");
const given = lookUp === null ? null : await takeLookUp(lookUp);
onSettingsChanged(() => void draw(given));
await draw(given);
goToFragment();
