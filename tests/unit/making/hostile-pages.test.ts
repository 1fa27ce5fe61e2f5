import { describe, expect, it, vi } from "vitest";
import { decodePage } from "../../../scripts/capture/decode-page.ts";
import { makeFromCaptured } from "../../../scripts/capture/make-from-file.ts";
import { parsePage } from "../../../scripts/capture/parse-page.ts";
import { CaptureError, type CaptureProblem } from "../../../src/capture/capture-error.ts";
import { type Captured, capturePage } from "../../../src/capture/capture-page.ts";
import { captureMarkdown, capturePlainText } from "../../../src/capture/capture-text.ts";

// Large inputs take seconds where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

const LONG = "The council of Harbourton met on Friday and Ada Lindqvist spoke for the harbour. ".repeat(6);

describe("a page whose JSON-LD is hostile", () => {
  it("is read when its JSON-LD is nested ten thousand deep", () => {
    const deep = `${'{"a":'.repeat(10_000)}{"@type":"NewsArticle","headline":"A deep title","datePublished":"2024-01-02"}${"}".repeat(10_000)}`;
    expect(capture(article("", jsonLd(deep))).facts).toMatchObject({ title: "The harbour", published: "2024-01-02" });
  });

  it("does not take what it says for what objects are made of", () => {
    const { facts, parts } = capture(
      article(
        "",
        jsonLd('{"__proto__":{"headline":"Polluted"},"constructor":{"headline":"Polluted"},"@type":"NewsArticle"}'),
      ),
    );
    expect(facts.title).toBe("The harbour");
    expect(parts.questions).toEqual([]);
    expect(({} as { headline?: string }).headline).toBeUndefined();
  });

  it.each([
    [
      "numbers and nulls",
      '{"@type":["NewsArticle",7,null],"headline":42,"datePublished":{"a":1},"publisher":[[]],"author":null}',
    ],
    ["a list of lists", "[[[[]]],null,true,7]"],
    [
      "questions that are none",
      '{"@type":"FAQPage","mainEntity":[7,{"@type":"Question","name":["x"],"acceptedAnswer":"no"},null]}',
    ],
    ["broken off in the middle", '{"@type":"NewsArticle","headline":"The ha'],
    ["nothing", ""],
  ])("is read past values of wrong types: %s", (_what, json) => {
    const { facts, parts } = capture(article("", jsonLd(json)));
    expect(facts).toMatchObject({ title: "The harbour", published: null });
    expect(parts.questions).toEqual([]);
  });

  it("gives answers as text, whatever markup they hold", () => {
    const faq = {
      "@type": "FAQPage",
      mainEntity: {
        "@type": "Question",
        name: "Who <b>pays</b>?",
        acceptedAnswer: {
          text: "<script>alert(1)</script><img src=x onerror=alert(1)>The town &amp; the county &#8211; half each.",
        },
      },
    };
    expect(capture(article("", jsonLd(JSON.stringify(faq).replace(/</g, "\\u003c")))).parts.questions).toEqual([
      { question: "Who pays?", answer: ["The town & the county – half each."] },
    ]);
  });

  it("names no day that the calendar does not have, and no address that is none", () => {
    const { facts } = capture(
      article(
        "",
        `${jsonLd('{"@type":"NewsArticle","datePublished":"2024-02-31"}')}<link rel="canonical" href="javascript:alert(1)">`,
      ),
    );
    expect(facts).toMatchObject({ published: null, url: "https://example.org/a" });
  });
});

describe("a page that nothing can be made of", () => {
  it.each<[string, string, CaptureProblem]>([
    ["is empty", "<!doctype html><html><head></head><body></body></html>", "no-article"],
    ["is a menu", `<!doctype html><body>${"<a href=/x>More</a> ".repeat(400)}</body>`, "no-article"],
    [
      "asks to sign in",
      "<!doctype html><body><h1>Sign in</h1><form><input type=email><input type=password></form></body>",
      "login-wall",
    ],
    ["has a hundred thousand headings", `<!doctype html><body>${"<h2>x y</h2>".repeat(100_000)}</body>`, "too-large"],
  ])("says so when it %s", (_what, html, problem) => {
    expect(problemOf(() => capture(html))).toBe(problem);
  });
});

describe("a page with odd markup", () => {
  it("keeps no more sections than a story has when it has hundreds of headings", () => {
    const many = Array.from({ length: 600 }, (_, at) => `<h2>Part ${at}</h2><p>${LONG}</p>`).join("");
    expect(capture(article(many)).parts.sections).toHaveLength(24);
  });

  it.each([
    [150, null],
    [4_000, "too-deep"],
  ])("is read, or refused in a sentence, when its elements stand %i deep", (depth, problem) => {
    const html = article(`${"<div>".repeat(depth)}<p>${LONG}</p>${"</div>".repeat(depth)}`);
    expect(problemOf(() => capture(html))).toBe(problem);
  });

  it("is read from right to left", () => {
    const text = "اجتمع مجلس المدينة يوم الجمعة وتحدثت رئيسة البلدية عن الميناء القديم وعن الجسر الجديد. ".repeat(5);
    const { facts, parts } = capture(
      `<!doctype html><html lang="ar" dir="rtl"><head><title>الميناء</title></head><body><article><h1>الميناء القديم</h1><p>${text}</p><h2>متى يفتح الجسر؟</h2><p>${text}</p></article></body></html>`,
    );
    expect(facts.language).toBe("ar");
    expect(parts.questions.map(({ question }) => question)).toEqual(["متى يفتح الجسر؟"]);
  });

  it("gives the key points of a tab that is closed", () => {
    const { parts } = capture(
      article(
        `<div role="tabpanel" hidden><h3>Key points</h3><ul><li>The bridge is late.</li><li>The ferry is full.</li></ul></div>`,
      ),
    );
    expect(parts.keyPoints).toEqual(["The bridge is late.", "The ferry is full."]);
  });

  it("takes no menu for key points, whatever stands above it", () => {
    const menu =
      '<h3>In brief</h3><ul><li><a href="/a">All the news</a></li><li><a href="/b">More of the news</a></li></ul>';
    expect(capture(article(menu)).parts.keyPoints).toEqual([]);
  });

  it("takes no script, style or form for text", () => {
    const { paragraphs } = capture(
      article(`<script>alert("${LONG}")</script><style>p{}</style><textarea>${LONG}</textarea>`),
    );
    expect(paragraphs).toEqual([LONG.trim()]);
  });
});

describe("a text that is hostile", () => {
  it("is read though its front matter is a YAML bomb", () => {
    const bomb = "---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: *b\n---\n\n# The harbour\n\n";
    expect(captureMarkdown(bomb + LONG, { address: null, language: null }).facts.title).toBe("The harbour");
  });

  it("of two million letters takes seconds, not minutes", () => {
    const start = performance.now();
    const captured = capturePlainText(`The harbour\n\n${`${LONG}\n\n`.repeat(2_000_000 / LONG.length)}`, {
      address: null,
      language: "en",
    });
    expect(makeFromCaptured(captured).brief.entities.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(40_000);
  });

  it.each([
    ["one word of a million letters", "A".repeat(1_000_000)],
    ["a million quotation marks", `"“’`.repeat(300_000)],
    ["a million full stops", ". ".repeat(500_000)],
    ["a million capitals", "Ab ".repeat(300_000)],
    ["a million pipes", "| ".repeat(400_000)],
    ["a hundred thousand short lines", "Ab cd\n".repeat(100_000)],
  ])("does not hang on %s", (_what, text) => {
    const start = performance.now();
    makeFromCaptured(capturePlainText(text, { address: null, language: "en" }));
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe("the bytes of a page", () => {
  it.each([
    ["UTF-8", Buffer.from('<meta charset="utf-8"><p>Größe Ї')],
    ["UTF-16 with its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("<p>Größe Ї", "utf16le")])],
    ["an encoding nobody knows", Buffer.from('<meta charset="x-nobody"><p>Größe Ї')],
  ])("are read as %s", (_what, bytes) => {
    expect(decodePage(bytes)).toContain("Größe Ї");
  });

  it("are read as the page declares them", () => {
    expect(
      decodePage(
        Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from([0xcc, 0xee, 0xf1, 0xf2])]),
      ),
    ).toContain("Мост");
  });

  it("are read as Windows' Latin when they are no UTF-8 and declare nothing", () => {
    expect(decodePage(Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65]))).toBe("Größe");
  });
});

function capture(html: string): Captured {
  return capturePage(parsePage(html), "https://example.org/a");
}

function problemOf(work: () => unknown): CaptureProblem | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof CaptureError) return error.problem;
    throw error;
  }
}

function jsonLd(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

function article(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>The harbour</title>${head}</head><body><main><article><h1>The harbour</h1><p>${LONG}</p>${body}</article></main></body></html>`;
}
