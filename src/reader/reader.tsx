import { render } from "preact";
import { listBriefs, listVersions } from "../briefs/brief-shelf.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { interfaceLanguage, readerLanguage, text, textByName } from "../browser/interface-text.ts";
import { applyAppearance } from "../browser/page-look.ts";
import { createAddedSearch } from "../browser/storage/added-search.ts";
import { readAddedTexts } from "../browser/storage/added-texts.ts";
import { takeLookUp } from "../browser/storage/look-up-store.ts";
import { loadSettings, onSettingsChanged } from "../browser/storage/settings-store.ts";
import { isPrivateWindow } from "../browser/tabs.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { spotHere } from "../frame/spot-here.ts";
import type { NewsOfText } from "../library/seen-text.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import { findNewsOnce } from "./find-news-once.ts";
import { ReaderPage } from "./ReaderPage.tsx";
import { ReadingRoom } from "./ReadingRoom.tsx";

// The brief stands in the address's query and its section in the fragment, so that links can be copied and Back works.

const root = document.getElementById("reader") as HTMLElement;

const spotText = () => spotHere(null);

const query = new URLSearchParams(location.search);
const asked = query.get("in");
const briefs = listBriefs(bundledBriefs, [...(asked ? [asked] : []), readerLanguage()]);
/** Told once: drawing the page again is no new look at it. */
let news: Promise<NewsOfText | null> | null = null;
let bundledVersions: readonly BriefTexts[] | null = null;
const sought = createAddedSearch([...(asked ? [asked] : []), readerLanguage()]);

/** @param given - The text that the reading room begins with; null on the page of a brief. */
async function draw(given: string | null): Promise<void> {
  const { settings } = await loadSettings();
  applyAppearance(settings);
  const id = query.get("brief");
  const bundled = briefs.find((one) => one.id === id);
  const added = bundled || id === null ? null : await readAddedTexts(id, [...(asked ? [asked] : []), readerLanguage()]);
  const brief = bundled ?? added;
  if (brief && given === null && !isInPrivate()) news ??= findNewsOnce(brief, added !== null).catch(() => null);
  const found = await news;
  document.title = given === null ? titleOf(brief) : text("roomTitle");
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: interfaceLanguage() }}>
      {given === null ? (
        <ReaderPage
          brief={brief}
          asked={id}
          briefs={added ? [added, ...briefs] : briefs}
          news={found}
          listVersions={listAll(added)}
          onAsk={(question) => void seek(question, settings.briefsOff)}
        />
      ) : (
        <ReadingRoom given={given} settings={settings} spot={spotText} />
      )}
    </InterfaceContext.Provider>,
    root,
  );
}

/** Whether a private window led here, also by way of other pages of the reader: nothing is remembered of what is open then. */
function isInPrivate(): boolean {
  if (query.has("private") || isPrivateWindow()) sessionStorage.setItem("private", "");
  return sessionStorage.getItem("private") !== null;
}

/** All that can be searched by now, in all their languages. */
function listAll(added: BriefTexts | null): () => readonly BriefTexts[] {
  const others = sought.texts().filter(({ id }) => id !== added?.id);
  return () => {
    bundledVersions ??= listVersions(bundledBriefs);
    return [...(added ? [added] : []), ...bundledVersions, ...others];
  };
}

async function seek(question: string, off: readonly string[]): Promise<void> {
  if (await sought.seek(question, (id) => !off.includes(id))) await draw(given);
}

function titleOf(brief: BriefTexts | null): string {
  return brief ? `${brief.title} · ${text("extensionName")}` : text("readerLibrary");
}

/**
 * Browsers look for a fragment's element when the page loads, which is before it is drawn.
 *
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
 */
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
