import { countText, dayText, text } from "../../browser/interface-text.ts";
import type { KeptCard } from "../../settings/kept-cards.ts";

/** What the reader did with a card, e.g. `opened 3 times, last on 2 June 2025 · saved`. */
export function describeCard({ opened, last, saved }: KeptCard): string {
  const times = countText("optionsCardOpened", opened, dayText(last));
  return saved ? `${times} · ${text("optionsCardSaved")}` : times;
}
