import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { type Candidate, type GoodCandidate, readCandidates } from "../../../src/library/candidate.ts";
import { compareBriefs } from "../../../src/library/compare-briefs.ts";
import {
  EMPTY_LIBRARY,
  type LibraryEntry,
  type LibraryIndex,
  withEntries,
} from "../../../src/library/library-index.ts";
import { markText } from "../../../src/library/mark-text.ts";
import { openStoredStory, readAddedBrief } from "../../../src/library/open-story.ts";
import { Attempted } from "../../../src/options/Attempted.tsx";
import { BackupSection } from "../../../src/options/BackupSection.tsx";
import { importFiles } from "../../../src/options/explainers/adding/import-files.ts";
import { ExplainersSection } from "../../../src/options/explainers/ExplainersSection.tsx";
import type { LibraryActions } from "../../../src/options/explainers/library-actions.ts";
import { readBackup, writeBackup } from "../../../src/settings/backup.ts";
import { NO_POLICY } from "../../../src/settings/policy.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/options/options.css";
import type { Attempt } from "../../../src/options/use-attempt.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import { NO_LIBRARY } from "./no-library.ts";

const BRIDGE = `---
title: The harbour bridge
language: en
asOf: 2024-03-01
author: Ada Berg
entities: [{ name: Harbour bridge }, { name: Harbourton }]
---

The town wants a bridge.
`;
const CONTEXT = { version: "0.1.0", now: 0, bundled: ["istanbul-talks"] };
const root = mountRoot();
let library: LibraryIndex;
let settings: Settings;
let added: readonly GoodCandidate[];
const onRemove = vi.fn<LibraryActions["onRemove"]>(async (_, onRemoved) => onRemoved(async () => {}));
const onEdit = vi.fn(async () => {});
const onMove = vi.fn(async () => {});
const onCompare = vi.fn<LibraryActions["onCompare"]>(async () => null);

const actions: LibraryActions = {
  ...NO_LIBRARY.actions,
  onLook: (files, listener, signal) => importFiles(files, CONTEXT, listener, signal),
  onAdd: async (candidates, onAdded) => {
    added = candidates;
    onAdded(candidates.length);
  },
  onRemove,
  onEdit,
  onMove,
  onCompare,
  onTry: ({ entry, story }, text) => markText(openStoredStory(entry.id, story, "0.1.0").story.tables, text),
};

beforeAll(() => provideTexts());

beforeEach(() => {
  library = EMPTY_LIBRARY;
  settings = DEFAULT_SETTINGS;
  added = [];
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("adding explainers", () => {
  it("shows what a file holds before anything is kept, and adds it when asked to", async () => {
    draw();
    await choose(new File([BRIDGE], "bridge.md"));
    const found = screen.getByRole("list", { name: "Found in your files" });
    await expect.element(found.getByText("The harbour bridge", { exact: true })).toBeVisible();
    await expect.element(found.getByText("By Ada Berg · As of 1 March 2024")).toBeVisible();
    expect(added).toEqual([]);
    await screen.getByRole("button", { name: "Add 1 explainer" }).click();
    await expect.element(screen.getByText("1 explainer added.")).toBeVisible();
    expect(added.map(({ entry }) => entry.id)).toEqual(["bridge"]);
  });

  it("tells of a bad file where it is wrong, and adds the good ones all the same", async () => {
    draw();
    await choose(new File([BRIDGE.replace("2024-03-01", "2024-02-30")], "bad.md"), new File([BRIDGE], "good.md"));
    await expect.element(screen.getByText("bad.md:4: asOf: expected a day of the calendar")).toBeVisible();
    await screen.getByRole("button", { name: "Add 1 explainer" }).click();
    await expect.poll(() => added.map(({ entry }) => entry.id)).toEqual(["good"]);
  });

  it("says of a file of a newer format that Sidelight is to be updated", async () => {
    draw();
    await choose(new File([BRIDGE.replace("title:", "format: 2\ntitle:")], "new.md"));
    await expect.element(screen.getByText("“new.md” needs a newer Sidelight. Update Sidelight first.")).toBeVisible();
  });

  it("refuses a second file of the same id, and one of the id of a bundled explainer", async () => {
    draw();
    const named = (id: string) => BRIDGE.replace("title:", `id: ${id}\ntitle:`);
    await choose(
      new File([named("one")], "a.md"),
      new File([named("one")], "b.md"),
      new File([named("istanbul-talks")], "c.md"),
    );
    await expect
      .element(screen.getByText('b.md:1: id: expected an id of its own: "one" is that of a.md'))
      .toBeVisible();
    await expect
      .element(screen.getByText("c.md:1: id: expected an id of its own: an explainer that comes"))
      .toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeVisible();
  });

  it("tries it on a pasted text with the search that pages are read with", async () => {
    draw();
    await choose(new File([BRIDGE], "bridge.md"));
    await screen.getByText("Try it on a text").click();
    await screen.getByLabelText("Paste a text").fill("Harbourton talks about the harbour.");
    await expect.element(screen.getByText("Nothing in this text would be marked.")).toBeVisible();
    await screen.getByLabelText("Paste a text").fill("Harbourton gets a Harbour bridge.");
    await expect
      .poll(() => [...root.querySelectorAll("mark")].map((one) => one.textContent))
      .toEqual(["Harbourton", "Harbour bridge"]);
  });

  it("takes files that are dropped on it", async () => {
    draw();
    const data = new DataTransfer();
    data.items.add(new File([BRIDGE], "bridge.md"));
    const section = root.querySelector("[aria-labelledby=add-explainers]");
    for (const type of ["dragover", "drop"]) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data });
      expect(section?.dispatchEvent(event)).toBe(false);
    }
    await screen.getByRole("button", { name: "Add 1 explainer" }).click();
    await expect.poll(() => added.map(({ entry }) => entry.id)).toEqual(["bridge"]);
  });

  it("takes pasted text", async () => {
    draw();
    await screen.getByText("Paste text instead").click();
    await screen.getByLabelText("Text of an explainer or glossary").fill(BRIDGE);
    await screen.getByRole("button", { name: "Check the text" }).click();
    await screen.getByRole("button", { name: "Add 1 explainer" }).click();
    await expect.poll(() => added.map(({ entry }) => entry.id)).toEqual(["the-harbour-bridge"]);
  });

  it("takes a pasted glossary", async () => {
    draw();
    await screen.getByText("Paste text instead").click();
    await screen.getByLabelText("Text of an explainer or glossary").fill("term,meaning\nHalyard,A rope\nGybe,A turn\n");
    await screen.getByRole("button", { name: "Check the text" }).click();
    await screen.getByRole("button", { name: "Add 1 explainer" }).click();
    await expect.poll(() => added.map(({ entry }) => entry.title)).toEqual(["Halyard, Gybe"]);
  });

  it("says of one that replaces another what differs, also when a reader would not see it", async () => {
    const [one] = readCandidates([{ name: "bridge.md", bytes: new TextEncoder().encode(BRIDGE) }], CONTEXT);
    const { files } = (one as GoodCandidate).story;
    const before = readAddedBrief(files, "0.1.0");
    onCompare.mockResolvedValueOnce(compareBriefs(before, { ...before, licence: "CC0-1.0" }));
    library = withEntries(EMPTY_LIBRARY, [entryOf(BRIDGE, "bridge.md")]);
    draw();
    await choose(new File([BRIDGE], "bridge.md"));
    const list = screen.getByRole("list", { name: "What is different" });
    await expect.element(list.getByText("Only details, such as how its names are found")).toBeVisible();
    expect(screen.getByText("It is the same as yours.").query()).toBeNull();
  });

  it("can be cancelled, with nothing kept", async () => {
    draw();
    await choose(new File([BRIDGE], "bridge.md"));
    await screen.getByRole("button", { name: "Cancel" }).click();
    expect(added).toEqual([]);
    expect(screen.getByRole("list", { name: "Found in your files" }).query()).toBeNull();
  });
});

describe("an added explainer", () => {
  it("is a list item with its title, a switch, and buttons named after it", async () => {
    library = withEntries(EMPTY_LIBRARY, [entryOf(BRIDGE, "bridge.md"), entryOf(BRIDGE, "other.md")]);
    draw();
    const item = screen.getByRole("listitem").filter({ hasText: "The harbour bridge" }).first();
    await item.getByRole("switch", { name: "The harbour bridge" }).click();
    expect(settings.briefsOff).toEqual(["bridge"]);
    await item.getByRole("button", { name: "Edit The harbour bridge" }).click();
    expect(onEdit).toHaveBeenCalledWith("bridge");
    await item.getByRole("button", { name: "Move The harbour bridge down" }).click();
    expect(onMove).toHaveBeenCalledWith("bridge", 1);
    await item.getByRole("button", { name: "Remove The harbour bridge" }).click();
    expect(onRemove).toHaveBeenCalledWith(["bridge"], expect.any(Function));
    await expect.element(screen.getByText("Removed: The harbour bridge")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
  });
});

describe("several added explainers", () => {
  const files = ["bridge.md", "ferry.md", "tunnel.md"];

  beforeEach(() => {
    library = withEntries(
      EMPTY_LIBRARY,
      files.map((name) => entryOf(BRIDGE.replace("harbour bridge", name.slice(0, -3)), name)),
    );
  });

  it("are removed at once, and come back with one press", async () => {
    const undo = vi.fn(async () => {});
    onRemove.mockImplementationOnce(async (_, onRemoved) => onRemoved(undo));
    draw();
    await screen.getByRole("button", { name: "Select several" }).click();
    const bar = screen.getByRole("group", { name: "Select several" });
    await expect.element(bar.getByRole("checkbox", { name: "Select all" })).toHaveFocus();
    await expect.element(bar.getByRole("button", { name: "Remove" })).toBeDisabled();
    await screen.getByRole("checkbox", { name: "The bridge" }).click();
    await screen.getByRole("checkbox", { name: "The tunnel" }).click();
    await expect.element(bar.getByRole("checkbox", { name: "Select all" })).toBePartiallyChecked();
    await expect.element(bar.getByRole("button", { name: "Remove" })).toHaveAccessibleDescription("2 selected · on");
    await bar.getByRole("button", { name: "Remove" }).click();
    expect(onRemove).toHaveBeenLastCalledWith(["bridge", "tunnel"], expect.any(Function));
    await expect.element(screen.getByText("2 explainers removed.")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Undo" })).toHaveFocus();
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => undo).toHaveBeenCalledOnce();
    await expect.element(screen.getByRole("heading", { name: "Your explainers" })).toHaveFocus();
    expect(screen.getByText("2 explainers removed.").query()).toBeNull();
  });

  it("go on being selected when one that was removed before has gone", async () => {
    let goOn = (): void => {};
    const mayGoOn = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    onRemove.mockImplementationOnce(async (_, onRemoved) => {
      await mayGoOn;
      onRemoved(async () => {});
    });
    draw();
    await screen.getByRole("button", { name: "Remove The ferry" }).click();
    await screen.getByRole("button", { name: "Select several" }).click();
    await screen.getByRole("checkbox", { name: "The bridge" }).click();
    goOn();
    await expect.element(screen.getByText("Removed: The ferry")).toBeVisible();
    await expect.element(screen.getByRole("checkbox", { name: "The bridge" })).toBeChecked();
  });

  it("are all selected, also those that are not shown yet, but for a policy's", async () => {
    const [bridge, ferry] = library.entries;
    const many = Array.from({ length: 120 }, (_, at) => ({ ...bridge, id: `x${at}` }) as LibraryEntry);
    library = withEntries(EMPTY_LIBRARY, [{ ...(ferry as LibraryEntry), managed: true }, ...many]);
    draw();
    await screen.getByRole("button", { name: "Select several" }).click();
    await expect.element(screen.getByRole("checkbox", { name: "The ferry" })).toBeDisabled();
    await screen.getByRole("checkbox", { name: "Select all" }).click();
    await expect.element(screen.getByText("120 selected")).toBeVisible();
    await screen.getByRole("button", { name: "Remove" }).click();
    expect(onRemove.mock.lastCall?.[0]).toEqual(many.map(({ id }) => id));
  });

  it("are switched off and on, and exported, at once, and let go of again", async () => {
    const onExport = vi.fn(async () => {});
    draw({ actions: { ...actions, onExport }, policy: { ...NO_POLICY, briefsOn: ["tunnel"] } });
    await screen.getByRole("button", { name: "Select several" }).click();
    await screen.getByRole("checkbox", { name: "Select all" }).click();
    await screen.getByRole("button", { name: "Turn off" }).click();
    expect(settings.briefsOff).toEqual(["bridge", "ferry"]);
    await screen.getByRole("checkbox", { name: "The tunnel" }).click();
    await expect.element(screen.getByText("2 selected · off")).toBeVisible();
    await screen.getByRole("button", { name: "Export" }).click();
    expect(onExport).toHaveBeenCalledWith(["bridge", "ferry"]);
    await screen.getByRole("button", { name: "Turn on" }).click();
    expect(settings.briefsOff).toEqual([]);
    await screen.getByRole("button", { name: "Done" }).click();
    await expect.element(screen.getByRole("button", { name: "Select several" })).toHaveFocus();
    await expect.element(screen.getByRole("switch", { name: "The bridge" })).toBeChecked();
  });

  it("have no barriers while they are selected, in light and dark", async () => {
    draw();
    await screen.getByRole("button", { name: "Select several" }).click();
    await screen.getByRole("checkbox", { name: "The bridge" }).click();
    for (const scheme of ["light", "dark"]) {
      document.documentElement.dataset.scheme = scheme;
      const { violations } = await axe.run(root);
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
  });
});

it("an added explainer whose button is pressed twice is removed once", async () => {
  library = withEntries(EMPTY_LIBRARY, [entryOf(BRIDGE, "bridge.md")]);
  let finish = (): void => {};
  const removing = vi.fn<LibraryActions["onRemove"]>(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  draw({ actions: { ...actions, onRemove: removing } });
  const button = screen.getByRole("button", { name: "Remove The harbour bridge" });
  await button.click();
  await button.click();
  expect(removing).toHaveBeenCalledOnce();
  finish();
});

describe("an added explainer that a policy keeps on", () => {
  it("cannot be switched off, and says who decided that", async () => {
    library = withEntries(EMPTY_LIBRARY, [entryOf(BRIDGE, "bridge.md")]);
    draw({ policy: { ...NO_POLICY, by: "Example Newsroom", briefsOn: ["bridge"] } });
    const item = screen.getByRole("switch", { name: "The harbour bridge" });
    await expect.element(item).toBeDisabled();
    await expect.element(item).toHaveAccessibleDescription("Set by Example Newsroom.");
  });
});

describe("what the browser refuses", () => {
  const refused = new Error("the disk is full");
  const refuse = async (): Promise<never> => {
    throw refused;
  };

  beforeEach(() => {
    library = withEntries(EMPTY_LIBRARY, [entryOf(BRIDGE, "bridge.md"), entryOf(BRIDGE, "other.md")]);
  });

  it.each([
    ["Remove The harbour bridge", { onRemove: refuse }],
    ["Export The harbour bridge", { onExport: refuse }],
    ["Edit The harbour bridge", { onEdit: refuse }],
    ["Move The harbour bridge down", { onMove: refuse }],
    ["Export all", { onExport: refuse }],
  ])("is said of the button “%s”", async (name, refusing) => {
    draw({ actions: { ...actions, ...refusing } });
    await screen.getByRole("button", { name }).first().click();
    const alert = screen.getByRole("alert").filter({ hasText: name });
    await expect.element(alert).toHaveTextContent(`“${name}” did not work. Details: the disk is full`);
    expect(screen.getByRole("listitem").filter({ hasText: "The harbour bridge" }).elements()).not.toEqual([]);
  });

  it("is said of an explainer's names that cannot be read", async () => {
    draw({ actions: { ...actions, onOpen: refuse } });
    await screen.getByText("People and terms", { exact: true }).first().click();
    await expect.element(screen.getByText("“People and terms” did not work. Details: the disk is full")).toBeVisible();
  });

  it("is said of a switch, which goes back to what holds", async () => {
    draw({ onChange: refuse });
    const item = screen.getByRole("switch", { name: "The harbour bridge" }).first();
    await item.click();
    await expect.element(screen.getByText("That did not work. Details: the disk is full")).toBeVisible();
    await expect.element(item).toBeChecked();
  });

  it("leaves the way back of a removal where it is, and is not said any more once that works", async () => {
    const undo = vi.fn<() => Promise<void>>(async () => {});
    undo.mockRejectedValueOnce(Object.assign(new Error("no room"), { name: "LibraryFullError" }));
    draw({
      actions: {
        ...actions,
        onRemove: async (_: readonly string[], onRemoved: (undo: () => Promise<void>) => void) => onRemoved(undo),
      },
    });
    await screen.getByRole("button", { name: "Remove The harbour bridge" }).first().click();
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(screen.getByText("There is not enough room on this computer.")).toBeVisible();
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => undo).toHaveBeenCalledTimes(2);
    await expect.poll(() => screen.getByText("There is not enough room").query()).toBeNull();
    expect(screen.getByRole("button", { name: "Undo" }).query()).toBeNull();
  });
});

function entryOf(text: string, name: string) {
  const [candidate] = readCandidates([{ name, bytes: new TextEncoder().encode(text) }], CONTEXT) as Iterable<Candidate>;
  return (candidate as GoodCandidate).entry;
}

async function choose(...files: readonly File[]): Promise<void> {
  await userEvent.upload(screen.getByLabelText("Choose files"), [...files]);
}

type Given = Partial<Omit<Parameters<typeof ExplainersSection>[0], "onChange">> & {
  readonly onChange?: (change: (own: Settings) => Settings) => void | Promise<void>;
};

function draw(other: Given = {}): void {
  const onChange = (change: (own: Settings) => Settings): void => {
    settings = change(settings);
    draw(other);
  };
  const props = { settings, policy: NO_POLICY, onChange, briefs: [], library, actions, ...other };
  render(
    <Attempted>
      {(attempt) => (
        <ExplainersSection
          {...props}
          attempt={attempt}
          onChange={(change) => attempt("", () => props.onChange(change))}
        />
      )}
    </Attempted>,
    root,
  );
}

describe("a backup", () => {
  const files = { "harbour-bridge/brief.md": BRIDGE };

  it("has the explainers that were added, unless the reader leaves them out", async () => {
    const onBackUp = vi.fn(async () => files);
    library = withEntries(EMPTY_LIBRARY, [entryOf(BRIDGE, "harbour-bridge.md")]);
    drawBackup({ ...actions, onBackUp });
    const saved = watchSaved();
    await screen.getByRole("button", { name: "Save a backup" }).click();
    await expect.poll(saved).toHaveLength(1);
    expect(readBackup(saved()[0] ?? "", DEFAULT_SETTINGS).explainers).toEqual(files);
    await screen.getByRole("checkbox", { name: "Include the explainers you added" }).click();
    await screen.getByRole("button", { name: "Save a backup" }).click();
    await expect.poll(saved).toHaveLength(2);
    expect(readBackup(saved()[1] ?? "", DEFAULT_SETTINGS).explainers).toEqual({});
    expect(onBackUp).toHaveBeenCalledOnce();
  });

  it("that cannot be made says so", async () => {
    library = withEntries(EMPTY_LIBRARY, [entryOf(BRIDGE, "harbour-bridge.md")]);
    const onBackUp = async () => {
      throw new Error("the disk is damaged");
    };
    drawBackup({ ...actions, onBackUp });
    await screen.getByRole("button", { name: "Save a backup" }).click();
    const said = "“Save a backup” did not work. Details: the disk is damaged";
    await expect.element(screen.getByText(said)).toBeVisible();
  });

  it("shows its explainers before they are kept, and adds them when asked to", async () => {
    drawBackup(actions);
    const backup = new File([writeBackup(settings, files)], "sidelight-settings.json");
    await userEvent.upload(screen.getByLabelText("Load a backup"), backup);
    await expect.element(screen.getByRole("heading", { name: "Explainers in the backup" })).toBeVisible();
    await expect.element(screen.getByText("The harbour bridge")).toBeVisible();
    expect(added).toEqual([]);
    await screen.getByRole("button", { name: "Add 1 explainer" }).click();
    await expect.poll(() => added.map(({ entry }) => entry.id)).toEqual(["harbour-bridge"]);
  });
});

function drawBackup(backupActions: LibraryActions): void {
  const own = { own: settings, onChange: async () => true };
  const draws = (attempt: Attempt) => (
    <BackupSection {...own} attempt={attempt} briefs={[]} library={library} actions={backupActions} />
  );
  render(<Attempted>{draws}</Attempted>, root);
}

/** What is saved as a file from now on, instead of saving it. */
function watchSaved(): () => readonly string[] {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
    void (file as Blob).text().then((content) => saved.push(content));
    return "blob:";
  });
  return () => saved;
}
