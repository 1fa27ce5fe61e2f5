import { useRef } from "preact/hooks";
import { anchorOf, readerPath } from "../../browser/extension-paths.ts";
import { text } from "../../browser/interface-text.ts";
import type { KeptCard } from "../../settings/kept-cards.ts";
import { describeCard } from "./describe-card.ts";

type CardListProps = { readonly cards: readonly KeptCard[]; readonly onRemove: (card: KeptCard) => Promise<boolean> };

/** Cards, each with a link to what its explainer says. */
export function CardList({ cards, onRemove }: CardListProps) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul class="site-list card-list" ref={list}>
      {cards.map((card, at) => (
        <li key={`${card.brief}/${card.entity}`}>
          <div>
            <a href={readerPath(card.brief, anchorOf("entity", card.entity), card.language)}>
              <strong lang={card.language} dir="auto">
                {card.name}
              </strong>
            </a>
            <p class="small soft">
              <span lang={card.language} dir="auto">
                {card.story}
              </span>{" "}
              · {describeCard(card)}
            </p>
          </div>
          <button
            type="button"
            aria-label={text("optionsCardRemove", card.name)}
            onClick={async ({ currentTarget }) => {
              const next = findNextFocus(list.current, at);
              // Pressed again, the next one's button would remove another.
              if (!(await onRemove(card))) currentTarget.focus();
              else next?.focus();
            }}
          >
            {text("optionsRemove")}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where the keyboard goes on after a removal: at the next card, or the one before, or at the section's heading. */
function findNextFocus(list: HTMLUListElement | null, at: number): HTMLElement | null {
  const buttons = list?.querySelectorAll("button") ?? [];
  return buttons[at + 1] ?? buttons[at - 1] ?? document.querySelector<HTMLElement>("h2");
}
