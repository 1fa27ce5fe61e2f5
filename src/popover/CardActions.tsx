import { useState } from "preact/hooks";
import { useInterface } from "../ui/interface-text.ts";
import type { PopoverHost } from "../ui/popover-port.ts";

/** What can be done with a card. */
export function CardActions({ host, site, section, citation, whyShown, onWhy }: CardActionsProps) {
  const { textOf, language } = useInterface();
  const [pinned, setPinned] = useState(false);
  const [copied, setCopied] = useState(false);
  const pin = (): void => {
    setPinned(!pinned);
    host.onPin(!pinned);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(citation).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <footer class="actions" lang={language}>
      <button type="button" onClick={() => host.onOpenBrief(section)}>
        {textOf("cardWholeBrief")}
      </button>
      <button type="button" aria-pressed={pinned} onClick={pin}>
        {textOf("cardPin")}
      </button>
      <button type="button" onClick={copy}>
        {textOf(copied ? "cardCopied" : "cardCopy")}
      </button>
      <button type="button" aria-expanded={whyShown} onClick={onWhy}>
        {textOf("cardWhy")}
      </button>
      {pinned && (
        <button type="button" onClick={host.onBackToSentence}>
          {textOf("cardBackToSentence")}
        </button>
      )}
      <button type="button" onClick={host.onMute}>
        {textOf("cardMute")}
      </button>
      <button type="button" onClick={host.onSiteOff}>
        {site ? textOf("cardSiteOff", [site]) : textOf("cardFilesOff")}
      </button>
    </footer>
  );
}

type CardActionsProps = {
  readonly host: PopoverHost;
  readonly site: string;
  /** The section of the brief that says most about the entity; null when none does. */
  readonly section: string | null;
  /** What "copy" puts on the clipboard: a fact, its source and its day. */
  readonly citation: string;
  readonly whyShown: boolean;
  readonly onWhy: () => void;
};
