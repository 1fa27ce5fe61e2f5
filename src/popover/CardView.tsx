import { useMemo, useState } from "preact/hooks";
import type { Card } from "../briefs/card.ts";
import type { EntityLink, PopoverHost, PopoverView } from "../frame/popover-port.ts";
import { CloseIcon } from "../ui/icons.tsx";
import { useInterface, writeDay } from "../ui/interface-text.ts";
import { CardActions } from "./CardActions.tsx";
import { CardContent, PARTS } from "./CardContent.tsx";
import { DragHandle } from "./DragHandle.tsx";
import { FollowsLine } from "./FollowsLine.tsx";
import { Grip } from "./Grip.tsx";
import type { WhenSeen } from "./guard/really-visible.ts";
import { IconButton } from "./IconButton.tsx";
import { type Links, LinksContext } from "./LinkedText.tsx";
import { MoreActions } from "./MoreActions.tsx";
import type { InSight } from "./place/fit-body.ts";
import type { PinnedPlace } from "./place/pinned-place.ts";
import { Trail } from "./Trail.tsx";
import { UndoNotice } from "./UndoNotice.tsx";
import { type CardTrail, useTrail } from "./use-trail.ts";
import { writeCitation } from "./write-citation.ts";

/** What the card says about one mention, and what can be done with it. */
export function CardView({ view, host, parts, place, pinned, inSight, whenSeen, onMore, onGo, onGoOn }: CardViewProps) {
  const words = useInterface();
  const { textOf, language } = words;
  const [moreShown, setMoreShown] = useState(false);
  const [leaving, setLeaving] = useState<"entity" | "site" | null>(null);
  const { card, trail, go, back } = useTrail(view.card, host, onGo);
  const { site } = view;
  const links = useMemo(() => linksFrom(card, host, go), [card, host, go]);
  // What is chosen here lasts, and holds on every page: not for whoever presses what they do not see.
  const leave = (what: "entity" | "site"): void => whenSeen(() => setLeaving(what));
  if (leaving) {
    return (
      <div class="card" lang={card.language} tabIndex={-1}>
        <UndoNotice
          text={
            leaving === "entity"
              ? textOf("cardMuted", [card.name])
              : site
                ? textOf("cardSiteIsOff", [site])
                : textOf("cardFilesAreOff")
          }
          onBegin={() => {
            host.onHold();
            host.onHide(({ brief, entity }) => leaving === "site" || (brief === card.brief && entity === card.entity));
          }}
          onUndo={() => {
            host.onHide(null);
            setLeaving(null);
          }}
          onClose={host.onClose}
          onCommit={leaving === "entity" ? () => host.onMute(card.brief, card.entity) : host.onSiteOff}
        />
      </div>
    );
  }
  const asAnother = trail.length > 0 && ({ role: "group", "aria-label": card.name } as const);
  return (
    <div class="card" lang={card.language} tabIndex={-1} {...asAnother}>
      {pinned && <DragHandle class="move" name={textOf("cardMove")} language={language} onDrag={place.move} />}
      {view.form === "sheet" && !pinned && <Grip onClose={host.onClose} />}
      {trail.length > 0 && <Trail names={trail.map((one) => nameBeside(one, card))} onBack={back} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (WCAG 2.1.1). */}
      <section class="body" tabIndex={0} aria-label={card.name}>
        <LinksContext.Provider value={links}>
          <CardContent key={`${card.brief}/${card.entity}`} card={card} parts={parts} onRound={go} />
        </LinksContext.Provider>
      </section>
      <FollowsLine card={card} inSight={inSight} onGoOn={onGoOn} />
      <div class="close" lang={language}>
        <IconButton name={textOf("cardClose")} onClick={host.onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {moreShown && (
        <MoreActions
          key={card.entity + card.brief}
          name={card.name}
          reason={trail.length === 0 ? view.reason : ""}
          site={site}
          onLocate={pinned ? host.onBackToSentence : null}
          onOpenPanel={host.onOpenPanel}
          isSaved={() => host.isSaved(card)}
          onSave={(saved, onSaved) =>
            whenSeen(() => {
              host.onSave(card, saved);
              onSaved();
            })
          }
          onMute={() => leave("entity")}
          onSiteOff={() => leave("site")}
        />
      )}
      {parts >= PARTS && (
        <CardActions
          pinned={pinned}
          moreShown={moreShown}
          citation={`${writeCitation(card)}, ${textOf("uiAsOf", [writeDay(card.asOf, words)])}`}
          onOpenBrief={() => host.onOpenBrief(card.brief, card.sections[0]?.id ?? null, card.language)}
          onPin={() => place.setPinned(!pinned)}
          onMore={() => {
            setMoreShown(!moreShown);
            onMore();
          }}
        />
      )}
      {pinned && <DragHandle class="grow" name={textOf("cardGrow")} language={language} onDrag={place.grow} />}
    </div>
  );
}

type CardViewProps = {
  readonly view: PopoverView;
  readonly host: PopoverHost;
  /** See `CardContent`. */
  readonly parts: number;
  /** Where it stays while it is pinned. */
  readonly place: PinnedPlace;
  readonly pinned: boolean;
  /** What of the text is in sight, where it is cut; null as long as it was not. */
  readonly inSight: InSight | null;
  readonly whenSeen: WhenSeen;
  /** Called when its further actions come or go, before that is drawn: there is less room for the text, or more. */
  readonly onMore: () => void;
  /** Called when another card is shown in place of the one before. */
  readonly onGo: () => void;
  /** The reader goes on to what follows below. */
  readonly onGoOn: () => void;
};

/** Names of other entities; the card's own leads nowhere. */
function linksFrom({ brief, entity: own }: Card, host: PopoverHost, go: CardTrail["go"]): Links {
  const found = new Map<string, readonly EntityLink[]>();
  return {
    // Kept: a card is drawn several times until it stands, and its texts are searched as a page is.
    find(text) {
      const links = found.get(text) ?? host.linksIn(text, brief).filter(({ entity }) => entity !== own);
      found.set(text, links);
      return links;
    },
    onGo: (entity) => go(brief, entity),
  };
}

/** A card's name in the trail; one of another round says which, because both may be of the same entity. */
function nameBeside({ brief, name, series }: Card, shown: Card): string {
  const round = brief === shown.brief ? undefined : series?.rounds.find((one) => one.brief === brief);
  return round ? `${name} (${round.name})` : name;
}
