import { useRef } from "preact/hooks";
import type { Brief } from "../../briefs/brief.ts";
import { text } from "../../browser/interface-text.ts";
import { withBrief, withoutPart, withPart } from "../change-draft.ts";
import type { Draft } from "../draft.ts";
import { findPassages } from "../find-passages.ts";
import type { ChangeDraft } from "../use-editing.ts";
import { Field } from "./Field.tsx";
import { Pair } from "./Pair.tsx";

type PartKind = "keyPoints" | "sections" | "questions";

type PartListProps = { readonly kind: PartKind; readonly draft: Draft; readonly change: ChangeDraft };

/** One text of a part: what it is called, what it says, and how to say otherwise. */
type PartText = {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly isLong: boolean;
  readonly set: (brief: Brief, value: string) => Partial<Brief>;
};

/** Key points, sections or questions: each can be edited or removed, and others added. */
export function PartList({ kind, draft, change }: PartListProps) {
  const { brief, first, paragraphs } = draft;
  const before = listParts(kind, first);
  const parts = listParts(kind, brief);
  /** By the ids of the parts. */
  const shown = useRef(new Map<string, HTMLFieldSetElement>()).current;
  const add = useRef<HTMLButtonElement>(null);
  const remove = (id: string, at: number): void => {
    // Where the keyboard goes on: at the next part, or the one before, or where parts are added.
    const next = shown.get((parts[at + 1] ?? parts[at - 1])?.id ?? "");
    (next?.querySelector<HTMLElement>("input, textarea") ?? add.current)?.focus();
    change("", (now) => withoutPart(now, kind, id));
  };
  return (
    <>
      {parts.map(({ id, texts }, at) => {
        const name = `${LABELS[kind]()} ${at + 1}`;
        const said = before.find((one) => one.id === id)?.texts.flatMap(({ value }) => value.split("\n\n")) ?? [];
        return (
          <Pair key={id} passages={said.flatMap((one) => findPassages(one, paragraphs))} language={brief.language}>
            <fieldset
              aria-label={name}
              class="part"
              ref={(element) => {
                if (element) shown.set(id, element);
                else shown.delete(id);
              }}
            >
              {texts.map(({ field, label, value, isLong, set }) => (
                <Field
                  key={field}
                  label={label}
                  value={value}
                  language={brief.language}
                  kind={isLong ? "text" : "line"}
                  onChange={(typed) => change(`${field} ${id}`, (now) => withBrief(now, set(now.brief, typed)))}
                />
              ))}
              <button
                type="button"
                class="plain small"
                aria-label={text("editorRemove", name)}
                onClick={() => remove(id, at)}
              >
                {text("optionsRemove")}
              </button>
            </fieldset>
          </Pair>
        );
      })}
      <button
        type="button"
        ref={add}
        aria-label={`${text("optionsAdd")}: ${LABELS[kind]()}`}
        onClick={() => change("", (now) => withPart(now, kind))}
      >
        {text("optionsAdd")}
      </button>
    </>
  );
}

const LABELS: Readonly<Record<PartKind, () => string>> = {
  keyPoints: () => text("editorPoint"),
  sections: () => text("editorSection"),
  questions: () => text("editorQuestion"),
};

function listParts(
  kind: PartKind,
  brief: Brief,
): readonly { readonly id: string; readonly texts: readonly PartText[] }[] {
  const { keyPoints, sections, questions } = brief;
  if (kind === "keyPoints")
    return keyPoints.map(({ id, text: value }) => ({
      id,
      texts: [
        {
          field: "point",
          label: LABELS.keyPoints(),
          value,
          isLong: true,
          set: (now, typed) => ({ keyPoints: replace(now.keyPoints, id, { text: typed }) }),
        },
      ],
    }));
  if (kind === "sections")
    return sections.map(({ id, heading, paragraphs }) => ({
      id,
      texts: [
        {
          field: "heading",
          label: text("editorHeading"),
          value: heading,
          isLong: false,
          set: (now, typed) => ({ sections: replace(now.sections, id, { heading: typed }) }),
        },
        {
          field: "paragraphs",
          label: text("editorText"),
          value: paragraphs.join("\n\n"),
          isLong: true,
          set: (now, typed) => ({ sections: replace(now.sections, id, { paragraphs: [typed] }) }),
        },
      ],
    }));
  return questions.map(({ id, question, answer }) => ({
    id,
    texts: [
      {
        field: "question",
        label: text("editorQuestion"),
        value: question,
        isLong: false,
        set: (now, typed) => ({ questions: replace(now.questions, id, { question: typed }) }),
      },
      {
        field: "answer",
        label: text("editorAnswer"),
        value: answer.join("\n\n"),
        isLong: true,
        set: (now, typed) => ({ questions: replace(now.questions, id, { answer: [typed] }) }),
      },
    ],
  }));
}

function replace<T extends { readonly id: string }>(items: readonly T[], id: string, change: Partial<T>): readonly T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}
