import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../browser/interface-text.ts";
import { type KeptCard, withoutCard, withRestored } from "../../settings/kept-cards.ts";
import { saveFile } from "../save-file.ts";
import type { CardsProps, SectionProps } from "../section.ts";
import { CardList } from "./CardList.tsx";
import { findCards } from "./find-cards.ts";
import { writeCsv, writeMarkdown } from "./write-cards.ts";

/** The cards that the reader opened or saved: to be searched, saved as a file, and cleared. */
export function CardsSection({ settings, cards, onChangeCards }: SectionProps & CardsProps) {
  const [words, setWords] = useState("");
  const [savedOnly, setSavedOnly] = useState(false);
  const [cleared, setCleared] = useState<readonly KeptCard[] | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on at what takes it back.
  useEffect(() => undo.current?.focus(), [cleared, cards.length === 0]);
  const found = findCards(cards, words, savedOnly);
  const clear = async (): Promise<void> => {
    if (await onChangeCards(() => [])) setCleared(cards);
  };
  const takeBack = async (): Promise<void> => {
    if (await onChangeCards((now) => withRestored(now, cleared ?? []))) setCleared(null);
  };
  return (
    <>
      {!settings.keepCards && <p>{text("optionsCardsNotKept")}</p>}
      {cards.length === 0 ? (
        settings.keepCards && <p class="soft empty">{text("optionsCardsEmpty")}</p>
      ) : (
        <>
          <div class="card-search">
            <label for="card-words">{text("optionsCardsSearch")}</label>
            <input
              id="card-words"
              type="search"
              value={words}
              onInput={({ currentTarget }) => setWords(currentTarget.value)}
            />
            <label class="check">
              <input
                type="checkbox"
                checked={savedOnly}
                onChange={({ currentTarget }) => setSavedOnly(currentTarget.checked)}
              />
              <span>{text("optionsCardsSavedOnly")}</span>
            </label>
          </div>
          {found.length === 0 ? (
            <p class="soft empty" role="status">
              {text("optionsCardsNoneFound")}
            </p>
          ) : (
            <CardList cards={found} onRemove={(card) => onChangeCards((now) => withoutCard(now, card))} />
          )}
          <p class="card-files">
            <button type="button" onClick={() => saveFile("sidelight-cards.md", writeMarkdown(found), "text/markdown")}>
              {text("optionsCardsMarkdown")}
            </button>
            <button type="button" onClick={() => saveFile("sidelight-cards.csv", writeCsv(found), "text/csv")}>
              {text("optionsCardsCsv")}
            </button>
            <button type="button" onClick={() => void clear()}>
              {text("optionsCardsClear")}
            </button>
          </p>
        </>
      )}
      <p role="status">
        {cleared && cards.length === 0 && (
          <>
            {text("optionsCardsCleared")}{" "}
            <button ref={undo} type="button" onClick={() => void takeBack()}>
              {text("optionsUndo")}
            </button>
          </>
        )}
      </p>
    </>
  );
}
