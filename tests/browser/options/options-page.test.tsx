import axe from "axe-core";
import { render } from "preact";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import type { SeenTexts } from "../../../src/library/seen-text.ts";
import { OptionsPage } from "../../../src/options/OptionsPage.tsx";
import type { SyncReport } from "../../../src/options/SyncChoice.tsx";
import { SECTIONS, type SectionName, sectionOf } from "../../../src/options/section.ts";
import { writeBackup } from "../../../src/settings/backup.ts";
import type { KeptCard } from "../../../src/settings/kept-cards.ts";
import { applyPolicy, NO_POLICY, type Policy, type PolicyProblem } from "../../../src/settings/policy.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/options/options.css";
import { buildBrief, buildCard, buildEntity } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import { NO_LIBRARY } from "./no-library.ts";

const forms = [{ strength: "strong", language: "en", patterns: ["An entity"] }] as const;
const brief = takeTexts(buildBrief({ entities: [buildEntity({ forms })] }));
const off = { host: "xn--bcher-kva.example", subdomains: true, enabled: false };
const COMMANDS = [
  { name: "explain-nearest", description: "Explain the nearest mention", keys: "Alt+Shift+E" },
  { name: "toggle-marks", description: "Show or hide the marks", keys: "" },
];
const onChangeKeys = vi.fn();
const stop = vi.fn();
const spot = vi.fn(() => stop);
const root = mountRoot();
let settings: Settings;
let policy: Policy;
let policyProblems: readonly PolicyProblem[];
let sync: SyncReport;
let cards: readonly KeptCard[];
let seen: SeenTexts;
const onClearSynced = vi.fn();

beforeAll(() => provideTexts());

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Sidelight options";
  settings = DEFAULT_SETTINGS;
  policy = NO_POLICY;
  policyProblems = [];
  sync = { left: [], trouble: "", stored: 0 };
  cards = [];
  seen = {};
  onClearSynced.mockClear();
});

describe("the options page", () => {
  it.each(SECTIONS)("has no barriers in its section %s, in light and dark", async (section) => {
    settings = { ...DEFAULT_SETTINGS, sites: [off], keepCards: true };
    cards = [buildCard({ saved: true, opened: 2 })];
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      draw(section);
      expect(await findBarriers()).toEqual([]);
    }
    delete document.documentElement.dataset.scheme;
  });

  it.each(SECTIONS)("fits 320 pixels without scrolling sideways in its section %s", async (section) => {
    await screen.viewport(320, 600);
    settings = { ...DEFAULT_SETTINGS, sites: [{ ...off, host: `${"long".repeat(15)}.example` }] };
    cards = [buildCard({ name: "long".repeat(15) })];
    draw(section);
    const tooWide = [...document.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > 320);
    expect(tooWide.map((one) => one.outerHTML)).toEqual([]);
    await screen.viewport(1000, 800);
  });

  it("leads to each section by an address of its own", () => {
    expect(sectionOf("#explainers")).toBe("explainers");
    expect(sectionOf("")).toBe("sites");
    expect(sectionOf("#nonsense")).toBe("sites");
    draw("explainers");
    expect(screen.getByRole("link", { name: "Explainers" }).element().getAttribute("href")).toBe("#explainers");
    expect(screen.getByRole("link", { name: "Explainers" }).element().getAttribute("aria-current")).toBe("page");
  });

  it("says which stored choices made no sense, and removes them when asked to", async () => {
    const onRepair = vi.fn();
    draw("sites", { problems: [{ key: "openDelay", found: '"soon"' }], onRepair });
    await expect.element(screen.getByRole("alert").first()).toHaveTextContent('openDelay: "soon"');
    await screen.getByRole("button", { name: "Remove invalid entries" }).click();
    expect(onRepair).toHaveBeenCalled();
  });
});

describe("the first steps", () => {
  it("are led to from every section", () => {
    for (const section of SECTIONS) {
      draw(section);
      expect(root.querySelector("nav a:last-child")?.getAttribute("href")).toBe("/src/options/welcome/index.html");
    }
  });
});

describe("a policy", () => {
  const pinned = { host: "news.example", subdomains: true, enabled: true, managed: true } as const;

  beforeEach(() => {
    policy = {
      by: "Example Newsroom",
      sites: [pinned],
      briefsOn: [brief.id],
      explainers: [],
      locked: { openBy: "click" },
    };
  });

  it("locks what it decides, and says who locked it", async () => {
    draw("reading");
    const group = screen.getByRole("group", { name: "What opens a card" });
    await expect.element(group).toHaveAccessibleDescription("Set by Example Newsroom.");
    await expect.element(group.getByRole("radio", { checked: true })).toBeDisabled();
    for (const radio of document.querySelectorAll<HTMLInputElement>('[type="radio"]'))
      expect(radio.disabled).toBe(radio.closest("fieldset") === group.element());
    draw("explainers");
    await expect.element(screen.getByRole("switch", { name: brief.title })).toBeDisabled();
  });

  it("is named by the tester where it decides", async () => {
    draw("sites");
    await screen.getByLabelText("Paste an address").fill("live.news.example/a");
    await expect.element(screen.getByText("On, by a rule for news.example and its subdomains. Set by")).toBeVisible();
  });

  it("has rules that the reader sees and cannot change, and says so when a rule would do nothing", async () => {
    settings = { ...DEFAULT_SETTINGS, sites: [off] };
    draw("sites");
    await expect.element(screen.getByRole("switch", { name: "news.example" })).toBeDisabled();
    await expect.element(screen.getByRole("switch", { name: "bücher.example" })).toBeEnabled();
    expect(screen.getByRole("button", { name: "Remove news.example", exact: false }).elements()).toEqual([]);
    await screen.getByLabelText("Add a site").fill("live.news.example");
    await screen.getByRole("button", { name: "Add", exact: true }).click();
    await expect.element(screen.getByText("Your organisation decides for live.news.example")).toBeVisible();
    expect(settings.sites).toEqual([off]);
  });

  it("is not among what the reader has stored", async () => {
    draw("privacy");
    await expect.element(screen.getByText("all your settings are at their defaults", { exact: false })).toBeVisible();
  });

  it("that makes no sense in part is told with the place", async () => {
    policyProblems = [{ place: "pinnedSites.2", found: '"not a site"' }];
    draw("sites");
    await expect.element(screen.getByRole("alert").first()).toHaveTextContent('pinnedSites.2: "not a site"');
  });

  it("has no barriers, in light and dark", async () => {
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      for (const section of ["sites", "reading", "explainers"] as const) {
        draw(section);
        expect(await findBarriers()).toEqual([]);
      }
    }
    delete document.documentElement.dataset.scheme;
  });
});

describe("the cards", () => {
  beforeEach(() => {
    settings = { ...DEFAULT_SETTINGS, keepCards: true };
    cards = [
      buildCard({ entity: "ferry", name: "The ferry", opened: 3, last: "2025-06-04", saved: true }),
      buildCard({ entity: "bridge", name: "The bridge", story: "Harbour works" }),
    ];
  });

  const shown = () => [...document.querySelectorAll(".card-list strong")].map((one) => one.textContent);
  const leads = () => screen.getByRole("navigation").getByRole("link", { name: "Cards" }).elements().length;

  it("are led to only while they are kept, or there are some", () => {
    draw("sites");
    expect(leads()).toBe(1);
    settings = DEFAULT_SETTINGS;
    draw("sites");
    expect(leads()).toBe(1);
    cards = [];
    draw("sites");
    expect(leads()).toBe(0);
  });

  it("are remembered when the reader says so, unless an organisation decides", async () => {
    settings = DEFAULT_SETTINGS;
    draw("reading");
    const remember = screen.getByRole("switch", { name: "Remember the cards I open" });
    await expect.element(remember).toHaveAccessibleDescription(/No page addresses/);
    await remember.click();
    expect(settings.keepCards).toBe(true);
    policy = { ...NO_POLICY, by: "Example Newsroom", locked: { keepCards: false } };
    draw("reading");
    await expect.element(remember).toBeDisabled();
    await expect.element(remember).not.toBeChecked();
  });

  it("say how often and when they were opened, and lead to what the explainer says", async () => {
    draw("cards");
    await expect
      .element(screen.getByText("opened 3 times, last on 4 June 2025 · saved", { exact: false }))
      .toBeVisible();
    await expect.element(screen.getByText("opened once, on 2 June 2025", { exact: false })).toBeVisible();
    const link = screen.getByRole("link", { name: "The ferry" }).element();
    expect(link.getAttribute("href")).toBe("/src/reader/index.html?brief=a-story&in=en#entity-ferry");
  });

  it("are searched by name and explainer, and filtered by what is saved", async () => {
    draw("cards");
    await screen.getByLabelText("Search your cards").fill("BRIDGE harbour");
    expect(shown()).toEqual(["The bridge"]);
    await screen.getByLabelText("Only saved cards").click();
    await expect.element(screen.getByText("No cards match.")).toBeVisible();
    await screen.getByLabelText("Search your cards").fill("");
    expect(shown()).toEqual(["The ferry"]);
  });

  it("are removed one by one, and the keyboard stays in the list", async () => {
    draw("cards");
    await screen.getByRole("button", { name: "Remove the card “The ferry”" }).click();
    expect(cards.map(({ entity }) => entity)).toEqual(["bridge"]);
    await expect.element(screen.getByRole("button", { name: "Remove the card “The bridge”" })).toHaveFocus();
  });

  it("are cleared, which can be undone", async () => {
    const before = cards;
    draw("cards");
    await screen.getByRole("button", { name: "Clear the list" }).click();
    expect(cards).toEqual([]);
    await expect.element(screen.getByText("No cards yet.", { exact: false })).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    await screen.getByRole("button", { name: "Undo" }).click();
    expect(cards).toEqual(before);
  });

  it("that stay when they are kept no more say so", async () => {
    settings = DEFAULT_SETTINGS;
    draw("cards");
    await expect.element(screen.getByText("Nothing is added to this list", { exact: false })).toBeVisible();
    expect(shown()).toHaveLength(2);
  });

  it("are among what is stored, and cleared with the rest", async () => {
    const before = cards;
    draw("privacy");
    await expect.element(screen.getByText("Cards: 2")).toBeVisible();
    await screen.getByRole("button", { name: "Clear everything" }).click();
    expect([settings, cards]).toEqual([DEFAULT_SETTINGS, []]);
    await screen.getByRole("button", { name: "Undo" }).click();
    expect([settings.keepCards, cards]).toEqual([true, before]);
  });
});

it("which explainers were opened in full is among what is stored, and cleared with the rest", async () => {
  const before = { "a-story": { day: "2025-06-02", changes: [], texts: {} } };
  seen = before;
  draw("privacy");
  await expect
    .element(screen.getByText("Explainers you opened in full, to tell you what is new in them: 1"))
    .toBeVisible();
  await screen.getByRole("button", { name: "Clear everything" }).click();
  expect(seen).toEqual({});
  await screen.getByRole("button", { name: "Undo" }).click();
  expect(seen).toEqual(before);
});

describe("the languages", () => {
  it("of pages are switched one by one", async () => {
    draw("languages");
    await screen.getByRole("switch", { name: "English" }).click();
    expect(settings.languagesOff).toEqual(["en"]);
    await expect.element(screen.getByRole("switch", { name: "English" })).not.toBeChecked();
    await screen.getByRole("switch", { name: "English" }).click();
    expect(settings.languagesOff).toEqual([]);
  });
});

describe("keeping choices in step", () => {
  it("is switched on by the reader, and says how it goes", async () => {
    draw("backup");
    expect(screen.getByText("Synced.").elements()).toEqual([]);
    await screen.getByRole("switch", { name: "Keep my settings the same in all my browsers" }).click();
    expect(settings.sync).toBe(true);
    await expect.element(screen.getByText("Synced.")).toBeVisible();
    sync = { left: ["site news.example"], trouble: "too many writes", stored: 5 };
    draw("backup");
    await expect.element(screen.getByText("will retry: too many writes", { exact: false })).toBeVisible();
    await expect.element(screen.getByText("1 setting did not fit", { exact: false })).toBeVisible();
    await expect.element(screen.getByRole("listitem").filter({ hasText: "news.example" })).toBeVisible();
    expect(await findBarriers()).toEqual([]);
  });

  it("is told in the privacy section, and cleared with the rest", async () => {
    settings = { ...DEFAULT_SETTINGS, sync: true, sites: [off] };
    draw("privacy");
    await expect.element(screen.getByText("your browser’s account holds a copy", { exact: false })).toBeVisible();
    await screen.getByRole("button", { name: "Clear everything" }).click();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(onClearSynced).toHaveBeenCalledOnce();
    await expect.element(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    onClearSynced.mockClear();
  });

  it("leaves a copy that can be deleted once it is off", async () => {
    sync = { left: [], trouble: "", stored: 5 };
    draw("backup");
    await screen.getByRole("button", { name: "Delete the copy in my account" }).click();
    expect(onClearSynced).toHaveBeenCalledOnce();
  });
});

describe("the sites", () => {
  it("are added switched off where Sidelight is on by default", async () => {
    draw("sites");
    await screen.getByLabelText("Add a site").fill("https://www.Bücher.example/");
    await userEvent.keyboard("{Enter}");
    expect(settings.sites).toEqual([off]);
    await expect.element(screen.getByRole("switch", { name: "bücher.example" })).not.toBeChecked();
  });

  it("are added switched on where only chosen sites are on", async () => {
    settings = { ...DEFAULT_SETTINGS, enabledByDefault: false };
    draw("sites");
    await screen.getByLabelText("Add a site").fill("example.org/live");
    await screen.getByLabelText("Include subdomains").click();
    await screen.getByRole("button", { name: "Add" }).click();
    expect(settings.sites).toEqual([{ host: "example.org", subdomains: false, path: "/live", enabled: true }]);
  });

  it.each([
    ["", "Type the name of a site"],
    ["not a site", "“not a site” is not a site address"],
    ["news.*", "Use a star only"],
    ["chrome://settings", "begins with http"],
    ["bücher.example", "You already have a rule for bücher.example and its subdomains"],
  ])("are not added when they are %j, with a word why", async (typed, error) => {
    settings = { ...DEFAULT_SETTINGS, sites: [off] };
    draw("sites");
    await screen.getByLabelText("Add a site").fill(typed);
    await screen.getByRole("button", { name: "Add", exact: true }).click();
    await expect.element(screen.getByText(error)).toBeVisible();
    await expect.element(screen.getByLabelText("Add a site")).toBeInvalid();
    expect(settings.sites).toEqual([off]);
  });

  it("are switched each by its own switch, and removed; the keyboard stays where it worked", async () => {
    settings = { ...DEFAULT_SETTINGS, sites: [off, { host: "example.org", subdomains: false, enabled: false }] };
    draw("sites");
    await screen.getByRole("switch", { name: "example.org" }).click();
    expect(settings.sites.find(({ host }) => host === "example.org")?.enabled).toBe(true);
    await screen.getByRole("button", { name: "Remove bücher.example" }).click();
    expect(settings.sites.map(({ host }) => host)).toEqual(["example.org"]);
    await expect.element(screen.getByRole("button", { name: "Remove example.org" })).toHaveFocus();
  });

  it("have a default", async () => {
    draw("sites");
    await screen.getByLabelText("Only on selected sites").click();
    expect(settings.enabledByDefault).toBe(false);
  });

  it("are explained: which rule decides at an address", async () => {
    settings = { ...DEFAULT_SETTINGS, sites: [off] };
    draw("sites");
    await screen.getByLabelText("Paste an address").fill("live.bücher.example/today");
    await expect.element(screen.getByText("Off, by your rule for bücher.example and its subdomains.")).toBeVisible();
    await screen.getByLabelText("Paste an address").fill("about:config");
    await expect.element(screen.getByText("Sidelight cannot run there")).toBeVisible();
  });
});

describe("the other choices", () => {
  it("are made at once", async () => {
    draw("reading");
    await screen.getByLabelText("Every mention").click();
    await screen.getByLabelText("Wavy line").click();
    await screen.getByLabelText("Dark").click();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, amount: "all", markStyle: "wavy", scheme: "dark" });
  });

  it("have headings and menus marked, too", async () => {
    draw("reading");
    const everywhere = screen.getByRole("switch", { name: "Mark headings and menus too" });
    await expect.element(everywhere).not.toBeChecked();
    await everywhere.click();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, markEverywhere: true });
  });

  it("switch a story off, and leave an entity unmarked", async () => {
    draw("explainers");
    await screen.getByRole("switch", { name: "A story" }).click();
    await screen.getByText("People and terms").click();
    await screen.getByRole("switch", { name: "An entity" }).click();
    expect(settings.briefsOff).toEqual(["a-story"]);
    expect(settings.muted).toEqual(["a-story/an-entity"]);
  });

  it("come back from a backup after a look at what would change", async () => {
    draw("backup");
    const wanted: Settings = { ...DEFAULT_SETTINGS, sites: [off], openDelay: 750 };
    await chooseFile(writeBackup(wanted));
    await expect.element(screen.getByText("Delay before it opens: 0.5 seconds → 0.75 seconds")).toBeVisible();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    await screen.getByRole("button", { name: "Apply" }).click();
    expect(settings).toEqual(wanted);
  });

  it("are told as they differ from a backup now, when they change after it was chosen", async () => {
    settings = { ...DEFAULT_SETTINGS, openDelay: 750 };
    draw("backup");
    await chooseFile(writeBackup({ ...DEFAULT_SETTINGS, openDelay: 750 }));
    await expect.element(screen.getByText("No changes")).toBeVisible();
    settings = DEFAULT_SETTINGS;
    draw("backup");
    await expect.element(screen.getByText("Delay before it opens: 0.5 seconds → 0.75 seconds")).toBeVisible();
  });

  it("are told in words when they differ from a backup, whatever they are about", async () => {
    draw("backup");
    const wanted: Settings = {
      ...DEFAULT_SETTINGS,
      enabledByDefault: false,
      sites: [off],
      briefsOff: ["a-story", "gone"],
      muted: ["a-story/an-entity"],
      languagesOff: ["tr"],
      markEverywhere: true,
      textSize: 130,
    };
    await chooseFile(writeBackup(wanted));
    const words = async () =>
      screen
        .getByRole("listitem")
        .elements()
        .map((item) => item.textContent)
        .sort();
    await expect
      .poll(words)
      .toEqual([
        "A story: on → off",
        "An entity: marked → not marked",
        "Mark headings and menus too: off → on",
        "Pages in Turkish: on → off",
        "Text size: 100 % → 130 %",
        "Where Sidelight is on: On every site, except where you turn it off → Only on selected sites",
        "bücher.example and its subdomains: no rule → off",
        "gone: on → off",
      ]);
  });

  it("stay as they are when the file is no backup", async () => {
    draw("backup");
    await chooseFile("{}");
    await expect.element(screen.getByText("“backup.json” is not a Sidelight backup")).toBeVisible();
    expect(settings).toEqual(DEFAULT_SETTINGS);
  });

  it("are tried on an example, which is marked anew with each", async () => {
    spot.mockClear();
    draw("reading");
    await expect.poll(() => spot.mock.calls.length).toBe(1);
    await expect.element(screen.getByText("What happened.")).toBeVisible();
    await screen.getByLabelText("Wavy line").click();
    await expect.poll(() => spot.mock.calls.length).toBe(2);
    expect(stop).toHaveBeenCalled();
  });

  it("have keys, which the browser changes", async () => {
    draw("keys");
    const list = screen.getByRole("list", { name: "On any page" });
    await expect.element(list.getByText("Alt+Shift+E")).toBeVisible();
    await expect.element(list.getByText("no shortcut set")).toBeVisible();
    await screen.getByRole("button", { name: "Change shortcuts in the browser" }).click();
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it("are told in words where they are stored, and every permission with them", async () => {
    settings = {
      ...DEFAULT_SETTINGS,
      sites: [off],
      markStyle: "wavy",
      snoozedUntil: new Date(2026, 0, 1, 14, 30).getTime(),
    };
    draw("privacy");
    const words = (await screen.getByRole("listitem").all()).map((item) => item.element().textContent);
    expect(words).toEqual(
      expect.arrayContaining([
        "bücher.example and its subdomains: off",
        "Style of marks: Wavy line",
        "Paused until: 14:30",
        expect.stringContaining("Context menu"),
      ]),
    );
  });

  it("are cleared, and brought back by undo", async () => {
    const chosen: Settings = { ...DEFAULT_SETTINGS, sites: [off] };
    settings = chosen;
    draw("privacy");
    await screen.getByRole("button", { name: "Clear everything" }).click();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    await screen.getByRole("button", { name: "Undo" }).click();
    expect(settings).toEqual(chosen);
  });
});

it("a site that is typed while another is still being stored stays where it is typed", async () => {
  const stored: (() => void)[] = [];
  draw("sites", { onChange: () => new Promise<void>((resolve) => stored.push(resolve)) });
  const field = screen.getByLabelText("Add a site");
  await field.fill("news.example");
  await userEvent.keyboard("{Enter}");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => stored).toHaveLength(1);
  await field.fill("other.example");
  stored[0]?.();
  await expect.element(screen.getByText("Added:", { exact: false })).toBeVisible();
  await expect.element(field).toHaveValue("other.example");
  expect(stored).toHaveLength(1);
});

describe("what the browser refuses", () => {
  const refuse = async (): Promise<never> => {
    throw new Error("the disk is full");
  };
  const alert = () => screen.getByRole("alert").filter({ hasText: "did not work" });

  beforeEach(() => {
    settings = { ...DEFAULT_SETTINGS, keepCards: true, sites: [off, { ...off, host: "other.example" }] };
    cards = [buildCard({ entity: "one", name: "The one" }), buildCard({ entity: "two", name: "The other" })];
  });

  it("is said of a site that is added, which stays where it was typed", async () => {
    draw("sites", { onChange: refuse });
    await screen.getByLabelText("Add a site").fill("news.example");
    await userEvent.keyboard("{Enter}");
    await expect.element(alert()).toHaveTextContent("That did not work. Details: the disk is full");
    await expect.element(screen.getByLabelText("Add a site")).toHaveValue("news.example");
    expect(screen.getByText("Added:", { exact: false }).query()).toBeNull();
  });

  it("is said of a site that is removed, at which the keyboard stays", async () => {
    draw("sites", { onChange: refuse });
    const button = screen.getByRole("button", { name: "Remove other.example", exact: false });
    await button.click();
    await expect.element(alert()).toBeVisible();
    await expect.element(button).toHaveFocus();
  });

  it("is said of choices and switches, which go back to what holds", async () => {
    draw("reading", { onChange: refuse });
    await screen.getByLabelText("Wavy line").click();
    await expect.element(alert()).toBeVisible();
    await expect.element(screen.getByLabelText("Dotted line")).toBeChecked();
    await expect.element(screen.getByLabelText("Wavy line")).not.toBeChecked();
    draw("languages", { onChange: refuse });
    expect(alert().query()).toBeNull();
    await screen.getByRole("switch", { name: "English" }).click();
    await expect.element(alert()).toBeVisible();
    await expect.element(screen.getByRole("switch", { name: "English" })).toBeChecked();
  });

  it("is said of cards: the keyboard stays at one, and the way back of the list is not lost", async () => {
    draw("cards", { onChangeCards: refuse });
    const button = screen.getByRole("button", { name: "Remove the card “The one”" });
    await button.click();
    await expect.element(alert()).toBeVisible();
    await expect.element(button).toHaveFocus();
    draw("cards");
    await screen.getByRole("button", { name: "Clear the list" }).click();
    await expect.element(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    draw("cards", { onChangeCards: refuse });
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(alert()).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  });

  it("is said of a backup that is applied, which can be tried again", async () => {
    draw("backup", { onChange: refuse });
    await chooseFile(writeBackup({ ...DEFAULT_SETTINGS, openDelay: 750 }));
    await screen.getByRole("button", { name: "Apply" }).click();
    await expect.element(alert()).toBeVisible();
    expect(screen.getByText("Your settings now match the backup.").query()).toBeNull();
    await expect.element(screen.getByRole("button", { name: "Apply" })).toBeVisible();
  });

  it("is said of clearing everything, of which nothing is left out unnoticed", async () => {
    sync = { left: [], trouble: "", stored: 5 };
    settings = { ...settings, sync: true };
    draw("privacy", { onChange: refuse });
    await screen.getByRole("button", { name: "Clear everything" }).click();
    await expect.element(alert()).toBeVisible();
    expect(cards).toHaveLength(2);
    expect(onClearSynced).not.toHaveBeenCalled();
    draw("privacy", { onClearSynced: refuse });
    await screen.getByRole("button", { name: "Clear everything" }).click();
    await expect
      .element(screen.getByText("“Delete the copy in my account” did not work.", { exact: false }))
      .toBeVisible();
    expect(cards).toEqual([]);
  });

  it.each([
    ["keys", "Change shortcuts in the browser", { onChangeKeys: refuse }],
    ["backup", "Delete the copy in my account", { onClearSynced: refuse }],
    ["about", "Remove invalid entries", { onRepair: refuse, problems: [{ key: "openDelay", found: "1" }] }],
  ] as const)("is said in the section %s of “%s”", async (section, name, refusing) => {
    sync = { left: [], trouble: "", stored: 5 };
    draw(section, refusing);
    await screen.getByRole("button", { name }).click();
    await expect.element(alert()).toHaveTextContent(`“${name}” did not work. Details: the disk is full`);
  });
});

type Given = Partial<Parameters<typeof OptionsPage>[0]>;

/** @param other - What is given instead, e.g. what refuses to be done. */
function draw(section: SectionName, other: Given = {}): void {
  const onChange = (change: (now: Settings) => Settings) => {
    settings = change(settings);
    draw(section, other);
  };
  const props = {
    section,
    settings: applyPolicy(settings, policy),
    own: settings,
    policy,
    policyProblems,
    sync,
    cards,
    onChangeCards: (change: (now: readonly KeptCard[]) => readonly KeptCard[]) => {
      cards = change(cards);
      draw(section, other);
    },
    seen,
    onChangeSeen: (change: (now: SeenTexts) => SeenTexts) => {
      seen = change(seen);
      draw(section, other);
    },
    onClearSynced,
    problems: [],
    onRepair: () => {},
    onChange,
    briefs: [brief],
    version: "1.2.3",
    commands: COMMANDS,
    onChangeKeys,
    spot,
    ...other,
  };
  render(<OptionsPage {...NO_LIBRARY} {...props} />, root);
}

async function chooseFile(content: string): Promise<void> {
  const file = new File([content], "backup.json", { type: "application/json" });
  await userEvent.upload(screen.getByLabelText("Load a backup"), file);
}

async function findBarriers(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
