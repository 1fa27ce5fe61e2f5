import type { Card } from "../briefs/card.ts";
import { countIn, type TextOf, useInterface } from "../ui/interface-text.ts";
import type { InSight } from "./place/fit-body.ts";

type FollowsLineProps = {
  readonly card: Card;
  /** Null as long as all of it is. */
  readonly inSight: InSight | null;
  readonly onGoOn: () => void;
};

/** Says in one line what follows below, and leads there; shown where the card's text is cut, see `createBodyFit`. */
export function FollowsLine({ card, inSight, onGoOn }: FollowsLineProps) {
  const { textOf, language } = useInterface();
  const list = inSight ? writeFollowing(card, inSight, textOf, language) : "";
  return (
    <button type="button" class="follows" lang={language} onClick={onGoOn}>
      {textOf("cardFollows", [list])}
    </button>
  );
}

function writeFollowing(card: Card, inSight: InSight, textOf: TextOf, language: string): string {
  const points = card.keyPoints.length - inSight.points;
  const questions = card.questions.length - inSight.questions;
  const parts = [
    points > 0 && countIn(textOf, language, "uiCountPoints", points),
    questions > 0 && countIn(textOf, language, "uiCountQuestions", questions),
  ].filter((part) => part !== false);
  if (parts.length === 0) return textOf(inSight.rounds ? "cardFollowsSources" : "cardFollowsRounds");
  return parts.join(", ");
}
