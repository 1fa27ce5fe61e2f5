// The little of the peers' interfaces that the bench uses: they are installed by `npm run bench`, and only there.

declare module "mark.js" {
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: MarkOptions): void;
  }
}

declare module "advanced-mark.js" {
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: MarkOptions & { blockElementsBoundary: boolean }): void;
  }
}

declare module "findandreplacedomtext" {
  export default function findAndReplaceDOMText(
    node: Element,
    options: {
      find: RegExp;
      preset: "prose";
      replace: (portion: { readonly index: number; readonly text: string }) => Node;
    },
  ): void;
}

declare module "highlight-words-core" {
  export function findAll(options: {
    searchWords: readonly string[];
    textToHighlight: string;
    autoEscape: boolean;
  }): { readonly highlight: boolean }[];
}

declare module "modern-ahocorasick" {
  export default class AhoCorasick {
    constructor(patterns: readonly string[], options: { boundary: "unicode" });
    count(text: string): number;
  }
}

type MarkOptions = {
  accuracy: { value: "exactly"; limiters: readonly string[] };
  separateWordSearch: boolean;
  diacritics: boolean;
  acrossElements: boolean;
  each: () => void;
};
