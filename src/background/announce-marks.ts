import type { AskingFrame } from "../browser/answer-as-background.ts";
import { listCommands } from "../browser/commands.ts";
import { hashAddress } from "../browser/hash-address.ts";
import { countText } from "../browser/interface-text.ts";
import { askPage } from "../browser/pages/ask-page.ts";
import { openTabMemory } from "../browser/storage/session-store.ts";
import { loadSettings } from "../browser/storage/settings-store.ts";
import { withoutFragment } from "../settings/visits.ts";
import { sayToScreenReader } from "./say-on-page.ts";

/** Screen readers begin with what page it is, and pages fill in meanwhile: so long is waited before it is counted, in milliseconds. */
const PATIENCE = 1_000;

/** The page that was told of last, as the hash of its address. */
const memory = openTabMemory("announced");

/**
 * Have a screen reader say how many names are explained on a page, once a page, for readers who chose to be told.
 *
 * @param from - The top page of a tab, on which something is marked now.
 * @param isFirst - Whether it is the first that is heard of the page since it was loaded; else it may have gone on to another address.
 */
export async function announceMarks({ tab, tabUrl }: AskingFrame, isFirst: boolean): Promise<void> {
  const { settings } = await loadSettings();
  if (!settings.announce) return;
  const page = await hashAddress(withoutFragment(tabUrl));
  if (!isFirst && (await memory.read(tab)) === page) return;
  await memory.write(tab, page);
  setTimeout(() => void sayNames(tab), PATIENCE);
}

async function sayNames(tab: number): Promise<void> {
  const asked = await askPage(tab, 0, "getPageSummary").catch(() => null);
  const marked = asked?.answer.mentions.filter((mention) => mention.marked) ?? [];
  const names = new Set(marked.map(({ brief, entity }) => `${brief}/${entity}`)).size;
  if (names === 0) return;
  const count = countText("announceNames", names);
  const keys = (await listCommands()).find(({ name }) => name === "explain-nearest")?.keys ?? "";
  await sayToScreenReader(tab, keys === "" ? count : `${count}, ${keys}`);
}

/** Forget a tab that was closed. */
export function forgetAnnounced(tab: number): Promise<void> {
  return memory.forget(tab);
}
