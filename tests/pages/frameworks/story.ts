/** What the pages of all frameworks say; the second sentence changes when the reader asks for news. */
export const STORY =
  "Ukraine and Russia met in Istanbul. Rustem Umerov led the talks for Ukraine, Vladimir Medinsky for Russia.";
export const BEFORE = "No ceasefire was agreed.";
export const AFTER = "They did agree on a prisoner exchange.";
