/** Which stems stand for one another, and how nearly. */
export type LikeWords = ReadonlyMap<string, ReadonlySet<string>>;

/** Make groups of stems searchable. A stem may be in several groups; being alike is not passed on from one to another. */
export function groupLike(groups: readonly (readonly string[])[]): LikeWords {
  const like = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const stem of group) {
      const others = like.get(stem) ?? new Set();
      for (const other of group) if (other !== stem) others.add(other);
      like.set(stem, others);
    }
  }
  return like;
}
