import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { LockNote } from "./LockNote.tsx";

type ChoiceProps<Value extends string | number | boolean> = {
  /** What is chosen; the group's accessible name. */
  readonly legend: string;
  readonly value: Value;
  /** What it means, when the options do not say it all. */
  readonly help?: string;
  /** In the order in which they are shown. */
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[];
  readonly onChange: (value: Value) => void;
  /** Who holds it, in words for the reader; null when the reader may choose. */
  readonly locked: string | null;
};

/** One of several, all of them in sight. */
export function Choice<Value extends string | number | boolean>(props: ChoiceProps<Value>) {
  const name = useId();
  const note = `${name}-locked`;
  const hint = `${name}-help`;
  const isLocked = props.locked !== null;
  const described = [props.help && hint, isLocked && note].filter(Boolean).join(" ");
  return (
    <fieldset class="choice" aria-describedby={described || undefined}>
      <legend>{props.legend}</legend>
      {props.help && (
        <p id={hint} class="small soft">
          {props.help}
        </p>
      )}
      {props.options.map(({ value, label }) => (
        <label key={String(value)}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            disabled={isLocked}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
      {props.locked !== null && <LockNote id={note}>{props.locked}</LockNote>}
    </fieldset>
  );
}
