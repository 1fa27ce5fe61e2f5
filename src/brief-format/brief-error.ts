/** Where something stands in a brief's files. */
export type Place = {
  /** The file's path as the caller gave it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
};

/** One thing in a brief's files that is not as it should be. */
export type Mistake = {
  readonly place: Place;
  /** What it concerns, e.g. `asOf`, `entities.umerov.role` or `section stalemate`. */
  readonly field: string;
  /** What was expected there instead, as the rest of a sentence that begins "expected". */
  readonly expected: string;
};

/** What a check calls for everything it finds: the field as mistakes name it, and what was expected there. */
export type Report = (field: string, expected: string) => void;

/** A brief that cannot be used; its message lists every mistake found, one a line. */
export class BriefError extends Error {
  override readonly name: string = "BriefError";

  /** At least one; in the order of the files, then of their lines. */
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(describeMistake).join("\n"));
    this.mistakes = mistakes;
  }
}

/** A mistake in one line that editors and terminals can jump to, e.g. `brief.md:4: asOf: expected a date like 2025-06-02`. */
export function describeMistake({ place, field, expected }: Mistake): string {
  return `${place.file}:${place.line}: ${field}: expected ${expected}`;
}

/** The same mistakes by file in the order given, and by line. */
export function sortMistakes(mistakes: readonly Mistake[], files: readonly string[]): readonly Mistake[] {
  return mistakes.toSorted(
    (a, b) => files.indexOf(a.place.file) - files.indexOf(b.place.file) || a.place.line - b.place.line,
  );
}
