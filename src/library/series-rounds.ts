import type { BriefId } from "../briefs/brief.ts";
import type { BriefTexts, Round } from "../briefs/brief-texts.ts";

/** The place of an explainer in its series, as the others name it, in its own language. */
export type OwnRound = Omit<Round, "brief" | "title"> & {
  /** The id of the series. */
  readonly series: string;
};

/** What is known of an explainer among those of a series. */
type Placed = {
  readonly id: BriefId;
  readonly title: string;
  /** Absent when it stands alone. */
  readonly round?: OwnRound;
};

/** A brief's place in its series, for its entry; nothing when it stands alone. */
export function roundOf({ id, series }: BriefTexts): Pick<Placed, "round"> {
  const own = series?.rounds.find(({ brief }) => brief === id);
  if (!series || !own) return {};
  const { order, name, day, entities } = own;
  return { round: { series: series.id, order, name, day, entities } };
}

/** The texts of a brief with all rounds of its series that were added, in their order. */
export function withRounds(texts: BriefTexts, entries: readonly Placed[]): BriefTexts {
  const { id, series } = texts;
  if (!series) return texts;
  const others = entries.flatMap((entry): Round[] => {
    if (entry.id === id || entry.round?.series !== series.id) return [];
    const { series: _, ...round } = entry.round;
    return [{ brief: entry.id, title: entry.title, ...round }];
  });
  const rounds = [...series.rounds, ...others].sort((a, b) => a.order - b.order);
  return { ...texts, series: { ...series, rounds } };
}
