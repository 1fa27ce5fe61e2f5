/** What one of the project's own pages says. */
export type Content = {
  readonly language: string;
  readonly title: string;
  readonly published: string;
  readonly publisher: string;
  readonly lead: string;
  readonly labels: {
    readonly points: string;
    readonly summary: string;
    readonly questions: string;
    readonly question: string;
  };
  readonly points: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly summary: string;
  readonly questions: readonly { readonly q: string; readonly a: string }[];
};

/** A way to lay a content out: as a page, as Markdown or as plain text. */
export type Shape = {
  readonly name: string;
  readonly file: "html" | "md" | "txt";
  /** Parts that this shape leaves out. */
  readonly without: readonly ("summary" | "publisher")[];
  render(content: Content): string;
};

const toHtml = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const tag = (name: string, text: string): string => `<${name}>${toHtml(text)}</${name}>`;
const list = (name: "ul" | "ol", items: readonly string[]): string =>
  `<${name}>${items.map((item) => tag("li", item)).join("")}</${name}>`;

const sections = (content: Content, level: string): string =>
  content.sections.map(({ heading, text }) => tag(level, heading) + tag("p", text)).join("");

/** A page as sites build them: menus before, teasers and a form after. */
function page({ language, title, published, publisher }: Content, body: string, head = ""): string {
  const meta =
    head ||
    `<meta property="og:title" content="${toHtml(title)}"><meta property="og:site_name" content="${toHtml(publisher)}"><meta property="article:published_time" content="${published}T08:00:00Z">`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${toHtml(`${title} | ${publisher}`)}</title>${meta}</head><body>
<header><a href="/">${toHtml(publisher)}</a><nav><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav></header>
<main><article><h1>${toHtml(title)}</h1><p class="byline"><time datetime="${published}">${published}</time></p>${body}</article></main>
<aside class="related"><h3>Lorem ipsum dolor?</h3><ul><li><a href="/c">Lorem ipsum dolor sit amet?</a></li><li><a href="/d">Consectetur adipiscing</a></li></ul></aside>
<section class="newsletter"><h2>Newsletter</h2><form><input type="email"><button>OK</button></form></section>
<footer><p>© ${toHtml(publisher)}</p></footer></body></html>`;
}

/** The shapes of pages that explain: each content is laid out in every one. */
export const SHAPES: readonly Shape[] = [
  {
    name: "headings",
    file: "html",
    without: [],
    render: (one) =>
      page(
        one,
        `${tag("p", one.lead)}${tag("h2", one.labels.points)}${list("ul", one.points)}${sections(one, "h2")}${tag("h2", one.labels.summary)}${tag("p", one.summary)}${tag("h2", one.labels.questions)}${one.questions.map(({ q, a }) => tag("h3", q) + tag("p", a)).join("")}`,
      ),
  },
  {
    name: "table and question lines",
    file: "html",
    without: [],
    render: (one) =>
      page(
        one,
        `${tag("p", one.lead)}<table><tr><th>${toHtml(one.labels.points)}</th></tr>${one.points.map((point) => `<tr><td>${toHtml(point)}</td></tr>`).join("")}</table>${sections(one, "h3")}<p><strong>${toHtml(one.labels.summary)}</strong></p>${tag("p", one.summary)}<p><strong>${toHtml(one.labels.questions)}</strong></p>${one.questions.map(({ q, a }) => `<p><strong>${toHtml(`${one.labels.question} ${q}`)}</strong></p>${tag("p", a)}`).join("")}`,
      ),
  },
  {
    name: "accordion and JSON-LD",
    file: "html",
    without: ["summary"],
    render: (one) => {
      const faq = one.questions.map(({ q, a }) => ({
        "@type": "Question",
        name: q,
        acceptedAnswer: { "@type": "Answer", text: `<p>${toHtml(a)}</p>` },
      }));
      const article = {
        "@type": "NewsArticle",
        headline: one.title,
        datePublished: `${one.published}T08:00:00Z`,
        publisher: { "@type": "Organization", name: one.publisher },
      };
      const graph = { "@context": "https://schema.org", "@graph": [article, { "@type": "FAQPage", mainEntity: faq }] };
      return page(
        one,
        `${tag("p", one.lead)}<div class="box"><span>${toHtml(one.labels.points)}</span>${list("ul", one.points)}</div>${sections(one, "h2")}${one.questions.map(({ q, a }) => `<details><summary>${toHtml(q)}</summary><p>${toHtml(a)}</p></details>`).join("")}`,
        `<script type="application/ld+json">${JSON.stringify(graph).replace(/</g, "\\u003c")}</script>`,
      );
    },
  },
  {
    name: "bold lines and a definition list",
    file: "html",
    without: ["summary"],
    render: (one) =>
      page(
        one,
        `${tag("p", one.lead)}<p><b>${toHtml(one.labels.points)}:</b></p>${list("ol", one.points)}${one.sections.map(({ heading, text }) => `<p><strong>${toHtml(heading)}</strong></p>${tag("p", text)}`).join("")}<dl>${one.questions.map(({ q, a }) => tag("dt", q) + tag("dd", a)).join("")}</dl>`,
      ),
  },
  {
    name: "Markdown",
    file: "md",
    without: [],
    render: (one) =>
      `---\ntitle: ${JSON.stringify(one.title)}\npublished: "${one.published}"\nsite: ${JSON.stringify(one.publisher)}\ntags: [a, b]\n---\n\n${one.lead}\n\n## ${one.labels.points}\n\n${one.points.map((point) => `- **${point}**`).join("\n")}\n\n${one.sections.map(({ heading, text }) => `## ${heading}\n\n${text}`).join("\n\n")}\n\n## ${one.labels.summary}\n\n${one.summary}\n\n## ${one.labels.questions}\n\n${one.questions.map(({ q, a }) => `### ${q}\n\n${a}`).join("\n\n")}\n`,
  },
  {
    name: "plain text",
    file: "txt",
    without: [],
    render: (one) =>
      `${one.title}\n${one.publisher}, ${one.published}\n\n${one.lead}\n\n${one.labels.points}\n${one.points.map((point, at) => `${at + 1}. ${point}`).join("\n")}\n\n${one.sections.map(({ heading, text }) => `${heading}\n${text}`).join("\n\n")}\n\n${one.labels.summary}\n${one.summary}\n\n${one.labels.questions}\n${one.questions.map(({ q, a }) => `${one.labels.question} ${q}\n${a}`).join("\n")}\n`,
  },
];
