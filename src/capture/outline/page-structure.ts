import { tidyText } from "./block.ts";

const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|MATH|CANVAS|IFRAME|OBJECT|EMBED|VIDEO|AUDIO|INPUT|TEXTAREA|SELECT|OPTION|NAV|FIGCAPTION|PICTURE|IMG|HEAD|TITLE|META|LINK|DIALOG|SUP)$/;

/** Whether an element's words are none of the page's text. */
export function isSkipped(element: Element, name: string): boolean {
  if (SKIPPED.test(name)) return name !== "SUP" || /^\s*\[?\d{1,3}\]?\s*$/.test(element.textContent ?? "");
  // Captions and credits stand in figures without a caption element, too.
  if (name === "FIGURE") return element.querySelector("table,blockquote,p") === null;
  return element.getAttribute("role") === "navigation";
}

const AROUND =
  /(?:^|[\s_-])(?:related|recommend\w*|newsletter|promo\w*|teasers?|sidebar|breadcrumbs?|comments?|cookies?|consent|footer|share|social|sharing|most-?read|popular|read-?more|more-?on|also-?read|advert\w*|sponsor\w*|paywall|subscribe|author-?bio|authorbox)(?:$|[\s_-])/i;

/** Whether an element is of what pages put around their articles. */
export function isAround(element: Element, name: string): boolean {
  if (name === "FOOTER") return true;
  const role = element.getAttribute("role");
  if (role === "contentinfo" || role === "banner") return true;
  if (name === "BODY" || name === "MAIN" || name === "ARTICLE") return false;
  const label = `${element.getAttribute("class") ?? ""} ${element.id ?? ""}`;
  return label.length < 400 && AROUND.test(label) && (element.textContent ?? "").length < 6_000;
}

/** Elements that make a list or a table one that is laid out with. */
const STRUCTURE = "h1,h2,h3,h4,h5,h6,table,details,dl,article,section";

/** The items of a list; null when what stands in it is more than items. */
export function readListRows(list: Element): readonly (readonly string[])[] | null {
  if (list.querySelector(STRUCTURE)) return null;
  const items = [...list.children].filter((child) => child.tagName.toUpperCase() === "LI");
  if (items.length === 0 || items.some((item) => item.querySelectorAll("p").length > 2)) return null;
  return items.map((item) => [textOf(item)]).filter(([text]) => text !== "");
}

/** The rows of a table; null when it holds the page's layout. */
export function readTableRows(table: Element): readonly (readonly string[])[] | null {
  if (table.querySelector(STRUCTURE) || table.querySelectorAll("p").length > 60) return null;
  const rows = [...table.querySelectorAll("tr")].slice(0, 2_000);
  const cells = rows.map((row) => [...row.children].map(textOf));
  if (cells.some((row) => row.some((cell) => cell.length > 1_500))) return null;
  return cells.filter((row) => row.some((cell) => cell !== ""));
}

/** The terms of a definition list with what is said of each, as rows of two. */
export function readTermRows(list: Element): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  for (const part of list.querySelectorAll("dt,dd")) {
    if (part.tagName.toUpperCase() === "DT") rows.push([textOf(part), ""]);
    else {
      const row = rows.at(-1);
      if (row) row[1] = tidyText(`${row[1]} ${textOf(part)}`);
    }
  }
  return rows.length === 0 ? null : rows.filter(([term]) => term !== "");
}

/** The text of an element with a space between its blocks, scripts left out. */
function textOf(element: Element): string {
  let text = "";
  const read = (node: Node, depth: number): void => {
    if (depth > 100) return;
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += child.nodeValue ?? "";
      else if (child.nodeType === 1 && !isSkipped(child as Element, (child as Element).tagName.toUpperCase())) {
        const isBlock = /^(?:P|DIV|LI|BR|UL|OL|TD|TR)$/i.test((child as Element).tagName);
        if (isBlock) text += " ";
        read(child, depth + 1);
        if (isBlock) text += " ";
      }
    }
  };
  read(element, 0);
  return tidyText(text);
}
