import type { Mistake } from "../../brief-format/brief-error.ts";
import type { Entity } from "../../briefs/brief.ts";
import { countText, text } from "../../browser/interface-text.ts";
import { patternsOf, withEntity, withPatterns, withWanted } from "../change-draft.ts";
import type { Draft } from "../draft.ts";
import { findNaming } from "../find-passages.ts";
import type { ChangeDraft } from "../use-editing.ts";
import { Field } from "./Field.tsx";
import { KindField, kindText } from "./KindField.tsx";
import { Pair } from "./Pair.tsx";

type NameRowProps = {
  readonly entity: Entity;
  readonly draft: Draft;
  /** What the checker says of it. */
  readonly warnings: readonly Mistake[];
  readonly change: ChangeDraft;
};

/** A name that weighs no more says little by itself: of a country, a big city or a common word. */
const COMMON = 1;

/** One name: wanted or not, how often it is named, what is risky about it; folded away, everything that its card and marks come from. */
export function NameRow({ entity, draft, warnings, change }: NameRowProps) {
  const { id, name, kind } = entity;
  const { language } = draft.brief;
  const named = draft.named.find((one) => one.id === id);
  const facts = [
    kindText(kind),
    named && countText("editorNamed", named.name.count),
    named?.name.inTitle && text("editorInTitle"),
    named && named.name.weight <= COMMON && text("editorCommon"),
  ];
  return (
    <li class="name-row">
      <label class="check">
        <input
          type="checkbox"
          checked={!draft.left.includes(id)}
          onChange={({ currentTarget: { checked } }) => change("", (now) => withWanted(now, id, checked))}
        />
        <strong lang={language} dir="auto">
          {name}
        </strong>
      </label>
      <p class="small soft">{facts.filter(Boolean).join(" · ")}</p>
      {warnings.map(({ field, expected }) => (
        <p key={field + expected} class="small risk">
          {text("editorExpected", expected)}
        </p>
      ))}
      <details class="folded">
        <summary>{text("optionsEditOne", name)}</summary>
        <NameFields entity={entity} draft={draft} change={change} />
      </details>
    </li>
  );
}

function NameFields({ entity, draft, change }: Omit<NameRowProps, "warnings">) {
  const { id, name, kind, role } = entity;
  const { language } = draft.brief;
  const named = draft.named.find((one) => one.id === id);
  const edit = (field: keyof Entity) => (value: string) =>
    change(`${field} ${id}`, (now) => withEntity(now, id, { [field]: value }));
  return (
    <Pair passages={named ? findNaming(named, draft.paragraphs) : []} language={language}>
      <Field label={text("editorName")} value={name} language={language} onChange={edit("name")} />
      <KindField kind={kind} onChange={edit("kind")} />
      <Field label={text("editorRole")} value={role} language={language} kind="text" onChange={edit("role")} />
      {(["strong", "contextual"] as const).map((strength) => (
        <Field
          key={strength}
          label={strength === "strong" ? text("editorStrong") : text("editorContextual")}
          value={patternsOf(entity, strength, language)}
          kind="text"
          onChange={(typed) => change(`${strength} ${id}`, (now) => withPatterns(now, entity, strength, typed))}
        />
      ))}
    </Pair>
  );
}
