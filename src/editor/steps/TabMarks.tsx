import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { countText, text } from "../../browser/interface-text.ts";
import type { OpenTab, ReadTab } from "../../browser/pages/read-open-tabs.ts";
import type { CompiledStory } from "../../library/compiled-story.ts";
import { markText } from "../../library/mark-text.ts";
import { Marks } from "./Marks.tsx";

/** What the step shows of open tabs. */
export type TabMarksProps = {
  readonly story: CompiledStory;
  /** See `readOpenTabs`; asked only when the reader presses the button. */
  readonly onReadTabs: () => AsyncGenerator<ReadTab, void>;
};

type Reading = { readonly tabs: readonly OpenTab[]; readonly done: number; readonly total: number };

/** What would be marked in the reader's open tabs, once the reader asks for it. */
export function TabMarks({ story, onReadTabs }: TabMarksProps) {
  const [reading, setReading] = useState<Reading | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const read = async (): Promise<void> => {
    setBusy(true);
    const tabs: OpenTab[] = [];
    setReading({ tabs, done: 0, total: 0 });
    for await (const { tab, done, total } of onReadTabs()) {
      if (isGone.current) return;
      tabs.push(tab);
      setReading({ tabs: [...tabs], done, total });
    }
    setBusy(false);
  };
  return (
    <>
      <h3 id="marks-tabs">{text("editorTabsTitle")}</h3>
      <p class="small soft">{text("editorTabsHelp")}</p>
      <p class="row">
        <button type="button" disabled={isBusy} onClick={() => void read()}>
          {text("editorTabs")}
        </button>
        <span role="status">
          {isBusy && reading && text("editorTabsReading", reading.done, Math.max(reading.done, reading.total))}
          {!isBusy && reading?.tabs.length === 0 && text("editorTabsEmpty")}
        </span>
      </p>
      {reading && <SeenTabs tabs={reading.tabs} story={story} />}
    </>
  );
}

function SeenTabs({ tabs, story }: { readonly tabs: readonly OpenTab[]; readonly story: CompiledStory }) {
  const seen = useMemo(() => tabs.map((tab) => ({ ...tab, marked: markTab(tab, story) })), [tabs, story]);
  const marked = seen.filter((one) => one.marked.length > 0);
  return (
    <>
      {marked.length > 0 && (
        <ul class="tabs">
          {marked.map(({ id, title, text: page, marked: paragraphs }) => (
            <li key={id}>
              <details class="folded">
                <summary id={`tab-${id}`}>
                  <bdi>{title}</bdi>
                  <span class="count">
                    {countText("editorTabsMarks", paragraphs.flat().filter((piece) => piece.marked).length)}
                  </span>
                </summary>
                <Marks labelledBy={`tab-${id}`} marked={paragraphs} language={page?.language ?? ""} />
              </details>
            </li>
          ))}
        </ul>
      )}
      <TitleList label={text("editorTabsUnmarked")} tabs={seen.filter((one) => one.text && one.marked.length === 0)} />
      <TitleList label={text("editorTabsUnread")} tabs={seen.filter((one) => !one.text)} />
    </>
  );
}

function TitleList({ label, tabs }: { readonly label: string; readonly tabs: readonly OpenTab[] }) {
  if (tabs.length === 0) return null;
  return (
    <div class="small soft">
      <p>{label}</p>
      <ul>
        {tabs.map(({ id, title }) => (
          <li key={id} dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The paragraphs of a tab's page in which something would be marked. */
function markTab({ text: page }: OpenTab, { tables }: CompiledStory): ReturnType<typeof markText> {
  if (!page) return [];
  return markText(tables, page.text, page.title).filter((pieces) => pieces.some((piece) => piece.marked));
}
