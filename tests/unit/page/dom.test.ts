import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What is read of a page's nodes, and what a form's field or a document's picture can be called to stand in for it. */
const NAMES = (
  "parentNode parentElement nodeName nodeType nodeValue localName tagName firstChild lastChild firstElementChild lastElementChild " +
  "nextSibling previousSibling nextElementSibling previousElementSibling childNodes children childElementCount isConnected " +
  "ownerDocument textContent innerText getRootNode contains compareDocumentPosition hasChildNodes attributes hasAttributes " +
  "hasAttribute getAttribute setAttribute removeAttribute matches closest querySelector querySelectorAll getElementsByTagName " +
  "checkVisibility getBoundingClientRect slot assignedSlot shadowRoot clientLeft clientTop scrollIntoView scrollBy append prepend " +
  "remove title URL body documentElement head createRange createTreeWalker contentType designMode hidden activeElement " +
  "scrollingElement elementFromPoint caretPositionFromPoint defaultView fullscreenElement"
).split(" ");

/** Rooms whose code meets the page's nodes. The card's own nodes, in `popover`, have no fields. */
const ROOMS = ["page", "content-script", "frame"];

/** Lines that have such a name and read no node that could have fields or pictures. */
const HARMLESS = [
  // A media query.
  /matchMedia\(/,
  // Ranges and shadow roots have neither.
  /\brange\??\.getBoundingClientRect/,
  /\bopenRootOf\(at\)\?\.activeElement/,
  /\broot\.firstElementChild\b/,
  // A page of the extension, and elements that we have just made.
  /surface\.setAttribute\(SECRET/,
  /document\.head\.append\(script\)|script\.remove\(\)/,
];

describe("a page's nodes", () => {
  it("are read through the accessors of page/dom.ts everywhere: a form can have a field called `parentNode`", () => {
    const read = new RegExp(`\\.(?:${NAMES.join("|")})\\b`);
    const taken = new RegExp(
      `\\{[^{}=>]*\\b(?:${NAMES.join("|")})\\b[^{}=>]*\\}(?: = |: \\w*(?:Node|Element|Document)\\b)`,
    );
    const files = ROOMS.flatMap((room) =>
      readdirSync(`src/${room}`, { recursive: true, encoding: "utf8" }).map((file) => `src/${room}/${file}`),
    ).filter((file) => file.endsWith(".ts") && file !== "src/page/dom.ts");
    expect(files.length).toBeGreaterThan(40);
    const direct = files.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .map((line, at) => ({ line: line.replace(/\/\/.*|^\s*\*.*|\/\*\*.*/, ""), place: `${file}:${at + 1}` }))
        .filter(({ line }) => (read.test(line) || taken.test(line)) && !HARMLESS.some((one) => one.test(line)))
        .map(({ line, place }) => `${place} ${line.trim()}`),
    );
    expect(direct).toEqual([]);
  });
});
