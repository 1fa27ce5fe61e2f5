import type { Card } from "../briefs/card.ts";
import { countIn, type TextOf, useInterface } from "../ui/interface-text.ts";
import type { InSight } from "./place/fit-body.ts";

type FollowsLineProps = {
  readonly card: Card;
  readonly inSight: InSight;
  readonly onGoOn: () => void;
};

/** Says in one line what follows below, and leads there; shown where the card's text is cut, see `createBodyFit`. */
export function FollowsLine({ card, inSight, onGoOn }: FollowsLineProps) {
  const { textOf, language } = useInterface();
  const list = new Intl.ListFormat(language, { type: "unit" }).format(listFollowing(card, inSight, textOf, language));
  return (
    <button type="button" class="follows" lang={language} onClick={onGoOn}>
      {textOf("cardFollows", [list])}
    </button>
  );
}

function listFollowing(card: Card, inSight: InSight, textOf: TextOf, language: string): readonly string[] {
  const points = card.keyPoints.length - inSight.points;
  const questions = card.questions.length - inSight.questions;
  const parts = [
    points > 0 && countIn(textOf, language, "uiCountPoints", points),
    questions > 0 && countIn(textOf, language, "uiCountQuestions", questions),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts : [textOf(inSight.rounds ? "cardFollowsSources" : "cardFollowsRounds")];
}
