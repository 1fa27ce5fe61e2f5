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
      title={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={({ currentTarget }) => onClick(currentTarget)}
    >
      {children}
    </button>
  );
}
