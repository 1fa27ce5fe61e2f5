import type { Source } from "../briefs/brief.ts";

type CitesProps = {
  /** Ids of sources. */
  readonly cites: readonly string[] | undefined;
  readonly sources: readonly Source[] | undefined;
};

/** The publishers that a claim comes from, each linked; those that cannot be linked stand in the source line alone. */
export function Cites({ cites = [], sources = [] }: CitesProps) {
  const linked = cites.flatMap((cited) =>
    sources.flatMap(({ id, url, publisher, title }) => (id === cited && url ? { id, url, title, publisher } : [])),
  );
  if (linked.length === 0) return null;
  return (
    <span class="cites">
      {linked.map(({ id, url, publisher, title }, at) => (
        <span key={id}>
          {at === 0 ? " " : ", "}
          <a href={url} target="_blank" rel="noreferrer" title={title}>
            <bdi>{publisher ?? title}</bdi>
          </a>
        </span>
      ))}
    </span>
  );
}
