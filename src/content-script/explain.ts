import type { PageSettings } from "../messages/page-settings.ts";
import type { MarkedMentions } from "./marked-mention.ts";
import type { AskBackground } from "./spot-mentions.ts";

/** What explaining needs of the world around the page. */
export type ExplainHost = {
  readonly settings: () => PageSettings;
  readonly published: () => string | null;
  readonly ask: AskBackground;
};

/** Open a card for a marked mention when the reader points at it. Comes with the popover. */
export function explainMentions(_marked: MarkedMentions, _host: ExplainHost, _signal: AbortSignal): void {}
