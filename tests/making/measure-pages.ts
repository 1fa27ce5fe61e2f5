/** What a page of the measured set should give; see `readMadePages`. */
export type ExpectedParts = {
  readonly title: string;
  /** Empty: the page does not say. */
  readonly published: string;
  readonly publisher: string;
  /** The beginning of each, up to 80 characters. */
  readonly keyPoints: readonly string[];
  /** The answer's beginning, up to 60 characters; `alt` is right, too. */
  readonly questions: readonly { readonly q: string; readonly a: string; readonly alt?: string }[];
  readonly summary: string;
  readonly sections: readonly string[];
};

/** What was made of a page, as `npm run brief -- from --json` prints it. */
export type MadeParts = {
  readonly title: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly summary: string;
  readonly keyPoints: readonly string[];
  readonly sections: readonly { readonly heading: string }[];
  readonly questions: readonly { readonly q: string; readonly a: string }[];
};

/** A page of the set. */
export type PageCase = {
  readonly id: string;
  readonly expected: ExpectedParts;
  /** Headings that are neither required nor wrong. */
  readonly either: readonly string[];
  /** Whether extra output is not wrong. */
  readonly open: boolean;
};

/** How many were found of how many, and how many were right of how many. */
export type Counted = {
  readonly found: number;
  readonly expected: number;
  readonly right: number;
  readonly made: number;
};

/** What one page's parts are worth, and what is wrong with them in words. */
export type PageScore = {
  readonly questions: Counted;
  readonly answers: { readonly right: number; readonly of: number };
  readonly keyPoints: Counted;
  readonly sections: Counted;
  /** Right or not; null where the page does not say. */
  readonly title: boolean | null;
  readonly published: boolean | null;
  readonly publisher: boolean | null;
  readonly faults: readonly string[];
};

/** Score what was made of a page against what it should give. Texts are compared by their letters and digits. */
export function scorePage({ expected, either, open }: PageCase, made: MadeParts): PageScore {
  const faults: string[] = [];
  const score = (name: string, wanted: readonly string[], got: readonly string[]): Counted => {
    const missing = wanted.filter((one) => !got.some((other) => begins(other, one)));
    const extra = got.filter((one) => !wanted.some((other) => begins(one, other)));
    const wrong = open ? [] : extra.filter((one) => !either.some((other) => begins(one, other) || begins(other, one)));
    faults.push(...missing.map((one) => `${name} missing: ${one}`), ...wrong.map((one) => `${name} wrong: ${one}`));
    const right = got.length - extra.length;
    return { found: wanted.length - missing.length, expected: wanted.length, right, made: right + wrong.length };
  };
  const answered = expected.questions.flatMap(({ q, a, alt }) => {
    const got = made.questions.find((one) => fold(one.q) === fold(q));
    return got && a !== ""
      ? [{ right: begins(got.a, a) || (alt !== undefined && begins(got.a, alt)), q, got: got.a }]
      : [];
  });
  faults.push(
    ...answered.filter(({ right }) => !right).map(({ q, got }) => `answer wrong: ${q} → ${got.slice(0, 80)}`),
  );
  const same = (name: string, wanted: string, got: string | null): boolean | null => {
    if (wanted === "") return null;
    const right = fold(wanted) === fold(got ?? "");
    if (!right) faults.push(`${name} wrong: ${got} instead of ${wanted}`);
    return right;
  };
  return {
    questions: score(
      "question",
      expected.questions.map(({ q }) => q),
      made.questions.map(({ q }) => q),
    ),
    answers: { right: answered.filter(({ right }) => right).length, of: answered.length },
    keyPoints: score("key point", expected.keyPoints, made.keyPoints),
    sections: score(
      "section",
      expected.sections,
      made.sections.map(({ heading }) => heading),
    ),
    title: same("title", expected.title, made.title),
    published: same("date", expected.published, made.published),
    publisher: same("publisher", expected.publisher, made.publisher),
    faults,
  };
}

function begins(text: string, beginning: string): boolean {
  const start = fold(beginning);
  return start !== "" && fold(text).startsWith(start.slice(0, Math.max(8, start.length - 2)));
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
