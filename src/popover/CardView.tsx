import { useState } from "preact/hooks";
import { EntityHeading } from "../ui/EntityHeading.tsx";
import { useInterface, writeDay } from "../ui/interface-text.ts";
import type { PopoverHost, PopoverView } from "../ui/popover-port.ts";
import { QuestionList } from "../ui/QuestionList.tsx";
import { SourceLine } from "../ui/SourceLine.tsx";
import { TimeNotice } from "../ui/TimeNotice.tsx";
import { CardActions } from "./CardActions.tsx";
import { CardPoints } from "./CardPoints.tsx";

/** What the card says about one mention, and what can be done with it. */
export function CardView({ view, host }: { readonly view: PopoverView; readonly host: PopoverHost }) {
  const { textOf, language } = useInterface();
  const [whyShown, setWhyShown] = useState(false);
  const { card } = view;
  return (
    <div class="card" lang={card.language} tabIndex={-1}>
      {view.form === "sheet" && <div class="grip" />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key (WCAG 2.1.1). */}
      <section class="body" tabIndex={0} aria-label={card.name}>
        <div class="head">
          <EntityHeading name={card.name} native={card.native} role={card.role} />
          <button
            type="button"
            class="close"
            aria-label={textOf("cardClose")}
            title={textOf("cardClose")}
            lang={language}
            onClick={host.onClose}
          >
            ×
          </button>
        </div>
        <div lang={language}>
          <TimeNotice time={card.time} asOf={card.asOf} />
        </div>
        {card.keyPoints.length > 0 && (
          <>
            <h3 class="label" lang={language}>
              {textOf("cardKeyPoints")}
            </h3>
            <CardPoints points={card.keyPoints} language={card.language} />
          </>
        )}
        {card.questions.length > 0 && (
          <>
            <h3 class="label" lang={language}>
              {textOf("cardQuestions")}
            </h3>
            <QuestionList questions={card.questions} language={card.language} />
          </>
        )}
        <SourceLine source={card.source} asOf={card.asOf} />
        {whyShown && (
          <p class="why" lang={language}>
            {view.reason}
          </p>
        )}
      </section>
      <CardActions
        host={host}
        site={view.site}
        section={card.sections[0]?.id ?? null}
        citation={`${card.keyPoints[0]?.text ?? card.role} — ${card.source.title}, ${textOf("uiAsOf", [writeDay(card.asOf, language)])}`}
        whyShown={whyShown}
        onWhy={() => setWhyShown(!whyShown)}
      />
    </div>
  );
}
