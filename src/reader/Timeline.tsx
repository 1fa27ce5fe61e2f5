import type { Series } from "../briefs/brief-texts.ts";
import { readerPath } from "../browser/extension-paths.ts";
import { dayText } from "../browser/interface-text.ts";

type TimelineProps = {
  readonly series: Series;
  /** Id of the brief that is shown. */
  readonly shown: string;
  readonly language: string;
};

/** The briefs of a series in the order of their days, each but the one that is shown leading to its page. */
export function Timeline({ series: { title, rounds }, shown, language }: TimelineProps) {
  if (rounds.length < 2) return null;
  return (
    <section class="timeline" aria-labelledby="brief-timeline">
      <h2 id="brief-timeline" lang={language} dir="auto">
        {title}
      </h2>
      <ol>
        {rounds.map(({ brief, name, day }) => (
          <li key={brief} aria-current={brief === shown ? "true" : undefined}>
            <time dateTime={day}>{dayText(day)}</time>
            {brief === shown ? (
              <strong lang={language}>{name}</strong>
            ) : (
              <a href={readerPath(brief)} lang={language}>
                {name}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
