import { useId, useState } from "preact/hooks";
import { countText, text } from "../../../browser/interface-text.ts";
import type { NameRisk } from "../../../capture/names/find-name-risk.ts";
import type { GoodCandidate } from "../../../library/candidate.ts";
import type { LibraryActions } from "../library-actions.ts";
import { useFound } from "./use-found.ts";

type RisksProps = {
  readonly candidate: GoodCandidate;
  readonly actions: Pick<LibraryActions, "onFindRisky" | "onFindShared">;
};

/** What an explainer may mark by mistake, once the reader wants to see it. */
export function Risks({ candidate, actions }: RisksProps) {
  const [isOpen, setOpen] = useState(false);
  const { warnings } = candidate;
  return (
    <details class="folded" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {text("optionsRisks")}
        {/* The space is for the ear: a flex container draws none. */}
        {warnings.length > 0 && <span class="count"> {countText("editorWarnings", warnings.length)}</span>}
      </summary>
      {warnings.length > 0 && (
        <ul>
          {warnings.slice(0, 100).map((warning) => (
            <li key={warning}>
              <code>{warning}</code>
            </li>
          ))}
        </ul>
      )}
      {isOpen && <NameRisks candidate={candidate} actions={actions} />}
    </details>
  );
}

/** Which of its names mean other things, too, and which other explainers have. */
function NameRisks({ candidate, actions }: RisksProps) {
  const risky = useFound(candidate, (signal) => actions.onFindRisky(candidate, signal));
  const shared = useFound(candidate, (signal) => actions.onFindShared(candidate, signal));
  const failure = risky.failure ?? shared.failure;
  const isBusy = risky.isBusy || shared.isBusy;
  const isSafe = !isBusy && failure === null && risky.items.length + shared.items.length === 0;
  return (
    <>
      <Lines
        label={text("optionsRisksWords")}
        lines={risky.items.map(({ spelling, risk }) => SENTENCES[risk](spelling))}
      />
      <Lines
        label={text("optionsRisksShared")}
        lines={shared.items.map(({ spelling, title }) => text("optionsShared", spelling, title))}
        help={text("optionsSharedHelp")}
      />
      <p class="small soft" role="status">
        {isBusy && text("optionsRisksBusy")}
        {isSafe && text("optionsRisksNone")}
      </p>
      <p class="error" role="alert">
        {failure !== null && text("optionsAddFailed", failure)}
      </p>
    </>
  );
}

const SENTENCES: Readonly<Record<NameRisk, (spelling: string) => string>> = {
  common: (spelling) => text("noteRiskCommon", spelling),
  "first-name": (spelling) => text("noteRiskFirstName", spelling),
  famous: (spelling) => text("optionsRiskFamous", spelling),
};

type LinesProps = { readonly label: string; readonly lines: readonly string[]; readonly help?: string };

/** More lines than these nobody reads. */
const MOST_LINES = 20;

function Lines({ label, lines, help }: LinesProps) {
  const id = useId();
  if (lines.length === 0) return null;
  const more = lines.length - MOST_LINES;
  return (
    <>
      <p id={id}>{label}</p>
      <ul class="small" aria-labelledby={id}>
        {lines.slice(0, MOST_LINES).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      {more > 0 && <p class="small soft">{countText("optionsAddMore", more)}</p>}
      {help && <p class="small soft">{help}</p>}
    </>
  );
}
