import type { Card } from "../briefs/card.ts";
import { directionOf } from "../browser/direction.ts";
import { text } from "../browser/interface-text.ts";
import { CardRounds } from "../ui/CardRounds.tsx";
import { EntityHeading } from "../ui/EntityHeading.tsx";
import { useInterface } from "../ui/interface-text.ts";
import { KeyPoints } from "../ui/KeyPoints.tsx";
import { QuestionList } from "../ui/QuestionList.tsx";
import { SourceLine } from "../ui/SourceLine.tsx";
import { isLongPast, TimeNotice } from "../ui/TimeNotice.tsx";

type ExplainedCardProps = {
  readonly card: Card;
  /** Show its mention on the page; null where it is not there. */
  readonly onLocate: (() => void) | null;
  readonly onRead: (brief: string, section?: string, language?: string) => void;
  /** Show the card of another round of the series. */
  readonly onRound: (brief: string, entity: string) => void;
};

/** All that a card says, with the room that a panel has: nothing is folded but answers. */
export function ExplainedCard({ card, onLocate, onRead, onRound }: ExplainedCardProps) {
  const { language: own } = useInterface();
  const { brief, name, native, role, language, keyPoints, questions, sections, series, sources } = card;
  const time = <TimeNotice time={card.time} asOf={card.asOf} />;
  const isPast = isLongPast(card);
  return (
    <article class="explained">
      <div lang={language} dir={directionOf(language)}>
        <EntityHeading name={name} role={role} {...(native && { native })}>
          {isPast && (
            <div lang={own} dir="auto">
              {time}
            </div>
          )}
        </EntityHeading>
      </div>
      {!isPast && time}
      {keyPoints.length > 0 && (
        <section>
          <h3>{text("cardKeyPoints")}</h3>
          <KeyPoints points={keyPoints} language={language} sources={sources} />
        </section>
      )}
      {questions.length > 0 && (
        <section>
          <h3>{text("cardQuestions")}</h3>
          <QuestionList
            key={`${brief} ${card.entity}`}
            questions={questions}
            language={language}
            sources={sources}
            open={questions[0]?.id}
          />
        </section>
      )}
      {series && <CardRounds series={series} shown={brief} language={language} onGo={onRound} />}
      <div class="small soft">
        <SourceLine sources={sources} asOf={card.asOf} translatedFrom={card.translatedFrom} />
      </div>
      <div class="row">
        {onLocate && (
          <button type="button" onClick={onLocate}>
            {text("cardBackToSentence")}
          </button>
        )}
        <button type="button" onClick={() => onRead(brief, sections[0]?.id, language)}>
          {text("cardWholeBrief")}
        </button>
      </div>
    </article>
  );
}
