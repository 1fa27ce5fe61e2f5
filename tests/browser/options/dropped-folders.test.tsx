import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, page as screen, server } from "vitest/browser";
import { AddExplainers } from "../../../src/options/explainers/adding/AddExplainers.tsx";
import { importFiles } from "../../../src/options/explainers/adding/import-files.ts";
import { BRIEF_DE_MD, BRIEF_MD, ENTITIES_YAML } from "../../unit/briefs/brief-files.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import { NO_LIBRARY } from "./no-library.ts";

/** A folder as a test writes it: texts and folders by name; null is what cannot be read. */
type Folder = { readonly [name: string]: string | Folder | null };

const SINGLE = "---\ntitle: By itself\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Halyard }]\n---\n";
const root = mountRoot();

beforeAll(() => provideTexts());

beforeEach(() => {
  const context = { version: "0.1.0", now: 0, bundled: [] };
  const actions = { ...NO_LIBRARY.actions };
  actions.onLook = (chosen, listener, signal) => importFiles(chosen, context, listener, signal);
  render(<AddExplainers library={NO_LIBRARY.library} actions={actions} />, root);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a dropped folder", () => {
  it("is read as a zip of it would be: files beside each other are one explainer, at any depth", async () => {
    drop({
      mine: {
        "a-bridge": { "brief.md": BRIEF_MD, "entities.yaml": ENTITIES_YAML, "brief.de.md": BRIEF_DE_MD },
        deeper: { still: { "single.md": SINGLE } },
      },
    });
    await expect.element(screen.getByRole("button", { name: "Add 2 explainers" })).toBeVisible();
    await expect.element(screen.getByText("The harbour bridge", { exact: true })).toBeVisible();
    await expect.element(screen.getByText("By itself", { exact: true })).toBeVisible();
  });

  it("comes from a disk", async () => {
    const data = { items: [], files: [`${server.config.root}/assets/briefs/istanbul-talks`], dragOperationsMask: 1 };
    const { x = 0, y = 0 } = window.frameElement?.getBoundingClientRect() ?? {};
    const session = cdp() as { send: (method: string, given: object) => Promise<unknown> };
    for (const type of ["dragEnter", "dragOver", "drop"])
      await session.send("Input.dispatchDragEvent", { type, x: x + 60, y: y + 60, data });
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeVisible();
    expect(root.querySelectorAll(".candidate")).toHaveLength(1);
  });

  it("has all of its files read, however many the browser lists at once", async () => {
    drop({ mine: Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`x${at}.md`, SINGLE])) });
    await expect.element(screen.getByRole("button", { name: "Add 7 explainers" })).toBeVisible();
  });

  it("comes beside files", async () => {
    drop({ mine: { "in.md": SINGLE } }, new File([SINGLE], "beside.md"));
    await expect.element(screen.getByRole("button", { name: "Add 2 explainers" })).toBeVisible();
  });

  it("has what systems put there left out", async () => {
    drop({
      mine: { ".DS_Store": "x", "Thumbs.db": "x", ".git": { config: "x" }, __MACOSX: { a: "x" }, "a.md": SINGLE },
    });
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeVisible();
    expect(root.querySelectorAll(".candidate")).toHaveLength(1);
  });

  it("costs no other file when a file or a folder in it cannot be read", async () => {
    drop({ mine: { "a.md": null, [LOCKED]: {}, "b.md": SINGLE } });
    await expect
      .element(screen.getByText("mine/a.md:1: file: expected a file that can be read (not there)"))
      .toBeVisible();
    await expect
      .element(screen.getByText("mine/locked:1: folder: expected a folder that can be read (not there)"))
      .toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeVisible();
  });

  it("is told of when it is empty", async () => {
    drop({ mine: {} });
    await expect.element(screen.getByText("mine:1: folder: expected files in it, and it has none")).toBeVisible();
  });

  it("is refused where it is too deep, and read as far as that", async () => {
    let deep: Folder = { "a.md": SINGLE };
    for (let at = 0; at < 12; at += 1) deep = { f: deep };
    drop({ mine: { "a.md": SINGLE, ...deep } });
    await expect.element(screen.getByText("folder: expected at most 10 folders inside each other")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeVisible();
  });

  it("is refused when it has more files than a zip may have", async () => {
    drop({ mine: Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.md`, SINGLE])) });
    await expect.element(screen.getByText("mine:1: folder: expected at most 10000 files")).toBeVisible();
    expect(root.querySelectorAll(".candidate")).toHaveLength(1);
  });
});

/** Drop folders, and files beside them. */
function drop(folders: Folder, ...files: readonly File[]): void {
  const data = new DataTransfer();
  // What a test puts there has no entry, as it comes from no disk.
  const entries = Object.entries(folders).map(([name, content]) => toEntry(name, `/${name}`, content));
  for (const { name } of entries) data.items.add(new File([], name));
  for (const file of files) data.items.add(file);
  let next = 0;
  vi.spyOn(DataTransferItem.prototype, "webkitGetAsEntry").mockImplementation(() => entries[next++] ?? null);
  const section = root.querySelector("[aria-labelledby=add-explainers]");
  section?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
}

function toEntry(name: string, fullPath: string, content: Folder[string] | undefined): FileSystemEntry {
  const isDirectory = typeof content === "object";
  const shared = { name, fullPath, isDirectory, isFile: !isDirectory };
  const refuse = (no: (error: DOMException) => void): void => no(new DOMException("not there", "NotFoundError"));
  if (content === null || content === undefined || typeof content === "string") {
    const file = (ok: (file: File) => void, no: (error: DOMException) => void): void =>
      content ? ok(new File([content], name)) : refuse(no);
    return { ...shared, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry;
  }
  const inside = Object.entries(content).map(([one, value]) => toEntry(one, `${fullPath}/${one}`, value));
  const createReader = () => {
    const left = [...inside];
    const readEntries = (ok: (entries: FileSystemEntry[]) => void, no: (error: DOMException) => void): void =>
      name === LOCKED ? refuse(no) : ok(left.splice(0, AT_ONCE));
    return { readEntries };
  };
  return { ...shared, createReader } as unknown as FileSystemEntry;
}

/** A folder of this name cannot be read. */
const LOCKED = "locked";

/** As many are listed at once; Chromium lists a hundred. */
const AT_ONCE = 5;
