import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

type ChoiceProps<Value extends string | number | boolean> = {
  /** What is chosen; the group's accessible name. */
  readonly legend: string;
  readonly value: Value;
  /** In the order in which they are shown. */
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[];
  readonly onChange: (value: Value) => void;
};

/** One of several, all of them in sight. */
export function Choice<Value extends string | number | boolean>(props: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <label key={String(value)}>
          <input type="radio" name={name} checked={value === props.value} onChange={() => props.onChange(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
