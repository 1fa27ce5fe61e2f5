import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EntityLink } from "../frame/popover-port.ts";

/** What names in a card's text lead to. */
export type Links = {
  readonly find: (text: string) => readonly EntityLink[];
  /** Show that entity of the same brief in place of this one. */
  readonly onGo: (entity: string) => void;
};

export const LinksContext = createContext<Links>({ find: () => [], onGo: () => {} });

/** A text of a brief, in which the names of other entities can be chosen. */
export function LinkedText({ text }: { readonly text: string }) {
  const { find, onGo } = useContext(LinksContext);
  const pieces = [];
  let from = 0;
  for (const { entity, start, end } of find(text)) {
    pieces.push(text.slice(from, start), <Term key={start} text={text.slice(start, end)} onGo={() => onGo(entity)} />);
    from = end;
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}

/**
 * A name that leads to its own card. Not a `button`, which is a box: lines break around it and never in it.
 *
 * Its keys are the card's business, which keeps them from the page.
 */
function Term({ text, onGo }: { readonly text: string; readonly onGo: () => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: see above.
    <span class="term" role="button" tabIndex={0} onClick={onGo}>
      {text}
    </span>
  );
}
