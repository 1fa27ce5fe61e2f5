import { useState } from "preact/hooks";
import { CopyIcon, MoreIcon, PinIcon, TickIcon } from "../ui/icons.tsx";
import { useInterface } from "../ui/interface-text.ts";
import { copyText } from "./copy-text.ts";
import { IconButton } from "./IconButton.tsx";

/** What can be done with a card: the brief, and beside it what is needed less often. */
export function CardActions(props: CardActionsProps) {
  const { pinned, moreShown, citation, onOpenBrief, onPin, onMore } = props;
  const { textOf, language } = useInterface();
  const [tried, setTried] = useState({ citation: "", worked: false });
  const copy = async ({ ownerDocument }: Element): Promise<void> => {
    setTried({ citation, worked: await copyText(citation, ownerDocument.defaultView ?? window) });
  };
  const isTried = tried.citation === citation;
  const isCopied = isTried && tried.worked;
  return (
    <footer class="actions" lang={language}>
      <button type="button" class="whole" onClick={onOpenBrief}>
        {textOf("cardWholeBrief")}
      </button>
      <span class="status" role="status">
        {isTried && textOf(isCopied ? "cardCopied" : "cardCopyFailed")}
      </span>
      <div class="tools">
        <IconButton name={textOf("cardCopy")} onClick={(button) => void copy(button)}>
          {isCopied ? <TickIcon /> : <CopyIcon />}
        </IconButton>
        <IconButton name={textOf("cardPin")} pressed={pinned} onClick={onPin}>
          <PinIcon />
        </IconButton>
        <IconButton name={textOf("cardMoreActions")} expanded={moreShown} onClick={onMore}>
          <MoreIcon />
        </IconButton>
      </div>
    </footer>
  );
}

type CardActionsProps = {
  readonly pinned: boolean;
  readonly moreShown: boolean;
  /** What "copy" puts on the clipboard: a fact, its source and its day. */
  readonly citation: string;
  readonly onOpenBrief: () => void;
  readonly onPin: () => void;
  readonly onMore: () => void;
};
