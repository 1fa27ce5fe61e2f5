import type { Source } from "../briefs/brief.ts";
import { useInterface, writeDay, writeLanguage } from "./interface-text.ts";

type SourceLineProps = {
  /** At least one. */
  readonly sources: readonly Source[];
  readonly asOf: string;
  /** The language the texts were translated from; absent where they were not. */
  readonly translatedFrom?: string | undefined;
  /** Name several sources by their publishers alone, where there is little room. */
  readonly short?: boolean;
};

/** Where the facts come from, the day whose state of affairs they describe, and that the texts are a translation. */
export function SourceLine({ sources, asOf, translatedFrom, short = false }: SourceLineProps) {
  const words = useInterface();
  const { textOf, language } = words;
  return (
    <>
      <p class="source">
        {textOf(sources.length === 1 ? "uiSource" : "uiSources")}{" "}
        {sources.map((source, at) => (
          <span key={source.id ?? source.title}>
            {at > 0 && "; "}
            <NamedSource source={source} short={short && sources.length > 1} />
          </span>
        ))}
        {" · "}
        <time dateTime={asOf}>{textOf("uiAsOf", [writeDay(asOf, words)])}</time>
      </p>
      {translatedFrom && (
        <p class="source translated">{textOf("uiTranslatedFrom", [writeLanguage(translatedFrom, language)])}</p>
      )}
    </>
  );
}

function NamedSource({ source, short }: { readonly source: Source; readonly short: boolean }) {
  const { textOf } = useInterface();
  const { title, publisher, url } = source;
  const isShort = short && publisher !== undefined;
  const name = <bdi>{isShort ? publisher : title}</bdi>;
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer" title={isShort ? title : undefined}>
          {name}
        </a>
      ) : (
        name
      )}
      {!isShort && <>, {publisher ? <bdi>{publisher}</bdi> : textOf("uiPublisherUnknown")}</>}
    </>
  );
}
