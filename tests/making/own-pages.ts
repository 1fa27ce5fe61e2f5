import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { parsePage } from "../../scripts/capture/parse-page.ts";
import { type Captured, capturePage } from "../../src/capture/capture-page.ts";
import { captureMarkdown, capturePlainText } from "../../src/capture/capture-text.ts";
import { type MadeParts, type PageCase, scorePage } from "./measure-pages.ts";
import { type Content, SHAPES, type Shape } from "./own/shapes.ts";
import type { RunPage } from "./run-set.ts";

/** One of the project's own pages with what should be made of it. */
export type OwnPage = PageCase & { readonly text: string; readonly file: Shape["file"] };

/** Every content in every shape: eight languages, six shapes. */
export function readOwnPages(): readonly OwnPage[] {
  const contents = parse(readFileSync("tests/making/own/contents.yaml", "utf8")) as readonly Content[];
  return contents.flatMap((content) => SHAPES.map((shape) => toPage(content, shape)));
}

/** Capture a page's text as the file it stands for would be. */
export function captureOwn({ text, file }: Pick<OwnPage, "text" | "file">): Captured {
  const origin = { address: null, language: null };
  if (file === "md") return captureMarkdown(text, origin);
  if (file === "txt") return capturePlainText(text, origin);
  return capturePage(parsePage(text), "https://example.org/page");
}

function toPage(content: Content, shape: Shape): OwnPage {
  const { language, title, published, publisher, points, sections, summary, questions } = content;
  return {
    id: `${language} ${shape.name}`,
    text: shape.render(content),
    file: shape.file,
    expected: {
      title,
      published,
      publisher: shape.without.includes("publisher") ? "" : publisher,
      keyPoints: points,
      questions,
      summary: shape.without.includes("summary") ? "" : summary,
      sections: sections.map(({ heading }) => heading),
    },
    either: [],
    open: false,
  };
}

/** What was captured, as pages are scored by. */
export function toMade({ facts, parts }: Captured): MadeParts {
  const questions = parts.questions.map(({ question, answer }) => ({ q: question, a: answer.join(" ") }));
  return { ...facts, ...parts, title: facts.title, questions };
}

/** Capture and score every own page. */
export function runOwnPages(): readonly RunPage[] {
  return readOwnPages().map((page) => {
    const start = performance.now();
    const made = toMade(captureOwn(page));
    return { page: { ...page, html: "own" }, score: scorePage(page, made), time: performance.now() - start };
  });
}
