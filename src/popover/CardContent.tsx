import type { Card } from "../briefs/card.ts";
import { EntityHeading } from "../ui/EntityHeading.tsx";
import { useInterface } from "../ui/interface-text.ts";
import { QuestionList } from "../ui/QuestionList.tsx";
import { SourceLine } from "../ui/SourceLine.tsx";
import { TimeNotice } from "../ui/TimeNotice.tsx";
import { CardPoints } from "./CardPoints.tsx";
import { LinkedText } from "./LinkedText.tsx";

/** What the card says about one entity. */
export function CardContent({ card }: { readonly card: Card }) {
  const { textOf, language } = useInterface();
  return (
    <>
      <EntityHeading name={card.name} native={card.native} role={card.role} />
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
          <QuestionList
            questions={card.questions}
            language={card.language}
            draw={(text) => <LinkedText text={text} />}
          />
        </>
      )}
      <div lang={language}>
        <SourceLine source={card.source} asOf={card.asOf} />
      </div>
    </>
  );
}
