import { makeBlock, type OutlineBlock, tidyText } from "./block.ts";
import type { ArticleTest } from "./find-article.ts";
import { isAround, isSkipped, readListRows, readTableRows, readTermRows } from "./page-structure.ts";
import { type Piece, toTextBlocks } from "./text-run.ts";

/** Deeper than this nobody writes; browsers themselves stop at 512. */
const DEEPEST = 600;

/** More blocks than this no explainer has. */
const MOST_BLOCKS = 20_000;

/** What holds of everything inside an element. */
type Setting = {
  readonly depth: number;
  readonly aside: boolean;
  readonly bold: boolean;
  readonly link: boolean;
  readonly opens: boolean;
  /** The nearest block around: what the article test is asked about. */
  readonly owner: Element;
};

/**
 * Read a page's blocks in document order: headings, texts, lists, tables and definition lists, whether the article holds them
 * or not, hidden ones (closed tabs and accordions) too. Scripts, styles, forms' fields, captions and footers are left out.
 */
export function readOutline(body: Element, holds: ArticleTest): readonly OutlineBlock[] {
  const reader = new OutlineReader(holds);
  reader.readChildren(body, { depth: 0, aside: false, bold: false, link: false, opens: false, owner: body });
  reader.flush();
  return reader.blocks;
}

const BLOCKS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|BUTTON|CENTER|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGURE|FOOTER|FORM|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TH|THEAD|TR|UL)$/;
const BOLD = /^(?:B|STRONG)$/;
const HEADING = /^H[1-6]$/;

class OutlineReader {
  readonly blocks: OutlineBlock[] = [];
  private pieces: Piece[] = [];
  private setting: Setting | null = null;
  private readonly holds: ArticleTest;

  constructor(holds: ArticleTest) {
    this.holds = holds;
  }

  readChildren(element: Element, setting: Setting): void {
    if (setting.depth > DEEPEST || this.blocks.length > MOST_BLOCKS) return;
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.addText(child.nodeValue ?? "", setting);
      else if (child.nodeType === 1) this.readElement(child as Element, setting);
    }
  }

  /** End the run of inline text that is being gathered. */
  flush(): void {
    const { setting } = this;
    if (setting && this.pieces.length > 0) {
      const { aside, opens, owner } = setting;
      this.blocks.push(...toTextBlocks(this.pieces, { kept: this.holds(owner), aside, opens }));
    }
    this.pieces = [];
    this.setting = null;
  }

  private addText(text: string, setting: Setting): void {
    if (text === "") return;
    this.setting ??= setting;
    this.pieces.push({ text: text.replace(/\s+/g, " "), bold: setting.bold, link: setting.link });
  }

  private readElement(element: Element, around: Setting): void {
    const name = element.tagName.toUpperCase();
    if (isSkipped(element, name)) return;
    if (name === "BR") {
      this.setting ??= around;
      this.pieces.push({ text: "\n", bold: around.bold, link: around.link });
      return;
    }
    const inside: Setting = {
      ...around,
      depth: around.depth + 1,
      aside: around.aside || isAround(element, name),
      bold: around.bold || BOLD.test(name),
      link: around.link || name === "A",
    };
    if (HEADING.test(name)) this.addHeading(element, Number(name[1]), inside);
    else if (BLOCKS.test(name))
      this.readBlock(element, name, { ...inside, bold: inside.bold && !isSelfBlock(name), owner: element });
    else this.readChildren(element, inside);
  }

  private readBlock(element: Element, name: string, inside: Setting): void {
    this.flush();
    if (!this.addRows(element, name, inside)) {
      this.readChildren(element, { ...inside, opens: inside.opens || opensMore(element, name) });
      this.flush();
    }
  }

  /** Lists and tables of plain items are one block each; those that are laid out with, like any element. */
  private addRows(element: Element, name: string, { aside }: Setting): boolean {
    const [kind, rows] =
      name === "UL" || name === "OL"
        ? (["list", readListRows(element)] as const)
        : name === "TABLE"
          ? (["table", readTableRows(element)] as const)
          : name === "DL"
            ? (["terms", readTermRows(element)] as const)
            : (["text", null] as const);
    if (!rows) return false;
    const text = rows.map((cells) => cells.join(" ")).join(" ");
    const links = [...element.querySelectorAll("a")].reduce(
      (sum, link) => sum + tidyText(link.textContent ?? "").length,
      0,
    );
    const kept = this.holds(element) || [...element.children].some((child) => this.holds(child));
    if (text !== "") this.blocks.push(makeBlock({ kind, text, rows, kept, aside, linked: links >= text.length * 0.8 }));
    return true;
  }

  private addHeading(element: Element, level: number, { aside, link }: Setting): void {
    this.flush();
    const text = tidyText(element.textContent ?? "");
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const links = [...element.querySelectorAll("a[href]")].filter((one) => !one.getAttribute("href")?.startsWith("#"));
    const linked = link || links.some((one) => tidyText(one.textContent ?? "").length >= text.length * 0.8);
    this.blocks.push(makeBlock({ kind: "heading", level, text, kept: this.holds(element), aside, linked }));
  }
}

/** Blocks whose own text never becomes bold by what is around them. */
function isSelfBlock(name: string): boolean {
  return name === "TABLE" || name === "UL" || name === "OL";
}

function opensMore(element: Element, name: string): boolean {
  return name === "SUMMARY" || (name === "BUTTON" && element.hasAttribute("aria-expanded"));
}
