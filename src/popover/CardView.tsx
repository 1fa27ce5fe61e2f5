import { useMemo, useState } from "preact/hooks";
import type { Card } from "../briefs/card.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { useInterface, writeDay } from "../ui/interface-text.ts";
import type { PopoverHost, PopoverView } from "../ui/popover-port.ts";
import { CardActions } from "./CardActions.tsx";
import { CardContent } from "./CardContent.tsx";
import { FarewellNotice } from "./FarewellNotice.tsx";
import { Grip } from "./Grip.tsx";
import { IconButton } from "./IconButton.tsx";
import { type Links, LinksContext } from "./LinkedText.tsx";
import { MoreActions } from "./MoreActions.tsx";
import type { PinnedPlace } from "./pinned-place.ts";
import { Trail } from "./Trail.tsx";
import { useTrail } from "./use-trail.ts";

/** What the card says about one mention, and what can be done with it. */
export function CardView({ view, host, place, onName }: CardViewProps) {
  const { textOf, language } = useInterface();
  const [pinned, setPinned] = useState(view.pinned !== null);
  const [moreShown, setMoreShown] = useState(false);
  const [leaving, setLeaving] = useState<"entity" | "site" | null>(null);
  const { card, trail, go, back } = useTrail(view.card, host, onName);
  const { site } = view;
  const links = useMemo(() => linksFrom(card, host, go), [card, host, go]);
  const pin = (): void => {
    setPinned(!pinned);
    place.setPinned(!pinned);
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
          onHold={host.onHold}
          onUndo={() => setLeaving(null)}
          onSettled={leaving === "entity" ? () => host.onMute(card.entity) : host.onSiteOff}
        />
      </div>
    );
  }
  return (
    <div class="card" lang={card.language} tabIndex={-1}>
      {view.form === "sheet" && <Grip onClose={host.onClose} />}
      {trail.length > 0 && <Trail names={trail.map(({ name }) => name)} onBack={back} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (WCAG 2.1.1). */}
      <section class="body" tabIndex={0} aria-label={card.name}>
        <LinksContext.Provider value={links}>
          <CardContent key={card.entity} card={card} />
        </LinksContext.Provider>
      </section>
      <div class="close" lang={language}>
        <IconButton name={textOf("cardClose")} onClick={host.onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {moreShown && (
        <MoreActions
          name={card.name}
          reason={trail.length === 0 ? view.reason : ""}
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
        onMove={place.move}
        onGrow={place.grow}
      />
    </div>
  );
}

type CardViewProps = {
  readonly view: PopoverView;
  readonly host: PopoverHost;
  /** Where it stays while it is pinned. */
  readonly place: PinnedPlace;
  /** Told the name of the card that is shown now. */
  readonly onName: (name: string) => void;
};

/** Names of other entities; the card's own leads nowhere. */
function linksFrom(card: Card, host: PopoverHost, onGo: (entity: string) => void): Links {
  return { find: (text) => host.linksIn(text).filter(({ entity }) => entity !== card.entity), onGo };
}
