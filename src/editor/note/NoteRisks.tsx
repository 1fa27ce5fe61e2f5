import { text } from "../../browser/interface-text.ts";
import type { Lexicon } from "../../capture/names/lexicon.ts";
import { findNoteRisk, type NoteRisk } from "./note-patterns.ts";

type NoteRisksProps = {
  readonly id: string;
  readonly spellings: readonly string[];
  readonly lexicon: Lexicon;
  /** Whether the reader could say what must stand near, and has not. */
  readonly canAskNear: boolean;
};

const SENTENCES: Readonly<Record<NoteRisk, (word: string) => string>> = {
  everywhere: (word) => text("noteRiskEverywhere", word),
  common: (word) => text("noteRiskCommon", word),
  short: (word) => text("noteRiskShort", word),
  "first-name": (word) => text("noteRiskFirstName", word),
  famous: (word) => text("noteRiskFamous", word),
};

/** Which spellings may be marked where they mean something else, and what can be done about it. */
export function NoteRisks({ id, spellings, lexicon, canAskNear }: NoteRisksProps) {
  const risky = spellings.flatMap((word) => {
    const risk = findNoteRisk(word, lexicon);
    return risk ? [{ word, risk }] : [];
  });
  return (
    <div id={id} role="status">
      {risky.map(({ word, risk }) => (
        <p key={word} class={risk === "everywhere" ? "small error" : "small risk"}>
          {SENTENCES[risk](word)}
        </p>
      ))}
      {canAskNear && risky.some(({ risk }) => risk !== "everywhere") && (
        <p class="small soft">{text("noteRiskHelp")}</p>
      )}
    </div>
  );
}
