/**
 * Drop `style` and event attributes from serialised HTML before it is parsed in an extension page.
 *
 * A document made by DOMParser has its creator's content policy, and browsers report every inline style and handler of a captured page
 * to the console (measured: 187 messages a page). They have no effect there; this only keeps the console clean. Attributes are
 * dropped from tags only, never from the text between them. One pass, each character looked at once.
 *
 * @param html - What the script in the tab serialised.
 */
export function prepareMarkup(html: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    at += 1;
    if (!/[a-z]/i.test(html.charAt(at))) continue;
    const tag = readTag(html, at);
    for (const { start, end } of tag.dropped) {
      parts.push(html.slice(copied, start));
      copied = end;
    }
    at = tag.end;
  }
  return parts.length === 0 ? html : parts.join("") + html.slice(copied);
}

/** Where a tag ends, and which of its attributes to drop. */
type Tag = { readonly end: number; readonly dropped: readonly { readonly start: number; readonly end: number }[] };

const DROPPED = /^(?:style|on[a-z]+|nonce|srcdoc)$/i;

/** Read a tag as browsers do (HTML standard, "attribute name state"); one that never ends goes to the end of the text. */
function readTag(html: string, from: number): Tag {
  const dropped: { start: number; end: number }[] = [];
  let at = skip(html, from, isNameEnd);
  while (at < html.length && html.charAt(at) !== ">") {
    const start = at;
    at = skip(html, at, (one) => !isSpace(one) && one !== "/");
    const nameStart = at;
    at = skip(html, at + 1, (one) => isNameEnd(one) || one === "=");
    const name = html.slice(nameStart, at);
    const equals = skip(html, at, (one) => !isSpace(one));
    if (html.charAt(equals) === "=")
      at = skipValue(
        html,
        skip(html, equals + 1, (one) => !isSpace(one)),
      );
    if (DROPPED.test(name)) dropped.push({ start, end: Math.min(at, html.length) });
  }
  return { end: Math.min(at, html.length), dropped };
}

function skipValue(html: string, at: number): number {
  const quote = html.charAt(at);
  if (quote !== '"' && quote !== "'") return skip(html, at, (one) => isSpace(one) || one === ">");
  const end = html.indexOf(quote, at + 1);
  return end < 0 ? html.length : end + 1;
}

/** The first place from `at` on where the text's character is as asked; the text's end when there is none. */
function skip(html: string, at: number, until: (character: string) => boolean): number {
  let place = at;
  while (place < html.length && !until(html.charAt(place))) place += 1;
  return place;
}

function isSpace(character: string): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\r" || character === "\f";
}

function isNameEnd(character: string): boolean {
  return isSpace(character) || character === "/" || character === ">";
}
