import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { StartPage } from "../../../src/editor/StartPage.tsx";
import { provideTexts } from "../fake-texts.ts";

const onGive = vi.fn();
const onFile = vi.fn();
const onForget = vi.fn();
const TEXT = new File(["# The bridge\n"], "bridge.md", { type: "text/markdown" });
let root: HTMLElement;

beforeAll(() => provideTexts());

beforeEach(() => {
  for (const action of [onGive, onFile, onForget]) action.mockClear();
  root = document.body.appendChild(document.createElement("div"));
  render(<StartPage drafts={[]} problem="" actions={{ onGive, onFile, onForget }} />, root);
});

afterEach(() => {
  render(null, root);
  root.remove();
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

  it("takes text that was pasted", async () => {
    await userEvent.fill(screen.getByLabelText("Text", { exact: true }), "The town wants a bridge.");
    await userEvent.click(screen.getByRole("button", { name: "Make a draft" }));
    expect(onGive).toHaveBeenCalledWith("The town wants a bridge.", "");
  });
});

function drop(type: string, dataTransfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
  root.querySelector("main")?.dispatchEvent(event);
  return event;
}
