import { render } from "preact";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { NotedPage } from "../../../src/editor/note/NotedPage.tsx";
import type { Note } from "../../../src/editor/note/note.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";

const NOTE: Note = {
  name: "pier",
  spellings: "",
  kind: "subject",
  sentence: "What a bridge stands on.",
  near: "",
  page: { address: "", title: "" },
};
const root = mountRoot();

beforeAll(() => provideTexts());

describe("a card that was added", () => {
  it("says so when it cannot be taken back, since it was changed", async () => {
    draw(async () => false);
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("has changed since then");
  });

  it("is taken back once when that is asked for twice", async () => {
    const onUndo = vi.fn(() => new Promise<boolean>(() => {}));
    draw(onUndo);
    await userEvent.dblClick(screen.getByRole("button", { name: "Undo" }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it("says what the browser says when that refuses", async () => {
    draw(async () => {
      throw new Error("no room");
    });
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("no room");
  });
});

function draw(onUndo: () => Promise<boolean>): void {
  render(<NotedPage note={NOTE} kept="my-notes" onUndo={onUndo} />, root);
}
