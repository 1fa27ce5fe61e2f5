import { BackIcon } from "../ui/icons.tsx";
import { useInterface } from "../ui/interface-text.ts";
import { IconButton } from "./IconButton.tsx";

type TrailProps = {
  /** Names of the cards gone through, the first one first, without the one that is shown. */
  readonly names: readonly string[];
  /** Go back to the card at this place of the list. */
  readonly onBack: (place: number) => void;
};

/** The way back through the cards that were shown in this place. */
export function Trail({ names, onBack }: TrailProps) {
  const { textOf, language } = useInterface();
  return (
    <nav class="trail" aria-label={textOf("cardTrail")} lang={language}>
      <IconButton name={textOf("cardBack")} onClick={() => onBack(names.length - 1)}>
        <BackIcon />
      </IconButton>
      <ol>
        {names.map((name, place) => (
          <li key={name}>
            <button type="button" onClick={() => onBack(place)}>
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
