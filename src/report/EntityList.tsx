import { countText, text } from "../browser/interface-text.ts";
import type { FoundMention } from "../browser/page-report/page-report.ts";
import type { FoundEntity } from "./found-stories.ts";

type EntityListProps = {
  readonly entities: readonly FoundEntity[];
  readonly language: string;
  readonly onGoTo: (mention: FoundMention) => void;
};

/** The entities a page names, with their counts; each opens to its mentions, which lead to their places on the page. */
export function EntityList({ entities, language, onGoTo }: EntityListProps) {
  return (
    <ul class="questions entities">
      {entities.map(({ entity, mentions }) => (
        <li key={entity.id}>
          <details class="folded">
            <summary>
              <span lang={language} dir="auto">
                {entity.name}
              </span>
              <span class="count">{countText("popupTimes", mentions.length)}</span>
            </summary>
            <p class="answer small soft" lang={language} dir="auto">
              {entity.role}
            </p>
            <ul class="mentions">
              {mentions.map((mention) => (
                <li key={`${mention.frame} ${mention.id}`}>
                  <button
                    type="button"
                    class="plain"
                    aria-label={text("popupGoTo", words(mention))}
                    onClick={() => onGoTo(mention)}
                  >
                    {words(mention)}
                  </button>
                  {!mention.marked && <span class="small soft"> {text("popupUnmarked")}</span>}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** What is marked, without the line breaks of the page's source. */
function words({ text: marked }: FoundMention): string {
  return marked.replace(/\s+/g, " ");
}
