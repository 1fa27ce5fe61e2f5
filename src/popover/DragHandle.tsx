import { useRef } from "preact/hooks";
import { Face } from "./IconButton.tsx";

type DragHandleProps = {
  /** What it does and which keys do it. */
  readonly name: string;
  readonly class: "move" | "grow";
  /** Of the name. */
  readonly language: string;
  /** Called while it is dragged, with how far since the last call, in whole CSS pixels. */
  readonly onDrag: (right: number, down: number) => void;
};

/** The head or the corner that a card is dragged by; its keys are the card's business. */
export function DragHandle({ name, class: kind, language, onDrag }: DragHandleProps) {
  // Not `movementX`: browsers count that in pixels of the screen, each in its own way.
  // https://w3c.github.io/pointerlock/#dom-mouseevent-movementx
  const last = useRef({ x: 0, y: 0 });
  return (
    <button
      type="button"
      class={`handle ${kind}`}
      lang={language}
      aria-label={name}
      onPointerDown={({ currentTarget, pointerId, clientX, clientY }) => {
        currentTarget.setPointerCapture(pointerId);
        last.current = { x: clientX, y: clientY };
      }}
      onPointerMove={({ currentTarget, pointerId, clientX, clientY }) => {
        if (!currentTarget.hasPointerCapture(pointerId)) return;
        const { x, y } = last.current;
        // Whole pixels; what is left over counts with the next move, so that the card stays under the pointer.
        const [right, down] = [Math.round(clientX - x), Math.round(clientY - y)];
        last.current = { x: x + right, y: y + down };
        onDrag(right, down);
      }}
    >
      <Face name={name} />
    </button>
  );
}
