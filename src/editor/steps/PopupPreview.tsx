import type { EntityId } from "../../briefs/brief.ts";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import { listMentioned } from "../../briefs/stands-for.ts";
import { countText, dayText, text } from "../../browser/interface-text.ts";
import type { MarkedPiece } from "../../library/mark-text.ts";
import { StorySummary } from "../../ui/StorySummary.tsx";

type PopupPreviewProps = {
  readonly texts: BriefTexts;
  /** The source with its marks. */
  readonly marked: readonly (readonly MarkedPiece[])[];
};

/** The story as the popup sums it up on a page like the source. */
export function PopupPreview({ texts, marked }: PopupPreviewProps) {
  const counts = new Map<EntityId, number>();
  for (const { entity } of marked.flat()) if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const countOf = ({ id }: { readonly id: EntityId }): number => counts.get(id) ?? 0;
  const named = texts.entities.filter((one) => countOf(one) > 0).toSorted((a, b) => countOf(b) - countOf(a));
  const mentioned = listMentioned(named, texts.keyPoints.length);
  return (
    <>
      <h3 id="popup-preview">{text("editorPopup")}</h3>
      <article class="story popup-preview" aria-labelledby="popup-preview">
        <StorySummary
          brief={texts}
          day={text("popupAsOf", dayText(texts.asOf))}
          notOnPage={texts.keyPoints.filter(({ id }) => !mentioned.has(id))}
        >
          <ul class="counts">
            {named.map((one) => (
              <li key={one.id}>
                <span lang={texts.language} dir="auto">
                  {one.name}
                </span>
                <span class="small soft">{countText("popupTimes", countOf(one))}</span>
              </li>
            ))}
          </ul>
        </StorySummary>
      </article>
    </>
  );
}
