import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import { OptionsPage } from "../../../src/options/OptionsPage.tsx";
import type { SyncReport } from "../../../src/options/SyncChoice.tsx";
import { SECTIONS, type SectionName, sectionOf } from "../../../src/options/section.ts";
import { writeBackup } from "../../../src/settings/backup.ts";
import { applyPolicy, NO_POLICY, type Policy, type PolicyProblem } from "../../../src/settings/policy.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";
import type { SettingsProblem } from "../../../src/settings/stored-settings.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/options/options.css";
import { buildBrief, buildEntity } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";

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
let root: HTMLElement;
let settings: Settings;
let policy: Policy;
let policyProblems: readonly PolicyProblem[];
let sync: SyncReport;
const onClearSynced = vi.fn();

beforeAll(() => provideTexts());

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Sidelight options";
  root = document.body.appendChild(document.createElement("div"));
  settings = DEFAULT_SETTINGS;
  policy = NO_POLICY;
  policyProblems = [];
  sync = { left: [], trouble: "", stored: 0 };
});

afterEach(() => {
  render(null, root);
  root.remove();
});

describe("the options page", () => {
  it.each(SECTIONS)("has no barriers in its section %s, in light and dark", async (section) => {
    settings = { ...DEFAULT_SETTINGS, sites: [off] };
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
    draw(section);
    const tooWide = [...document.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > 320);
    expect(tooWide.map((one) => one.outerHTML)).toEqual([]);
    await screen.viewport(1000, 800);
  });

  it("leads to each section by an address of its own", () => {
    expect(sectionOf("#briefs")).toBe("briefs");
    expect(sectionOf("")).toBe("sites");
    expect(sectionOf("#nonsense")).toBe("sites");
    draw("briefs");
    expect(screen.getByRole("link", { name: "Stories" }).element().getAttribute("href")).toBe("#briefs");
    expect(screen.getByRole("link", { name: "Stories" }).element().getAttribute("aria-current")).toBe("page");
  });

  it("says which stored choices made no sense, and removes them when asked to", async () => {
    const onRepair = vi.fn();
    draw("sites", [{ key: "openDelay", found: '"soon"' }], onRepair);
    await expect.element(screen.getByRole("alert").first()).toHaveTextContent('openDelay: "soon"');
    await screen.getByRole("button", { name: "Remove what makes no sense" }).click();
    expect(onRepair).toHaveBeenCalled();
  });
});

describe("the first steps", () => {
  it("are an example, the two choices that matter, and the keys", async () => {
    spot.mockClear();
    draw("welcome");
    await expect.element(screen.getByText("What happened.")).toBeVisible();
    await expect.poll(() => spot.mock.calls.length).toBe(1);
    await screen.getByLabelText("Only on sites where you switch it on").click();
    await screen.getByLabelText("A click on a mention").click();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, enabledByDefault: false, openBy: "click" });
    await expect.element(screen.getByRole("list", { name: "On any page" }).getByText("Alt+Shift+E")).toBeVisible();
  });
});

describe("a policy", () => {
  const pinned = { host: "news.example", subdomains: true, enabled: true, managed: true } as const;

  beforeEach(() => {
    policy = { by: "Example Newsroom", sites: [pinned], briefsOn: [brief.id], locked: { openBy: "click" } };
  });

  it("locks what it decides, and says who locked it", async () => {
    draw("reading");
    const group = screen.getByRole("group", { name: "What opens a card" });
    await expect.element(group).toHaveAccessibleDescription("Set by Example Newsroom.");
    await expect.element(group.getByRole("radio", { checked: true })).toBeDisabled();
    for (const radio of document.querySelectorAll<HTMLInputElement>('[type="radio"]'))
      expect(radio.disabled).toBe(radio.closest("fieldset") === group.element());
    draw("briefs");
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
    await expect.element(screen.getByText("all your choices are the defaults", { exact: false })).toBeVisible();
  });

  it("that makes no sense in part is told with the place", async () => {
    policyProblems = [{ place: "pinnedSites.2", found: '"not a site"' }];
    draw("sites");
    await expect.element(screen.getByRole("alert").first()).toHaveTextContent('pinnedSites.2: "not a site"');
  });

  it("has no barriers, in light and dark", async () => {
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      for (const section of ["sites", "reading", "briefs"] as const) {
        draw(section);
        expect(await findBarriers()).toEqual([]);
      }
    }
    delete document.documentElement.dataset.scheme;
  });
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
    expect(screen.getByText("In step with your account.").elements()).toEqual([]);
    await screen.getByRole("switch", { name: "Keep my choices the same in all my browsers" }).click();
    expect(settings.sync).toBe(true);
    await expect.element(screen.getByText("In step with your account.")).toBeVisible();
    sync = { left: ["site news.example"], trouble: "too many writes", stored: 5 };
    draw("backup");
    await expect.element(screen.getByText("It said: too many writes", { exact: false })).toBeVisible();
    await expect.element(screen.getByText("1 choice did not fit", { exact: false })).toBeVisible();
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
    await screen.getByLabelText("Its subdomains too").click();
    await screen.getByRole("button", { name: "Add" }).click();
    expect(settings.sites).toEqual([{ host: "example.org", subdomains: false, path: "/live", enabled: true }]);
  });

  it.each([
    ["", "Type the name of a site"],
    ["not a site", "“not a site” is not the address of a site"],
    ["news.*", "A star can stand only"],
    ["chrome://settings", "begins with http"],
    ["bücher.example", "There is a rule for bücher.example and its subdomains already"],
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
    await screen.getByLabelText("Only on sites where you switch it on").click();
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

  it("switch a story off, and leave an entity unmarked", async () => {
    draw("briefs");
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
    await expect
      .element(screen.getByText("How long the pointer rests first: 0.5 seconds → 0.75 seconds"))
      .toBeVisible();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    await screen.getByRole("button", { name: "Change this" }).click();
    expect(settings).toEqual(wanted);
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
        "Pages in Turkish: on → off",
        "Text size: 100 % → 130 %",
        "Where Sidelight is on: On every site, except where you switch it off → Only on sites where you switch it on",
        "bücher.example and its subdomains: no rule → off",
        "gone: on → off",
      ]);
  });

  it("stay as they are when the file is no backup", async () => {
    draw("backup");
    await chooseFile("{}");
    await expect.element(screen.getByText("“backup.json” is not a backup of Sidelight")).toBeVisible();
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
    await expect.element(list.getByText("no key yet")).toBeVisible();
    await screen.getByRole("button", { name: "Change keys in the browser" }).click();
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
        "How a mention looks: Wavy line",
        "Everything is paused until: 14:30",
        expect.stringContaining("context menu"),
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

function draw(section: SectionName, problems: readonly SettingsProblem[] = [], onRepair = () => {}): void {
  const onChange = (change: (now: Settings) => Settings) => {
    settings = change(settings);
    draw(section, problems, onRepair);
  };
  const props = {
    section,
    settings: applyPolicy(settings, policy),
    own: settings,
    policy,
    policyProblems,
    sync,
    onClearSynced,
    problems,
    onRepair,
    onChange,
    briefs: [brief],
    version: "1.2.3",
    commands: COMMANDS,
    onChangeKeys,
    spot,
  };
  render(<OptionsPage {...props} />, root);
}

async function chooseFile(content: string): Promise<void> {
  const file = new File([content], "backup.json", { type: "application/json" });
  await userEvent.upload(screen.getByLabelText("Load a backup"), file);
}

async function findBarriers(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
