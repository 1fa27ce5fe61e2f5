import { useState } from "preact/hooks";
import { CloseIcon } from "../ui/icons.tsx";
import { useInterface, writeDay } from "../ui/interface-text.ts";
import type { PopoverHost, PopoverView } from "../ui/popover-port.ts";
import { CardActions } from "./CardActions.tsx";
import { CardContent } from "./CardContent.tsx";
import { FarewellNotice } from "./FarewellNotice.tsx";
import { IconButton } from "./IconButton.tsx";
import { MoreActions } from "./MoreActions.tsx";

/** What the card says about one mention, and what can be done with it. */
export function CardView({ view, host }: { readonly view: PopoverView; readonly host: PopoverHost }) {
  const { textOf, language } = useInterface();
  const [pinned, setPinned] = useState(false);
  const [moreShown, setMoreShown] = useState(false);
  const [leaving, setLeaving] = useState<"entity" | "site" | null>(null);
  const { card, site } = view;
  const pin = (): void => {
    setPinned(!pinned);
    host.onPin(!pinned);
  };
  if (leaving) {
    return (
      <div class="card" lang={card.language} tabIndex={-1}>
        <FarewellNotice
          text={
            leaving === "entity"
              ? textOf("cardMuted", [card.name])
              : site
                ? textOf("cardSiteIsOff", [site])
                : textOf("cardFilesAreOff")
          }
          onUndo={() => setLeaving(null)}
          onSettled={leaving === "entity" ? host.onMute : host.onSiteOff}
        />
      </div>
    );
  }
  return (
    <div class="card" lang={card.language} tabIndex={-1}>
      {view.form === "sheet" && <div class="grip" />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (WCAG 2.1.1). */}
      <section class="body" tabIndex={0} aria-label={card.name}>
        <CardContent card={card} />
      </section>
      <div class="close" lang={language}>
        <IconButton name={textOf("cardClose")} onClick={host.onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {moreShown && (
        <MoreActions
          name={card.name}
          reason={view.reason}
          site={site}
          onMute={() => setLeaving("entity")}
          onSiteOff={() => setLeaving("site")}
        />
      )}
      <CardActions
        pinned={pinned}
        moreShown={moreShown}
        citation={`${card.keyPoints[0]?.text ?? card.role} — ${card.source.title}, ${textOf("uiAsOf", [writeDay(card.asOf, language)])}`}
        onOpenBrief={() => host.onOpenBrief(card.sections[0]?.id ?? null)}
        onPin={pin}
        onMore={() => setMoreShown(!moreShown)}
        onLocate={host.onBackToSentence}
      />
    </div>
  );
}
