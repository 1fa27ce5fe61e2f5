import { useEffect, useMemo, useState } from "preact/hooks";
import { countText, text } from "../../../browser/interface-text.ts";
import type { TabText } from "../../../browser/pages/read-tab-text.ts";
import type { OfferPlace } from "../../../browser/storage/offer-store.ts";
import type { GoodCandidate } from "../../../library/candidate.ts";
import type { LibraryActions } from "../library-actions.ts";
import { MarkedParagraphs } from "./MarkedParagraphs.tsx";

type TabMarksProps = {
  readonly candidate: GoodCandidate;
  readonly from: OfferPlace;
  readonly actions: Pick<LibraryActions, "onReadTab" | "onTry">;
};

/** What an explainer would mark on the page that offered it, if that is still there. */
export function TabMarks({ candidate, from, actions }: TabMarksProps) {
  const [page, setPage] = useState<TabText | "reading" | "unread">("reading");
  useEffect(() => {
    let isGone = false;
    const show = (read: TabText | null): void => {
      if (!isGone) setPage(read && isSame(read.address, from.address) ? read : "unread");
    };
    actions.onReadTab(from.tab).then(show, () => show(null));
    return () => {
      isGone = true;
    };
  }, [from]);
  return (
    <details class="folded" open>
      <summary>{text("optionsTryTab")}</summary>
      {typeof page === "string" ? (
        <p class="soft" role="status">
          {page === "unread" && text("optionsTryTabUnread")}
        </p>
      ) : (
        <PageMarks candidate={candidate} page={page} actions={actions} />
      )}
    </details>
  );
}

/** Whether the tab still shows the page, as far as addresses tell. A place in it is no other page. */
function isSame(now: string, then: string): boolean {
  const [page, before] = [now, then].map((address) => address.split("#")[0]);
  return page === before || page === "" || before === "";
}

/** An explainer about the whole of a page would mark it from top to bottom; the beginning tells enough. */
const MOST_PARAGRAPHS = 20;

type PageMarksProps = Omit<TabMarksProps, "from"> & { readonly page: TabText };

function PageMarks({ candidate, page, actions }: PageMarksProps) {
  const marked = useMemo(
    () => actions.onTry(candidate, page.text, page.title).filter((pieces) => pieces.some((piece) => piece.marked)),
    [candidate, page],
  );
  const more = marked.length - MOST_PARAGRAPHS;
  return (
    <>
      <p class="small soft">
        <bdi>{page.title}</bdi>
      </p>
      {marked.length === 0 && (
        <p class="soft" role="status">
          {text("noteNoMarks")}
        </p>
      )}
      <div {...(page.language !== "" && { lang: page.language })}>
        <MarkedParagraphs marked={marked.slice(0, MOST_PARAGRAPHS)} />
      </div>
      {more > 0 && <p class="soft">{countText("optionsAddMore", more)}</p>}
    </>
  );
}
