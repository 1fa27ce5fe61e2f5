import type { ComponentChildren } from "preact";

type IconButtonProps = {
  /** What it does; shown when it is pointed at. */
  readonly name: string;
  /** For something that is on or off; absent otherwise. */
  readonly pressed?: boolean;
  /** For something that shows more; absent otherwise. */
  readonly expanded?: boolean;
  /** Told the button that was pressed. */
  readonly onClick: (button: Element) => void;
  readonly children: ComponentChildren;
};

/** A button that shows a picture and says its name. */
export function IconButton({ name, pressed, expanded, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class="with-icon"
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={({ currentTarget }) => onClick(currentTarget)}
    >
      <Face name={name}>{children}</Face>
    </button>
  );
}

/** What a button shows in place of its name. On the button itself the tooltip would be read out after the name, which it repeats. */
export function Face({ name, children }: { readonly name: string; readonly children?: ComponentChildren }) {
  return (
    <span class="face" title={name} aria-hidden="true">
      {children}
    </span>
  );
}
