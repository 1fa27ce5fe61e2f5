import axe from "axe-core";
import { render } from "preact";
import { beforeAll, describe, expect, it } from "vitest";
import { page as screen } from "vitest/browser";
import { textByName } from "../../../src/browser/interface-text.ts";
import type { TopicWord } from "../../../src/capture/evidence/topic-words.ts";
import type { FoundName } from "../../../src/capture/names/found-name.ts";
import type { Draft } from "../../../src/editor/draft.ts";
import { NamesStep } from "../../../src/editor/steps/NamesStep.tsx";
import { InterfaceContext } from "../../../src/ui/interface-text.ts";
import { buildBrief, buildEntity } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/editor/editor.css";

const ONE = "Mark pages that name one of them";
const TWO = "Mark only pages that name two of them";
const root = mountRoot();
let draft: Draft;

beforeAll(() => provideTexts());

describe("the names that are the story's own", () => {
  it("ask for two where the headline has two that were ticked, unless the reader wants one to be enough", async () => {
    draw({ core: ["ada-berg"], inTitle: ["Ada Berg", "Ostwick"] });
    await expect.element(own("Ada Berg")).toBeChecked();
    expect(screen.getByText(TWO).elements()).toEqual([]);
    await own("Ostwick").click();
    await expect.element(screen.getByRole("radio", { name: TWO })).toBeChecked();
    expect(draft.twoAsked).toBeNull();
    await screen.getByRole("radio", { name: ONE }).click();
    await expect.element(screen.getByRole("radio", { name: ONE })).toBeChecked();
    expect(draft.twoAsked).toBe(false);
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it("say which word of the headline stands for the less telling of the two", async () => {
    draw({ core: ["ada-berg"], inTitle: ["Ada Berg", "Ostwick"], topics: [topic("strike", true), topic("harbour")] });
    await own("Ostwick").click();
    const name = "Mark only pages that name two of them, or “strike” instead of “Ostwick”";
    await expect.element(screen.getByRole("radio", { name })).toBeChecked();
  });

  it("ask for one otherwise, unless the reader wants two", async () => {
    draw({ core: ["ada-berg", "tor-lund"], inTitle: ["Ada Berg"] });
    await expect.element(screen.getByRole("radio", { name: ONE })).toBeChecked();
    await screen.getByRole("radio", { name: TWO }).click();
    await expect.element(screen.getByRole("radio", { name: TWO })).toBeChecked();
    expect(draft.twoAsked).toBe(true);
  });
});

/** The tick that says that a name is the story's own. */
function own(name: string) {
  return screen.getByRole("group", { name: "What is this story’s own?" }).getByRole("checkbox", { name });
}

type Drawn = {
  readonly core: readonly string[];
  readonly inTitle: readonly string[];
  readonly topics?: readonly TopicWord[];
};

function draw({ core, inTitle, topics = [] }: Drawn): void {
  const named = ["Ada Berg", "Ostwick", "Tor Lund"].map((text) => ({
    id: text.toLowerCase().replace(" ", "-"),
    name: nameOf(text, inTitle.includes(text)),
  }));
  const brief = buildBrief({ entities: named.map(({ id, name }) => buildEntity({ id, name: name.name })) });
  draft = {
    id: "a",
    brief,
    first: brief,
    written: null,
    left: [],
    core,
    twoAsked: null,
    named,
    ground: { topics, length: 4_000, since: null },
    paragraphs: [],
    pickedPoints: false,
    translations: [],
    replaces: null,
    isPrivate: false,
    raw: null,
  };
  show();
}

function show(): void {
  const checked = { markdown: "", good: null, outdated: [], mistakes: [], warnings: [] };
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: "en" }}>
      <h1>Review</h1>
      <NamesStep
        draft={draft}
        checked={checked}
        lexicon={null}
        change={(_field, change) => {
          draft = change(draft);
          show();
        }}
      />
    </InterfaceContext.Provider>,
    root,
  );
}

function topic(word: string, inTitle = false): TopicWord {
  return { word, count: 4, spellings: [word], inTitle };
}

/** The place is common, and named less often than people. */
function nameOf(name: string, inTitle: boolean): FoundName {
  const [count, weight] = name === "Ostwick" ? [3, 1] : [6, 2.5];
  return { name, kind: "person", count, inLead: true, inTitle, full: [name], short: [], titles: [], weight };
}
