import { Schema } from "prosemirror-model";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { BEFORE, STORY } from "./story.ts";

const plain = new Schema({ nodes: schema.spec.nodes, marks: schema.spec.marks });

/** A page with a paragraph, which the editor below it repeats. */
export const html = `<main><p>${STORY}</p><div id="editor"></div></main>`;

/** Put the editor on the page. */
export function hydrate(root: Element): void {
  const doc = plain.node("doc", null, [
    plain.node("paragraph", null, [plain.text(STORY)]),
    plain.node("paragraph", null, [plain.text(BEFORE)]),
  ]);
  const view = new EditorView(root.querySelector("#editor"), { state: EditorState.create({ doc }) });
  Object.assign(window, { written: () => view.state.doc.textContent });
}
