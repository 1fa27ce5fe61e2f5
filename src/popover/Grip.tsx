import { useRef } from "preact/hooks";

/** A sheet that is pulled down further than this is let go of, in CSS pixels. */
const FAR_ENOUGH = 64;

/** What a sheet is pulled down and away by; keys have the button that closes it. */
export function Grip({ onClose }: { readonly onClose: () => void }) {
  const from = useRef<number | null>(null);
  const pull = (grip: HTMLElement, way: number): void => {
    grip.parentElement?.style.setProperty("translate", `0 ${Math.max(0, way)}px`);
  };
  return (
    <div
      class="grip"
      onPointerDown={({ currentTarget, pointerId, clientY }) => {
        currentTarget.setPointerCapture(pointerId);
        from.current = clientY;
      }}
      onPointerMove={({ currentTarget, clientY }) => {
        if (from.current !== null) pull(currentTarget, clientY - from.current);
      }}
      onPointerUp={({ currentTarget, clientY }) => {
        const way = from.current === null ? 0 : clientY - from.current;
        from.current = null;
        if (way > FAR_ENOUGH) onClose();
        else pull(currentTarget, 0);
      }}
      onPointerCancel={({ currentTarget }) => {
        from.current = null;
        pull(currentTarget, 0);
      }}
    />
  );
}
