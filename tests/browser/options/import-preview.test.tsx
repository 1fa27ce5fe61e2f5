import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import type { CandidateContext } from "../../../src/library/candidate.ts";
import { EMPTY_LIBRARY } from "../../../src/library/library-index.ts";
import { ImportPreview } from "../../../src/options/explainers/ImportPreview.tsx";
import { importFiles } from "../../../src/options/explainers/import-files.ts";
import type { LibraryActions } from "../../../src/options/explainers/library-actions.ts";
import { provideTexts } from "../fake-texts.ts";
import { NO_LIBRARY } from "./no-library.ts";

const CONTEXT: CandidateContext = { version: "0.1.0", now: 0, bundled: [] };
let root: HTMLElement;

beforeAll(() => provideTexts());

beforeEach(() => {
  root = document.body.appendChild(document.createElement("div"));
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
});

describe("reading files", () => {
  it("goes on after a file that cannot be read, and names it", async () => {
    draw([unreadable("gone.md"), explainer("good")], { onLook: readReally });
    await expect.element(screen.getByText("“gone.md” cannot be added:")).toBeVisible();
    await expect
      .element(screen.getByText("gone.md:1: file: expected a file that can be read (not there)"))
      .toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeVisible();
  });

  it("leaves out an explainer of which one file cannot be read, and reads the others", async () => {
    const parts = [new File([textOf("a")], "brief.md"), unreadable("entities.yaml")];
    draw([...parts, explainer("good")], { onLook: readReally });
    await expect.element(screen.getByText("entities.yaml:1: file: expected a file that can be read")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeVisible();
  });

  it("goes on after one at which reading fails, and says so of it", async () => {
    const { postMessage } = Worker.prototype;
    vi.spyOn(Worker.prototype, "postMessage").mockImplementationOnce(function (this: Worker) {
      postMessage.call(this, { given: null });
    });
    draw([explainer("odd"), explainer("good")], { onLook: readReally });
    await expect.element(screen.getByText("odd.md:1: file: expected a file that can be read")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeVisible();
  });
});

const readReally: LibraryActions["onLook"] = (files, listener, signal) => importFiles(files, CONTEXT, listener, signal);

function unreadable(name: string): File {
  const file = new File(["x"], name);
  file.arrayBuffer = () => Promise.reject(new DOMException("not there", "NotFoundError"));
  return file;
}

function explainer(id: string): File {
  return new File([textOf(id)], `${id}.md`);
}

function textOf(id: string): string {
  return `---\nid: ${id}\ntitle: About ${id}\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Halyard }]\n---\n`;
}

function draw(files: readonly File[], actions: Partial<LibraryActions>): void {
  const all = { ...NO_LIBRARY.actions, ...actions };
  render(<ImportPreview files={files} library={EMPTY_LIBRARY} actions={all} />, root);
}
