import type { Source } from "../briefs/brief.ts";
import { useInterface, writeDay } from "./interface-text.ts";

/** Where the facts come from, and the day whose state of affairs they describe. */
export function SourceLine({ source, asOf }: { readonly source: Source; readonly asOf: string }) {
  const { textOf, language } = useInterface();
  const title = source.publisher ? `${source.title}, ${source.publisher}` : source.title;
  return (
    <p class="source">
      {textOf("uiSource")}{" "}
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          <bdi>{title}</bdi>
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      {" · "}
      <time dateTime={asOf}>{textOf("uiAsOf", [writeDay(asOf, language)])}</time>
    </p>
  );
}
