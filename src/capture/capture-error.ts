/** Why nothing can be made of what was given. */
export type CaptureProblem = "empty" | "too-large" | "too-deep" | "no-article" | "login-wall" | "no-names";

const SENTENCES: Readonly<Record<CaptureProblem, string>> = {
  empty: "There is no text in it.",
  "too-large": "It is too large to make an explainer of: select the part you mean, or give a shorter text.",
  "too-deep": "Its parts stand inside each other too deep to be read.",
  "no-article": "No article was found on it: select the text you mean.",
  "login-wall": "The page asks to sign in and shows too little text without.",
  "no-names": "Its text names nothing that other pages could be recognised by.",
};

/** Nothing can be made of a page or text; the message says so in a sentence. */
export class CaptureError extends Error {
  override readonly name = "CaptureError";
  readonly problem: CaptureProblem;

  constructor(problem: CaptureProblem) {
    super(SENTENCES[problem]);
    this.problem = problem;
  }
}
