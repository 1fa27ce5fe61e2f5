import { text } from "../browser/interface-text.ts";
import type { Offer } from "../browser/pages/read-offer.ts";

type OfferLineProps = { readonly offer: Offer; readonly onLook: () => void };

/** An explainer that the page in front is or offers, and the way to add it. */
export function OfferLine({ offer: { kind, title }, onLook }: OfferLineProps) {
  return (
    <section class="offer">
      <p>{text(kind === "page" ? "popupOfferIs" : "popupOffer", title)}</p>
      <button type="button" onClick={onLook}>
        {text("popupOfferAdd")}
      </button>
    </section>
  );
}
