import { useState } from "preact/hooks";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import { chooseCard } from "../../briefs/choose-card.ts";
import { text } from "../../browser/interface-text.ts";
import { EntityHeading } from "../../ui/EntityHeading.tsx";
import { KeyPoints } from "../../ui/KeyPoints.tsx";
import { QuestionList } from "../../ui/QuestionList.tsx";
import { SourceLine } from "../../ui/SourceLine.tsx";

/** The card of an entity that the reader chooses, of the parts that cards are made of. */
export function CardPreview({ texts }: { readonly texts: BriefTexts }) {
  const [chosen, setChosen] = useState("");
  const { entities, language } = texts;
  const entity = entities.find(({ id }) => id === chosen) ?? entities[0];
  const card = entity && chooseCard(texts, { entity: entity.id });
  if (!card) return null;
  return (
    <>
      <h3>{text("editorCard")}</h3>
      <p class="field">
        <label for="card-of">{text("editorCardOf")}</label>
        <select id="card-of" value={card.entity} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {entities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <article class="card-preview" lang={language} aria-label={card.name}>
        <EntityHeading name={card.name} native={card.native} role={card.role} />
        {card.keyPoints.length > 0 && (
          <>
            <h3 class="label">{text("cardKeyPoints")}</h3>
            <KeyPoints points={card.keyPoints} language={language} sources={card.sources} />
          </>
        )}
        {card.questions.length > 0 && (
          <>
            <h3 class="label">{text("cardQuestions")}</h3>
            <QuestionList questions={card.questions} language={language} sources={card.sources} />
          </>
        )}
        <div class="small soft">
          <SourceLine sources={card.sources} asOf={card.asOf} />
        </div>
      </article>
    </>
  );
}
