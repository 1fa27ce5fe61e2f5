import type { BriefTexts } from "../briefs/brief-texts.ts";
import { anchorOf } from "../browser/extension-paths.ts";
import { countText, dayText, text } from "../browser/interface-text.ts";
import type { NewsOfText } from "../library/seen-text.ts";

type NewsNoteProps = {
  readonly brief: Pick<BriefTexts, "asOf" | "language">;
  readonly news: NewsOfText;
  readonly onClose: () => void;
};

/** As many texts are listed: of an explainer that was written anew, all would be. */
const MOST_LISTED = 8;

/** What is new in an explainer since the reader last opened it. */
export function NewsNote({ brief: { asOf, language }, news, onClose }: NewsNoteProps) {
  const { changes, isOtherDay, texts, isShorter } = news;
  return (
    <section class="box news" aria-labelledby="brief-news">
      <h2 id="brief-news">{text("readerNews")}</h2>
      <ul class="news-list">
        {changes.map(({ date, text: change }) => (
          <li key={`${date} ${change}`}>
            <span class="soft">{dayText(date)}</span>{" "}
            <span lang={language} dir="auto">
              {change}
            </span>
          </li>
        ))}
        {isOtherDay && <li>{text("popupAsOf", dayText(asOf))}</li>}
        {texts.slice(0, MOST_LISTED).map(({ kind, id, label }) => (
          <li key={`${kind} ${id}`}>
            <a class="news-text" href={`#${anchorOf(kind, id)}`} lang={language} dir="auto">
              {label}
            </a>
          </li>
        ))}
        {texts.length > MOST_LISTED && <li class="soft">{countText("optionsAddMore", texts.length - MOST_LISTED)}</li>}
        {isShorter && <li>{text("readerNewsShorter")}</li>}
      </ul>
      <p>
        <button type="button" onClick={onClose}>
          {text("cardClose")}
        </button>
      </p>
    </section>
  );
}
