import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EntityLink } from "../ui/popover-port.ts";

/** What names in a card's text lead to. */
export type Links = {
  readonly find: (text: string) => readonly EntityLink[];
  /** Show that entity in place of this one. */
  readonly onGo: (entity: string) => void;
};

export const LinksContext = createContext<Links>({ find: () => [], onGo: () => {} });

/** A text of a brief, in which the names of other entities can be chosen. */
export function LinkedText({ text }: { readonly text: string }) {
  const { find, onGo } = useContext(LinksContext);
  const pieces = [];
  let from = 0;
  for (const { entity, start, end } of find(text)) {
    pieces.push(
      text.slice(from, start),
      <button key={start} type="button" class="term" onClick={() => onGo(entity)}>
        {text.slice(start, end)}
      </button>,
    );
    from = end;
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
