import { type ComponentChildren, render } from "preact";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { page as screen } from "vitest/browser";
import { takeTexts } from "../../src/briefs/brief-texts.ts";
import { textByName } from "../../src/browser/interface-text.ts";
import type { FoundMention, PageReport, PageState } from "../../src/browser/page-report/page-report.ts";
import { makeLexicon } from "../../src/capture/names/lexicon.ts";
import { draftOfKept } from "../../src/editor/make-draft.ts";
import { NoteForm, type NoteStart } from "../../src/editor/note/NoteForm.tsx";
import { Review } from "../../src/editor/Review.tsx";
import { StartPage } from "../../src/editor/StartPage.tsx";
import { OptionsPage } from "../../src/options/OptionsPage.tsx";
import { SECTIONS } from "../../src/options/section.ts";
import { PopupPage } from "../../src/popup/PopupPage.tsx";
import { ReaderPage } from "../../src/reader/ReaderPage.tsx";
import { ReadingRoom } from "../../src/reader/ReadingRoom.tsx";
import { NO_POLICY } from "../../src/settings/policy.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { InterfaceContext } from "../../src/ui/interface-text.ts";
import { buildBrief, buildCard } from "../unit/builders.ts";
import { lengthen, provideTexts } from "./fake-texts.ts";
import { NO_LIBRARY } from "./options/no-library.ts";
import "../../src/ui/tokens.css";
import "../../src/ui/page.css";
import "../../src/ui/parts.css";
import "../../src/report/report.css";

// A pseudo-locale: long words, accents, right to left. Nothing may be cut off, stick out or scroll sideways.

const WIDTH = 360;
const brief = takeTexts(buildBrief());
const nothing = () => {};
const STYLES = import.meta.glob("../../src/{popup,options,reader,editor}/*.css", {
  query: "?raw",
  import: "default",
  eager: true,
});
const CONTEXT = { version: "0.2.0", now: 0, bundled: [] };
let root: HTMLElement;

beforeAll(async () => {
  provideTexts(lengthen);
  document.documentElement.dir = "rtl";
  await screen.viewport(WIDTH, 700);
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.querySelector("style[data-entry]")?.remove();
});

afterAll(async () => {
  provideTexts();
  document.documentElement.dir = "";
  await screen.viewport(1000, 800);
});

const MENTION: FoundMention = {
  id: 1,
  text: "a-very-long-word-that-a-page-may-hold-".repeat(3),
  brief: brief.id,
  entity: "an-entity",
  position: 0,
  marked: true,
  reason: "named",
  frame: 0,
};

const STATES: readonly PageState[] = [
  { kind: "on", count: 3 },
  { kind: "quiet" },
  { kind: "off", rule: { host: "news.example", subdomains: true, enabled: false } },
  { kind: "paused", by: "hour", until: 0 },
  { kind: "no-access" },
  { kind: "no-file-access" },
  { kind: "closed" },
  { kind: "no-text" },
  { kind: "busy" },
  { kind: "reading" },
  { kind: "hidden" },
  { kind: "unmarked" },
  { kind: "quiet-places" },
  { kind: "old" },
  { kind: "language", language: "tr" },
];

it.each(STATES)("the popup has room for long words from right to left: %j", (state) => {
  const report: PageReport = {
    state,
    tab: 1,
    url: "https://news.example/",
    only: "click",
    administrator: "Set by us.",
    mentions: state.kind === "on" ? [MENTION] : [],
  };
  const actions = new Proxy({}, { get: () => nothing }) as Parameters<typeof PopupPage>[0]["actions"];
  draw("popup", <PopupPage report={report} briefs={[brief]} notice="" actions={actions} />);
  for (const details of root.querySelectorAll("details")) details.open = true;
  expect(findOverflow()).toEqual([]);
});

it.each(SECTIONS)("so have the options: %s", (section) => {
  const rule = { host: "news.example", subdomains: true, enabled: false };
  const props = {
    section,
    settings: { ...DEFAULT_SETTINGS, sites: [rule] },
    own: { ...DEFAULT_SETTINGS, sites: [rule] },
    policy: { ...NO_POLICY, locked: { openBy: "key", enabledByDefault: true, markEverywhere: true } } as const,
    policyProblems: [],
    sync: { left: ["site news.example"], trouble: "", stored: 3 },
    onClearSynced: nothing,
    problems: [{ key: "openDelay", found: '"soon"' }],
    briefs: [brief],
    version: "1.2.3",
    commands: [{ name: "explain-next", description: lengthen("Explain the next mention"), keys: "Alt+Shift+Period" }],
    spot: () => nothing,
    onChangeKeys: nothing,
    onChange: nothing,
    onRepair: nothing,
    cards: [buildCard({ name: "a-very-long-name-".repeat(5), saved: true })],
    onChangeCards: nothing,
    seen: {},
    onChangeSeen: nothing,
  };
  draw("options", <OptionsPage {...NO_LIBRARY} {...props} />);
  expect(findOverflow()).toEqual([]);
});

it("so has the reader", () => {
  draw("reader", <ReaderPage brief={brief} asked={brief.id} briefs={[brief]} />);
  expect(findOverflow()).toEqual([]);
});

it("so has the place to read pasted text", () => {
  draw("reader", <ReadingRoom settings={DEFAULT_SETTINGS} given="Some text." spot={() => nothing} />);
  expect(findOverflow()).toEqual([]);
});

it("so has the place where an explainer is begun", () => {
  const drafts = [{ id: "1", title: MENTION.text, changed: 0 }];
  const actions = { onGive: nothing, onFile: nothing, onForget: nothing };
  draw("editor", <StartPage drafts={drafts} problem={lengthen("There is no text here.")} actions={actions} />);
  expect(findOverflow()).toEqual([]);
});

it("so has the review of a draft, with everything unfolded", () => {
  const actions = { onSave: nothing, onKeep: async () => {}, onThrowAway: nothing, onReadTabs: async function* () {} };
  const draft = { ...draftOfKept(buildBrief(), "1"), paragraphs: ["A paragraph.", MENTION.text] };
  draw("editor", <Review first={draft} lexicon={null} context={CONTEXT} actions={actions} />);
  for (const details of root.querySelectorAll("details")) details.open = true;
  expect(findOverflow()).toEqual([]);
});

it("so has the form for the reader's own words", async () => {
  const note = {
    name: "the",
    spellings: "",
    kind: "person",
    sentence: "",
    near: "",
    page: { address: "", title: "" },
  } as const;
  const start: NoteStart = {
    note,
    target: { title: "" },
    usual: { title: "My notes" },
    shelves: [{ id: "a-story", title: MENTION.text, language: "en" }],
    page: null,
    lexicon: makeLexicon("en", "", { everywhere: "", common: "", adjectives: "", firstNames: "" }),
  };
  const actions = { onTarget: async () => buildBrief(), onTypeNote: () => {}, onKeepNote: async () => {} };
  draw("editor", <NoteForm start={start} context={CONTEXT} actions={actions} />);
  await expect.poll(() => root.querySelector("#note-marking")?.textContent).not.toBe("");
  expect(findOverflow()).toEqual([]);
});

it("a brief keeps the direction of its own language", () => {
  const actions = new Proxy({}, { get: () => nothing }) as Parameters<typeof PopupPage>[0]["actions"];
  const on: PageReport = {
    state: { kind: "on", count: 1 },
    tab: 1,
    url: "https://news.example/",
    only: null,
    administrator: null,
    mentions: [MENTION],
  };
  draw("popup", <PopupPage report={on} briefs={[brief]} notice="" actions={actions} />);
  expect(directionsOf("h2", ".story > [lang]", ".key-points", ".questions")).toEqual(["ltr", "ltr", "ltr", "ltr"]);
  expect(directionsOf("main", ".state-line", "h3")).toEqual(["rtl", "rtl", "rtl"]);
  render(null, root);
  draw("reader", <ReaderPage brief={brief} asked={brief.id} briefs={[brief]} />);
  expect(directionsOf("h1", ".lead", "#a-section + p", "dl")).toEqual(["ltr", "ltr", "ltr", "ltr"]);
  expect(directionsOf("#brief-points", "footer")).toEqual(["rtl", "rtl"]);
});

function directionsOf(...selectors: readonly string[]): readonly string[] {
  return selectors.map((selector) => getComputedStyle(root.querySelector(selector) as Element).direction);
}

function draw(entry: string, content: ComponentChildren): void {
  const style = document.head.appendChild(document.createElement("style"));
  style.dataset.entry = entry;
  style.textContent = STYLES[`../../src/${entry}/${entry}.css`] ?? "";
  root = document.body.appendChild(document.createElement("div"));
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: "en" }}>{content}</InterfaceContext.Provider>,
    root,
  );
}

/** What sticks out of the page to either side, and text that its own box cuts off. */
function findOverflow(): readonly string[] {
  const all = [...root.querySelectorAll<HTMLElement>("*")];
  const out = all.filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < -1 || right > WIDTH + 1);
  });
  const cut = all.filter(
    (one) =>
      getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1,
  );
  return [...out, ...cut].map((one) => one.outerHTML.slice(0, 160));
}
