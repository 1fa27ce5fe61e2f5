import type { ComponentChildren } from "preact";

type DragHandleProps = {
  /** What it does and which keys do it. */
  readonly name: string;
  readonly class: string;
  /** Called while it is dragged, with how far since the last call, in CSS pixels. */
  readonly onDrag: (right: number, down: number) => void;
  readonly children?: ComponentChildren;
};

/** A control that is dragged with the pointer; its keys are the card's business. */
export function DragHandle({ name, class: kind, onDrag, children }: DragHandleProps) {
  return (
    <button
      type="button"
      class={`with-icon handle ${kind}`}
      aria-label={name}
      title={name}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.movementX, event.movementY);
      }}
    >
      {children}
    </button>
  );
}
