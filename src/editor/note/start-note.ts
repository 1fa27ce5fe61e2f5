import { readTabText, type TabText } from "../../browser/pages/read-tab-text.ts";
import { takeLookUp } from "../../browser/storage/look-up-store.ts";
import { findLanguage, loadLexicon } from "../load-lexicon.ts";
import type { NoteStart } from "./NoteForm.tsx";
import { nameOfSelection } from "./note.ts";
import { listShelves, usualTarget } from "./note-library.ts";
import { toSourceAddress } from "./note-source.ts";

/**
 * Begin a note about words of a tab's page.
 *
 * @param words - Names the words, see `keepLookUp`; what is selected in the frame when they were taken before.
 */
export async function startNote(tab: number, frame: number, words: string): Promise<NoteStart> {
  const [given, page, shelves] = await Promise.all([takeLookUp(words), readTabText(tab, frame), listShelves()]);
  const usual = usualTarget(shelves);
  return {
    note: {
      name: nameOfSelection(given || (page?.selected ?? "")),
      spellings: "",
      kind: "subject",
      sentence: "",
      near: "",
      // Nothing of a private window is kept unless the reader types it.
      page: page && !page.isPrivate ? { address: toSourceAddress(page.address), title: page.title } : NO_PAGE,
    },
    target: usual,
    usual,
    shelves,
    page,
    lexicon: await loadLexicon(await languageOf(page)),
  };
}

const NO_PAGE = { address: "", title: "" };

async function languageOf(page: TabText | null): Promise<string> {
  const [told = ""] = page?.language.toLowerCase().split("-") ?? [];
  const paragraphs = page?.text.split("\n").filter((one) => one.trim() !== "") ?? [];
  return findLanguage({ paragraphs, facts: { language: told || null } });
}
