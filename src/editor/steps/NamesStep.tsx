import { useState } from "preact/hooks";
import { text } from "../../browser/interface-text.ts";
import { type Core, chooseCore } from "../../capture/evidence/choose-core.ts";
import type { TopicWord } from "../../capture/evidence/topic-words.ts";
import type { Lexicon } from "../../capture/names/lexicon.ts";
import { withCore, withName, withTwoAsked } from "../change-draft.ts";
import type { CheckedText } from "../check-draft.ts";
import type { Draft } from "../draft.ts";
import type { ChangeDraft } from "../use-editing.ts";
import { NameRow } from "./NameRow.tsx";

type NamesStepProps = {
  readonly draft: Draft;
  readonly checked: CheckedText;
  readonly lexicon: Lexicon | null;
  readonly change: ChangeDraft;
};

/** Which names are marked, and which of them tell this story from others. */
export function NamesStep({ draft, checked, lexicon, change }: NamesStepProps) {
  const { brief } = draft;
  return (
    <section aria-labelledby="step-names">
      <h2 id="step-names">{text("editorNames")}</h2>
      {draft.ground && <CoreFields draft={draft} topics={draft.ground.topics} change={change} />}
      <ul class="names">
        {brief.entities.map((entity) => (
          <NameRow
            key={entity.id}
            entity={entity}
            draft={draft}
            warnings={checked.warnings.filter(({ field }) => `${field}.`.startsWith(`entities.${entity.id}.`))}
            change={change}
          />
        ))}
      </ul>
      <AddName onAdd={(name) => change("", (now) => withName(now, name, lexicon))} />
    </section>
  );
}

type CoreFieldsProps = Pick<NamesStepProps, "draft" | "change"> & { readonly topics: readonly TopicWord[] };

function CoreFields({ draft, topics, change }: CoreFieldsProps) {
  const { brief, named, left, core, twoAsked } = draft;
  const wanted = named.filter(({ id }) => !left.includes(id));
  const offered = wanted.flatMap(({ id }) => brief.entities.find((one) => one.id === id) ?? []);
  const own = wanted.filter(({ id }) => core.includes(id)).map(({ name }) => name.name);
  const names = wanted.map(({ name }) => name);
  const byHeadline = chooseCore(names, topics, { names: own, two: null });
  const isTwo = twoAsked ?? byHeadline.asked > 1;
  const two = isTwo && twoAsked === null ? byHeadline : chooseCore(names, topics, { names: own, two: true });
  return (
    <fieldset class="core" aria-describedby="core-help">
      <legend>{text("editorCore")}</legend>
      <p id="core-help" class="small soft">
        {text("editorCoreHelp")}
      </p>
      <div class="ticks">
        {offered.map(({ id, name }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={core.includes(id)}
              onChange={({ currentTarget: { checked } }) => change("", (now) => withCore(now, id, checked))}
            />
            <span lang={brief.language} dir="auto">
              {name}
            </span>
          </label>
        ))}
      </div>
      {own.length > 1 &&
        [false, true].map((asked) => (
          <label key={String(asked)} class="check">
            <input
              type="radio"
              name="core-two"
              checked={isTwo === asked}
              onChange={() => change("", (now) => withTwoAsked(now, asked))}
            />
            <span>{asked ? sayTwo(two) : text("editorCoreOne")}</span>
          </label>
        ))}
    </fieldset>
  );
}

function sayTwo({ happening }: Core): string {
  if (!happening?.standsFor) return text("editorCoreTwo");
  return text("editorCoreTwoOrWord", happening.topic.word, happening.standsFor.name);
}

function AddName({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [typed, setTyped] = useState("");
  return (
    <form
      class="add-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") onAdd(typed.trim());
        setTyped("");
      }}
    >
      <label for="added-name">{text("editorAddName")}</label>
      <input
        id="added-name"
        type="text"
        dir="auto"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit">{text("optionsAdd")}</button>
    </form>
  );
}
