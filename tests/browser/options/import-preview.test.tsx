import { render } from "preact";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import {
  type Candidate,
  type CandidateContext,
  type GoodCandidate,
  readCandidates,
} from "../../../src/library/candidate.ts";
import { EMPTY_LIBRARY } from "../../../src/library/library-index.ts";
import { ImportPreview } from "../../../src/options/explainers/adding/ImportPreview.tsx";
import { type ImportListener, importFiles } from "../../../src/options/explainers/adding/import-files.ts";
import type { LibraryActions } from "../../../src/options/explainers/library-actions.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import { NO_LIBRARY } from "./no-library.ts";

const CONTEXT: CandidateContext = { version: "0.1.0", now: 0, bundled: [] };
const root = mountRoot();

beforeAll(() => provideTexts());

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
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

  it("starts two workers for all of them", async () => {
    let started = 0;
    const Started = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        started += 1;
      }
    };
    vi.stubGlobal("Worker", Started);
    draw([explainer("a"), explainer("b"), explainer("c")], { onLook: readReally });
    await expect.element(screen.getByRole("button", { name: "Add 3 explainers" })).toBeVisible();
    expect(started).toBe(2);
  });

  it("tells nothing more of files that were cancelled while they were read from disk", async () => {
    const slow = explainer("slow");
    const { promise, resolve } = toBeSettled<ArrayBuffer>();
    slow.arrayBuffer = () => promise;
    const started = vi.spyOn(Worker.prototype, "postMessage");
    draw([slow], { onLook: readReally });
    await screen.getByRole("button", { name: "Cancel" }).click();
    resolve(await new Blob([textOf("slow")]).arrayBuffer());
    await settle();
    expect(started).not.toHaveBeenCalled();
    expect(root.querySelector(".candidate, progress")).toBeNull();
  });

  it("shows nothing of files in whose place others were chosen, and no fault of theirs", async () => {
    const looks = handDriven();
    draw([explainer("old")], looks.actions);
    await expect.poll(() => looks.started).toHaveLength(1);
    draw([explainer("new")], looks.actions);
    await expect.poll(() => looks.started).toHaveLength(2);
    looks.started[1]?.listener.onCandidate(candidateOf("new"));
    looks.started[0]?.listener.onCandidate(candidateOf("old"));
    looks.started[0]?.listener.onProgress({ done: 3, total: 9 });
    looks.started[0]?.reject(new Error("too late"));
    await settle();
    expect(titles()).toEqual(["About new"]);
    expect(root.querySelector("[role=alert]")?.textContent).toBe("");
    expect(root.textContent).not.toContain("3 of 9");
  });

  it("stops when its place on the page is gone", async () => {
    const looks = handDriven();
    draw([explainer("old")], looks.actions);
    await expect.poll(() => looks.started).toHaveLength(1);
    render(null, root);
    await expect.poll(() => looks.started[0]?.signal.aborted).toBe(true);
  });

  it("keeps the topic that was typed for a glossary while others are still read", async () => {
    const looks = handDriven();
    const onTopic = (candidate: GoodCandidate, topic: string) => ({ ...candidate, lead: `topic ${topic}` });
    draw([explainer("a")], { ...looks.actions, onTopic });
    await expect.poll(() => looks.started).toHaveLength(1);
    looks.started[0]?.listener.onCandidate({ ...candidateOf("a"), kind: "glossary" });
    await screen.getByRole("textbox", { name: "Topic" }).fill("sailing");
    (document.activeElement as HTMLElement).blur();
    await expect.element(screen.getByText("topic sailing")).toBeVisible();
    looks.started[0]?.listener.onCandidate(candidateOf("b"));
    looks.started[0]?.resolve();
    await expect.element(screen.getByRole("button", { name: "Add 2 explainers" })).toBeVisible();
    expect(screen.getByText("topic sailing").query()).not.toBeNull();
  });

  it("shows every file that cannot be added, however many can", async () => {
    const looks = handDriven();
    draw([explainer("a")], looks.actions);
    await expect.poll(() => looks.started).toHaveLength(1);
    for (let at = 0; at < 60; at += 1) looks.started[0]?.listener.onCandidate(candidateOf(`x${at}`));
    const bad: Candidate = { kind: "bad", file: "last.md", mistakes: ["last.md:1: wrong"], newer: false };
    looks.started[0]?.listener.onCandidate(bad);
    looks.started[0]?.resolve();
    await expect.element(screen.getByText("last.md:1: wrong")).toBeVisible();
    await expect.element(screen.getByText("and 10 more")).toBeVisible();
    expect(titles()).toHaveLength(50);
  });
});

describe("adding what was read", () => {
  it("says how far it is, and cannot be pressed twice", async () => {
    const adds = handDrivenAdd(4);
    await adds.press();
    await expect.element(screen.getByRole("button", { name: "Add 4 explainers" })).toBeDisabled();
    await expect.element(screen.getByRole("status")).toHaveTextContent("Adding: 0 of 4");
    adds.started[0]?.onAdded(3);
    await expect.element(screen.getByRole("status")).toHaveTextContent("Adding: 3 of 4");
    expect(screen.getByRole("progressbar").element()).toHaveProperty("value", 3);
    adds.button()?.click();
    adds.started[0]?.onAdded(4);
    adds.started[0]?.resolve();
    await expect.element(screen.getByRole("status")).toHaveTextContent("4 explainers added.");
    expect(adds.started).toHaveLength(1);
    expect(titles()).toEqual([]);
  });

  it("compares none of it with what was just added of it", async () => {
    const onCompare = vi.fn(async () => null);
    const adds = handDrivenAdd(2);
    await adds.press();
    const { entry } = candidateOf("x0");
    draw(adds.files, { ...adds.actions, onCompare }, { ...EMPTY_LIBRARY, entries: [entry] });
    adds.started[0]?.onAdded(1);
    await expect.element(screen.getByRole("status")).toHaveTextContent("Adding: 1 of 2");
    expect(onCompare).not.toHaveBeenCalled();
  });

  it("is asked for once by two presses that follow each other at once", async () => {
    const adds = handDrivenAdd(2);
    const button = await adds.ready();
    button.click();
    button.click();
    await settle();
    expect(adds.started).toHaveLength(1);
  });

  it("stops when it is cancelled, and says what was added until then", async () => {
    const adds = handDrivenAdd(4);
    await adds.press();
    adds.started[0]?.onAdded(3);
    await screen.getByRole("button", { name: "Cancel" }).click();
    expect(adds.started[0]?.signal.aborted).toBe(true);
    adds.started[0]?.resolve();
    await expect.element(screen.getByRole("status")).toHaveTextContent("3 explainers added.");
    expect(titles()).toEqual([]);
  });

  it("leaves there what other files hold that were chosen meanwhile", async () => {
    const adds = handDrivenAdd(1);
    await adds.press();
    draw([explainer("other")], adds.actions);
    await expect.poll(() => adds.looks).toHaveLength(2);
    adds.looks[1]?.listener.onCandidate(candidateOf("other"));
    adds.looks[1]?.resolve();
    adds.started[0]?.onAdded(1);
    adds.started[0]?.resolve();
    await expect.element(screen.getByRole("status")).toHaveTextContent("1 explainer added.");
    expect(titles()).toEqual(["About other"]);
    await expect.element(screen.getByRole("button", { name: "Add 1 explainer" })).toBeEnabled();
  });

  it("says what was added before there was no more room, and leaves the others there to be added again", async () => {
    const adds = handDrivenAdd(3);
    await adds.press();
    adds.started[0]?.onAdded(1);
    adds.started[0]?.reject(Object.assign(new Error("no room"), { name: "LibraryFullError" }));
    await expect.element(screen.getByRole("alert")).toHaveTextContent("There is not enough room on this computer.");
    await expect.element(screen.getByRole("status")).toHaveTextContent("1 explainer added.");
    expect(titles()).toEqual(["About x1", "About x2"]);
  });
});

/** A promise, and what settles it. */
function toBeSettled<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Value>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}

/** Looks that a test goes on with as it likes. */
function handDriven() {
  type Look = { readonly listener: ImportListener; readonly signal: AbortSignal } & ReturnType<
    typeof toBeSettled<void>
  >;
  const started: Look[] = [];
  const onLook: LibraryActions["onLook"] = (_, listener, signal) => {
    const look = { listener, signal, ...toBeSettled<void>() };
    started.push(look);
    return look.promise;
  };
  return { started, actions: { onLook } };
}

/** Some explainers that were read, which are added as a test likes. */
function handDrivenAdd(count: number) {
  type Add = { readonly onAdded: (done: number) => void; readonly signal: AbortSignal } & ReturnType<
    typeof toBeSettled<void>
  >;
  const started: Add[] = [];
  const looks = handDriven();
  const onAdd: LibraryActions["onAdd"] = (_, onAdded, signal) => {
    const one = { onAdded, signal, ...toBeSettled<void>() };
    started.push(one);
    return one.promise;
  };
  const actions = { ...looks.actions, onAdd };
  const files = [explainer("first")];
  const button = () => root.querySelector<HTMLButtonElement>("button.main");
  const ready = async (): Promise<HTMLButtonElement> => {
    draw(files, actions);
    await expect.poll(() => looks.started).toHaveLength(1);
    for (let at = 0; at < count; at += 1) looks.started[0]?.listener.onCandidate(candidateOf(`x${at}`));
    looks.started[0]?.resolve();
    await expect.poll(button).not.toBeNull();
    return button() as HTMLButtonElement;
  };
  const press = async (): Promise<void> => (await ready()).click();
  return { started, looks: looks.started, actions, files, button, ready, press };
}

function candidateOf(id: string): GoodCandidate {
  const [candidate] = readCandidates([{ name: `${id}.md`, bytes: new TextEncoder().encode(textOf(id)) }], CONTEXT);
  return candidate as GoodCandidate;
}

function titles(): readonly (string | null)[] {
  return [...root.querySelectorAll(".candidate > strong")].map((one) => one.textContent);
}

/** Long enough for whatever still comes to be drawn. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}

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

function draw(files: readonly File[], actions: Partial<LibraryActions>, library = EMPTY_LIBRARY): void {
  const all = { ...NO_LIBRARY.actions, ...actions };
  render(<ImportPreview files={files} library={library} actions={all} />, root);
}
