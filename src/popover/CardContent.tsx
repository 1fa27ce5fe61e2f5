import type { Card } from "../briefs/card.ts";
import { CardRounds } from "../ui/CardRounds.tsx";
import { EntityHeading } from "../ui/EntityHeading.tsx";
import { useInterface } from "../ui/interface-text.ts";
import { KeyPoints } from "../ui/KeyPoints.tsx";
import { QuestionList } from "../ui/QuestionList.tsx";
import { SourceLine } from "../ui/SourceLine.tsx";
import { isLongPast, TimeNotice } from "../ui/TimeNotice.tsx";
import { CardPoints } from "./CardPoints.tsx";
import { FirstQuestion } from "./FirstQuestion.tsx";
import { LinkedText } from "./LinkedText.tsx";

/** In so many parts a card is drawn the first time, its buttons as the last: all of it at once would have the page stand still. */
export const PARTS = 6;

type CardContentProps = {
  readonly card: Card;
  /** How many of its parts to draw. */
  readonly parts: number;
  /** Show a card of another round of the series. */
  readonly onRound: (brief: string, entity: string) => void;
};

/** What the card says about one entity: at first sight a key point and the question that its sentence raises, then the rest. */
export function CardContent({ card, parts, onRound }: CardContentProps) {
  const { textOf, language } = useInterface();
  const { sources } = card;
  const [point, ...points] = card.keyPoints;
  const [question, ...questions] = card.questions;
  const time = (
    <div lang={language}>
      <TimeNotice time={card.time} asOf={card.asOf} />
    </div>
  );
  const isPast = isLongPast(card);
  const draw = (text: string) => <LinkedText text={text} />;
  const label = (key: string, isSeen: boolean) => (
    <h3 class={isSeen ? "label" : "unseen"} lang={language}>
      {textOf(key)}
    </h3>
  );
  return (
    <>
      <EntityHeading name={card.name} native={card.native} role={card.role}>
        {isPast && time}
      </EntityHeading>
      {!isPast && time}
      {parts >= 2 && point && (
        <>
          {label("cardKeyPoints", false)}
          <KeyPoints points={[point]} language={card.language} sources={sources} draw={draw} />
        </>
      )}
      {parts >= 3 && question && (
        <>
          {label("cardQuestions", false)}
          <FirstQuestion question={question} language={card.language} sources={sources} />
        </>
      )}
      {parts >= 4 && point && points.length > 0 && (
        <>
          {label("cardMorePoints", true)}
          <CardPoints before={point} points={points} language={card.language} sources={sources} />
        </>
      )}
      {parts >= 5 && (
        <>
          {questions.length > 0 && (
            <>
              {label("cardMoreQuestions", true)}
              <QuestionList questions={questions} language={card.language} sources={sources} draw={draw} />
            </>
          )}
          {card.series && (
            <CardRounds series={card.series} shown={card.brief} language={card.language} onGo={onRound} />
          )}
          <div lang={language}>
            <SourceLine sources={sources} asOf={card.asOf} translatedFrom={card.translatedFrom} short />
          </div>
        </>
      )}
    </>
  );
}
