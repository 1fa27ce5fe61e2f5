import axe from "axe-core";
import { render } from "preact";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import type { Brief } from "../../../src/briefs/brief.ts";
import { textByName } from "../../../src/browser/interface-text.ts";
import { ChangedSinceError } from "../../../src/editor/changed-since.ts";
import { draftOfKept } from "../../../src/editor/make-draft.ts";
import { Review, type ReviewActions } from "../../../src/editor/Review.tsx";
import { InterfaceContext } from "../../../src/ui/interface-text.ts";
import { buildBrief, buildEntity, buildStory } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/editor/editor.css";

const onSave = vi.fn<ReviewActions["onSave"]>();
const onKeep = vi.fn<ReviewActions["onKeep"]>(async () => {});
const root = mountRoot();

beforeAll(() => provideTexts());

beforeEach(() => {
  for (const action of [onSave, onKeep]) action.mockClear();
});

describe("undo in a draft", () => {
  it("stores what is there again, also when the page is left at once", async () => {
    draw();
    await userEvent.fill(title(), "Typed");
    (screen.getByRole("button", { name: "Undo" }).element() as HTMLElement).click();
    document.dispatchEvent(new Event("visibilitychange"));
    await expect.element(title()).toHaveValue("A story");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(onSave.mock.calls.map(([draft]) => draft.brief.title)).toEqual(["A story"]);
  });

  it.each([
    ["a Latin layout, wherever its Z is", { key: "z", code: "KeyY" }],
    ["a Cyrillic layout", { key: "я", code: "KeyZ" }],
    ["a Greek layout", { key: "ζ", code: "KeyZ" }],
  ])("and redo have their keys on %s", async (_layout, pressed) => {
    draw();
    await userEvent.fill(title(), "Typed");
    await press({ ...pressed, ctrlKey: true });
    await expect.element(title()).toHaveValue("A story");
    await press({ ...pressed, key: pressed.key.toUpperCase(), ctrlKey: true, shiftKey: true });
    await expect.element(title()).toHaveValue("Typed");
  });

  it("has no key where another letter is written on the key of an English Z", async () => {
    draw();
    await userEvent.fill(title(), "Typed");
    expect((await press({ key: "y", code: "KeyZ", ctrlKey: true })).defaultPrevented).toBe(false);
    await expect.element(title()).toHaveValue("Typed");
  });
});

describe("a draft that is kept", () => {
  it("is kept once when that is asked for twice", async () => {
    onKeep.mockImplementationOnce(() => new Promise(() => {}));
    draw();
    await userEvent.dblClick(screen.getByRole("button", { name: "Save changes" }));
    expect(onKeep).toHaveBeenCalledOnce();
  });
});

describe("a draft of an explainer that was changed meanwhile", () => {
  it("is kept only when its reader has seen what would be lost, and still wants that", async () => {
    const now = harbourton({ entities: [...harbourton().entities, buildEntity({ id: "pier", name: "The pier" })] });
    onKeep.mockRejectedValueOnce(new ChangedSinceError(now)).mockRejectedValueOnce(new ChangedSinceError(now));
    draw();
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    await expect.element(screen.getByText("has changed since you began this draft", { exact: false })).toBeVisible();
    await expect.element(screen.getByRole("list", { name: "What is different" })).toHaveTextContent("The pier");
    await expect.element(screen.getByRole("button", { name: "Go back" })).toHaveFocus();
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Go back" }));
    await expect.element(screen.getByRole("button", { name: "Save changes" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Save changes" }));
    expect(onKeep.mock.lastCall?.[1]).toBeUndefined();
    await userEvent.click(screen.getByRole("button", { name: "Save anyway" }));
    expect(onKeep.mock.lastCall?.[1]).toEqual(now);
  });
});

describe("a part that is removed", () => {
  it("leaves the keyboard at the next one, at the one before, or where parts are added", async () => {
    draw(harbourton({ keyPoints: ["One", "Two", "Three"].map((text) => ({ id: text.toLowerCase(), text })) }));
    for (const [removed, next] of [
      [2, "Three"],
      [2, "One"],
    ] as const) {
      await userEvent.click(screen.getByRole("button", { name: `Remove: Key point ${removed}` }));
      await expect.poll(() => points().length).toBe(next === "Three" ? 2 : 1);
      expect((document.activeElement as HTMLTextAreaElement).value).toBe(next);
    }
    await userEvent.click(screen.getByRole("button", { name: "Remove: Key point 1" }));
    await expect.poll(() => points().length).toBe(0);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Add: Key point");
  });
});

function points(): readonly Element[] {
  return screen.getByLabelText("Key point", { exact: true }).elements();
}

function title() {
  return screen.getByLabelText("Title", { exact: true });
}

/** Press keys where no field has the focus, once the page listens as it is drawn now: effects run after the next frame. */
async function press(keys: KeyboardEventInit): Promise<KeyboardEvent> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  const event = new KeyboardEvent("keydown", { ...keys, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
}

/** A story that can be kept. */
function harbourton(own: Partial<Brief> = {}): Brief {
  return buildBrief({
    entities: [buildEntity({ forms: [{ strength: "strong", language: "en", patterns: ["Harbourton"] }] })],
    story: buildStory({
      evidence: [{ name: "town", weight: 2, patterns: ["Harbourton"] }],
      requires: ["town"],
      enough: { short: 1, long: 2 },
    }),
    ...own,
  });
}

function draw(brief = harbourton()): void {
  const actions = { onSave, onKeep, onThrowAway: () => {}, onReadTabs: async function* () {} };
  const context = { version: "0.2.0", now: 0, bundled: [] };
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: "en" }}>
      <Review first={draftOfKept(brief, "1")} lexicon={null} context={context} actions={actions} />
    </InterfaceContext.Provider>,
    root,
  );
}
