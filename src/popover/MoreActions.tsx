import { useEffect, useState } from "preact/hooks";
import { useInterface } from "../ui/interface-text.ts";

type MoreActionsProps = {
  readonly name: string;
  /** Why the mention was marked, in words a reader understands; empty for a card that no mention opened. */
  readonly reason: string;
  /** The site's name; empty for a file, null where nothing can be switched off. */
  readonly site: string | null;
  /** Show the mention's sentence again; null where the card stands beside it. */
  readonly onLocate: (() => void) | null;
  /** Open the panel beside the page; null where that is not to be had here. */
  readonly onOpenPanel: (() => void) | null;
  /** Whether the card is saved; null where no cards are kept. */
  readonly isSaved: () => Promise<boolean | null>;
  /** Save the card or save it no more; `onSaved` is called when that is done, which it may never be. */
  readonly onSave: (saved: boolean, onSaved: () => void) => void;
  readonly onMute: () => void;
  readonly onSiteOff: () => void;
};

/** Why there is a mark, and how to have fewer. */
export function MoreActions(props: MoreActionsProps) {
  const { name, reason, site, onLocate, onOpenPanel, isSaved, onSave, onMute, onSiteOff } = props;
  const { textOf, language } = useInterface();
  const [saved, setSaved] = useState<boolean | null>(null);
  useEffect(() => void isSaved().then(setSaved), []);
  return (
    <div class="more-actions" lang={language}>
      {reason && (
        <p class="why">
          <b>{textOf("cardWhy")}</b> {reason}
        </p>
      )}
      {onLocate && (
        <button type="button" onClick={onLocate}>
          {textOf("cardBackToSentence")}
        </button>
      )}
      {onOpenPanel && (
        <button type="button" onClick={onOpenPanel}>
          {textOf("commandPanel")}
        </button>
      )}
      {saved !== null && (
        <button type="button" onClick={() => onSave(!saved, () => setSaved(!saved))}>
          {textOf(saved ? "cardUnsave" : "cardSave")}
        </button>
      )}
      <button type="button" onClick={onMute}>
        {textOf("cardMute", [name])}
      </button>
      {site !== null && (
        <div class="apart">
          <button type="button" onClick={onSiteOff}>
            {site ? textOf("cardSiteOff", [site]) : textOf("cardFilesOff")}
          </button>
        </div>
      )}
    </div>
  );
}
