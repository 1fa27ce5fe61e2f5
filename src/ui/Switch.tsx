import type { ComponentChildren } from "preact";

type SwitchProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Absent when the reader may change it. */
  readonly disabled?: boolean | undefined;
  /** Id of an element that says more about it. */
  readonly describedBy?: string | undefined;
  /** What it switches; its accessible name. */
  readonly children: ComponentChildren;
};

/** Something that is on or off. */
export function Switch({ checked, onChange, disabled = false, describedBy, children }: SwitchProps) {
  return (
    <label class="switch">
      <span>{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
