import type { CardSeries } from "../briefs/card.ts";
import { useInterface, writeDay, writeDayIn } from "./interface-text.ts";

type CardRoundsProps = {
  readonly series: CardSeries;
  /** Id of the brief that is shown. */
  readonly shown: string;
  /** The language of the rounds' names. */
  readonly language: string;
  /** Show the card that stands for this one in another round. */
  readonly onGo: (brief: string, entity: string) => void;
};

/** The other rounds of a series with their days, each leading to its own card. */
export function CardRounds({ series, shown, language, onGo }: CardRoundsProps) {
  const words = useInterface();
  const { textOf, language: own } = words;
  const others = series.rounds.filter(({ brief }) => brief !== shown);
  if (others.length === 0) return null;
  // As the interface writes days, e.g. in the British way, unless the text around them is in another language.
  const isOwn = own.split("-")[0] === language.split("-")[0];
  return (
    <nav class="rounds" aria-label={series.title}>
      <h3 class="label" lang={own}>
        {textOf("uiSeries")}
      </h3>
      <ul>
        {others.map(({ brief, name, day, entity }) => (
          <li key={brief}>
            <button type="button" onClick={() => onGo(brief, entity)}>
              <span>
                {name}, <time dateTime={day}>{isOwn ? writeDay(day, words) : writeDayIn(day, language)}</time>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
