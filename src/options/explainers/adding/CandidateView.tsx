import { useState } from "preact/hooks";
import { countText, dayText, text } from "../../../browser/interface-text.ts";
import type { OfferPlace } from "../../../browser/storage/offer-store.ts";
import type { Candidate, GoodCandidate } from "../../../library/candidate.ts";
import type { LibraryProps } from "../library-actions.ts";
import { Differences } from "./Differences.tsx";
import { Risks } from "./Risks.tsx";
import { TabMarks } from "./TabMarks.tsx";
import { TryMarks } from "./TryMarks.tsx";

type CandidateViewProps = Omit<LibraryProps, "offered"> & {
  readonly candidate: Candidate;
  /** Where a page offered it; absent when none did. */
  readonly from?: OfferPlace | undefined;
  /** Puts another in its place. */
  readonly onReplace: (next: GoodCandidate) => void;
};

/** An explainer before it is added: what it is, what is risky about it, what it would mark. Or what is wrong with a file. */
export function CandidateView({ candidate, from, library, actions, onReplace }: CandidateViewProps) {
  if (candidate.kind === "bad") {
    const { file, mistakes, newer } = candidate;
    return (
      <li class="candidate">
        <p class="error">{text(newer ? "optionsAddNewer" : "optionsAddBad", file)}</p>
        <ul>
          {mistakes.map((mistake) => (
            <li key={mistake}>
              <code>{mistake}</code>
            </li>
          ))}
        </ul>
      </li>
    );
  }
  const { entry, counts, lead, leftOut } = candidate;
  const isKnown = library.entries.some(({ id }) => id === entry.id);
  const by = [entry.author !== "" && text("optionsBy", entry.author), text("popupAsOf", dayText(entry.asOf))];
  return (
    <li class="candidate">
      <strong lang={entry.language} dir="auto">
        {entry.title}
      </strong>
      <p class="small soft">{by.filter(Boolean).join(" · ")}</p>
      {entry.source !== "" && <p class="small soft">{text("optionsFrom", entry.source)}</p>}
      {lead !== "" && (
        <p lang={entry.language} dir="auto">
          {lead}
        </p>
      )}
      <p class="small">
        {[
          countText("optionsCountNames", entry.entities),
          countText("optionsCountForms", counts.forms),
          countText("uiCountPoints", counts.keyPoints),
          countText("uiCountQuestions", counts.questions),
        ].join(" · ")}
      </p>
      {leftOut > 0 && <p class="small soft">{countText("optionsLeftOut", leftOut)}</p>}
      {candidate.kind === "glossary" && (
        <Topic onTopic={(topic) => onReplace(actions.onTopic(candidate, topic))} id={entry.id} />
      )}
      <Risks candidate={candidate} actions={actions} />
      {isKnown && <Differences compare={() => actions.onCompare(candidate)} />}
      {from && <TabMarks candidate={candidate} from={from} actions={actions} />}
      <TryMarks id={entry.id} tryOn={(sample) => actions.onTry(candidate, sample)} />
    </li>
  );
}

type TopicProps = { readonly id: string; readonly onTopic: (topic: string) => void };

/** Words that make one term of a glossary enough. */
function Topic({ id, onTopic }: TopicProps) {
  const [topic, setTopic] = useState("");
  return (
    <>
      <p class="small soft">{text("optionsGlossary")}</p>
      <label for={`topic-${id}`}>{text("optionsTopic")}</label>
      <input
        id={`topic-${id}`}
        type="text"
        value={topic}
        aria-describedby={`topic-help-${id}`}
        onInput={({ currentTarget }) => setTopic(currentTarget.value)}
        onChange={() => onTopic(topic)}
      />
      <p id={`topic-help-${id}`} class="small soft">
        {text("optionsTopicHelp")}
      </p>
    </>
  );
}
