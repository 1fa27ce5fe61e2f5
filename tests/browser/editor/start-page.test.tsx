import { render } from "preact";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import type { DraftEntry } from "../../../src/browser/storage/draft-store.ts";
import { StartPage } from "../../../src/editor/StartPage.tsx";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";

const onGive = vi.fn();
const onFile = vi.fn();
const onForget = vi.fn();
const TEXT = new File(["# The bridge\n"], "bridge.md", { type: "text/markdown" });
const root = mountRoot();

beforeAll(() => provideTexts());

beforeEach(() => {
  for (const action of [onGive, onFile, onForget]) action.mockClear();
  draw([]);
});

describe("where an explainer is begun", () => {
  it("takes a file that was chosen", async () => {
    await userEvent.upload(screen.getByLabelText("Or a file"), TEXT);
    expect(onFile).toHaveBeenCalledOnce();
    expect(onFile.mock.lastCall?.[0]).toMatchObject({ name: "bridge.md", size: TEXT.size });
  });

  it("takes a file that was dropped anywhere on it", () => {
    const data = new DataTransfer();
    data.items.add(TEXT);
    expect(drop("dragover", data).defaultPrevented).toBe(true);
    expect(drop("drop", data).defaultPrevented).toBe(true);
    expect(onFile.mock.lastCall?.[0]).toMatchObject({ name: "bridge.md" });
    expect(onGive).not.toHaveBeenCalled();
  });

  it("takes text that was dropped", () => {
    const data = new DataTransfer();
    data.setData("text/plain", "The town wants a bridge.");
    drop("drop", data);
    expect(onGive).toHaveBeenCalledWith("The town wants a bridge.", "");
  });

  it("takes what was pasted as it was formatted, as long as nothing of it was changed", async () => {
    const field = screen.getByLabelText("Text", { exact: true });
    const data = new DataTransfer();
    data.setData("text/plain", "Who pays?\r\nThe town.");
    data.setData("text/html", "<h3>Who pays?</h3><p>The town.</p>");
    const paste = () =>
      field.element().dispatchEvent(new ClipboardEvent("paste", { bubbles: true, clipboardData: data }));
    paste();
    await userEvent.fill(field, "Who pays?\nThe town.");
    await userEvent.click(screen.getByRole("button", { name: "Make a draft" }));
    expect(onGive).toHaveBeenLastCalledWith("Who pays?\nThe town.", "<h3>Who pays?</h3><p>The town.</p>");
    await userEvent.fill(field, "Who pays?\nNobody.");
    await userEvent.click(screen.getByRole("button", { name: "Make a draft" }));
    expect(onGive).toHaveBeenLastCalledWith("Who pays?\nNobody.", "");
    // Pasted into a text: what stands there then is more than what was pasted.
    (field.element() as HTMLTextAreaElement).setSelectionRange(0, 0);
    paste();
    await userEvent.fill(field, "Who pays?\nThe town.");
    await userEvent.click(screen.getByRole("button", { name: "Make a draft" }));
    expect(onGive).toHaveBeenLastCalledWith("Who pays?\nThe town.", "");
  });

  it("takes what was dropped as it was formatted", () => {
    const data = new DataTransfer();
    data.setData("text/plain", "The town.");
    data.setData("text/html", "<p>The <b>town</b>.</p>");
    drop("drop", data);
    expect(onGive).toHaveBeenCalledWith("The town.", "<p>The <b>town</b>.</p>");
  });

  it("takes text that was pasted", async () => {
    await userEvent.fill(screen.getByLabelText("Text", { exact: true }), "The town wants a bridge.");
    await userEvent.click(screen.getByRole("button", { name: "Make a draft" }));
    expect(onGive).toHaveBeenCalledWith("The town wants a bridge.", "");
  });

  it("goes on at the next draft when one is discarded, at the one before, or at the heading", async () => {
    const drafts = ["One", "Two", "Three"].map((title) => ({ id: title, title, changed: 0 }));
    onForget.mockImplementation((gone: string) => {
      drafts.splice(
        drafts.findIndex(({ id }) => id === gone),
        1,
      );
      // As it is: later, when it is removed from the storage.
      setTimeout(() => draw([...drafts]), 20);
    });
    draw([...drafts]);
    for (const [gone, next] of [
      ["Two", "Discard: Three"],
      ["Three", "Discard: One"],
      ["One", "Make an explainer"],
    ] as const) {
      const button = screen.getByRole("button", { name: `Discard: ${gone}` });
      await userEvent.click(button);
      await expect.element(button).not.toBeInTheDocument();
      expect(nameOf(document.activeElement)).toBe(next);
    }
  });
});

function nameOf(element: Element | null): string | null {
  return element?.getAttribute("aria-label") ?? element?.textContent ?? null;
}

function draw(drafts: readonly DraftEntry[]): void {
  render(<StartPage drafts={drafts} problem="" actions={{ onGive, onFile, onForget }} />, root);
}

function drop(type: string, dataTransfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
  root.querySelector("main")?.dispatchEvent(event);
  return event;
}
