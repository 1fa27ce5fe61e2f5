import fc from "fast-check";

/** Something a page's script does to a document; elements are told by their number, round and round. */
export type Step =
  | { readonly do: "remove" | "focus" | "select" | "hide" | "wrap"; readonly at: number }
  | { readonly do: "move"; readonly at: number; readonly to: number }
  | { readonly do: "text" | "html"; readonly at: number; readonly put: string }
  | { readonly do: "scroll"; readonly at: number; readonly by: number };

/** A document as a script puts it into a page, and what the script does to it then. */
export type RandomDocument = { readonly html: string; readonly steps: readonly Step[] };

/** Stands for half of a surrogate pair, which no protocol carries; put in by the page. */
export const LONE_SURROGATE = "@lone@";

/** Words of the story, and words that are none. */
const WORDS = [
  "Rustem Umerov",
  "peace talks in Istanbul",
  "Ukraine and Russia",
  "prisoner exchange",
  "on 2 June 2025",
  "ceasefire",
  "President Zelenskyy",
  "Vladimir Medinsky",
  "Рустем Умєров",
  "переговори в Стамбулі",
  "Wladimir Putin",
  "the price of bread",
  "伊斯坦布尔和平谈判 2025年",
  "שלום \u202Eabc\u202C עולם",
  "Um\u00ADerov\u200B",
  `broken ${LONE_SURROGATE} pair`,
  "\n\t ",
  "I",
];

/** Names of fields that stand in for what is read of a form. */
const FIELD_NAMES = [
  "parentNode",
  "nodeName",
  "childNodes",
  "firstChild",
  "attributes",
  "matches",
  "shadowRoot",
  "isConnected",
];

/** How an element may be laid out or set aside. */
const LOOKS = [
  "",
  "",
  "",
  ' style="display: contents"',
  ' style="display: none"',
  ' style="display: inline-block"',
  ' style="float: left"',
  ' style="visibility: hidden"',
  ' style="position: absolute; left: -9px"',
  ' style="writing-mode: vertical-rl"',
  ' style="overflow: auto; height: 40px"',
  ' style="content-visibility: auto"',
  ' dir="rtl"',
  ' lang="uk"',
  " hidden",
  ' aria-hidden="true"',
  ' contenteditable="true"',
  ' translate="no"',
];

const KINDS = [
  ..."b i em span a mark font bdo sub q u code".split(" "),
  ..."div p section article blockquote aside main h2 h3 ul ol li dl dd pre figure address".split(" "),
].map((name) => (inside: string, look: string) => `<${name}${look}>${inside}</${name}>`);

const SPECIAL: readonly ((inside: string, look: string) => string)[] = [
  (inside, look) => `<table${look}><caption>${inside}</caption><tr><td>${inside}<td>Rustem Umerov</table>`,
  (inside) => `<ruby>${inside}<rp>(</rp><rt>${inside}</rt><rp>)</rp></ruby>`,
  (inside, look) => `<details${look}><summary>${inside}</summary>${inside}</details>`,
  (inside) => `<details open><summary>More</summary>${inside}</details>`,
  (inside) => `<dialog open style="position: static">${inside}</dialog>`,
  (inside) => `<div popover="manual" role="dialog" style="z-index: 2147483647">${inside}</div>`,
  (inside, look) =>
    `<form${look}>${FIELD_NAMES.map((name) => `<input name="${name}" size="2">`).join("")}${inside}</form>`,
  (inside) => `<textarea>${inside.replace(/<[^>]*>/g, "")}</textarea><input value="Rustem Umerov">`,
  (inside) =>
    `<select><option>Rustem Umerov<option>${inside.replace(/<[^>]*>/g, "")}</select><button>${inside}</button>`,
  (inside) =>
    `<svg width="60" height="20"><title>Umerov</title><text y="15">${inside.replace(/<[^>]*>/g, "")}</text></svg>`,
  (inside) => `<math><mi>x</mi><mtext>${inside.replace(/<[^>]*>/g, "")}</mtext></math>`,
  (inside, look) =>
    `<x-host${look}><template shadowrootmode="open">${inside}<slot></slot></template>${inside}</x-host>`,
  (inside) => `<x-host><template shadowrootmode="closed">${inside}<slot></slot></template>${inside}</x-host>`,
  (inside) =>
    `<div><template shadowrootmode="open"><p><slot name="s"></slot></p></template><b slot="s">${inside}</b></div>`,
  (inside) => `<template>${inside}</template><noscript>${inside}</noscript>`,
  (inside) => `<iframe width="90" height="40" srcdoc="${inside.replace(/[<>"&]/g, "")}"></iframe>`,
  (inside) => `<img name="nodeType" alt="Umerov">${inside}<br>${inside}<hr>`,
  (inside) => `<!-- Rustem Umerov -->${inside}<wbr>`,
];

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const look = fc.constantFrom(...LOOKS);

const { node } = fc.letrec<{ node: string; inside: string }>((tie) => ({
  inside: fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((nodes) => nodes.join("")),
  node: fc.oneof(
    { maxDepth: 4 },
    { weight: 3, arbitrary: text },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...KINDS), tie("inside"), look).map(([make, inside, as]) => make(inside, as)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...SPECIAL), tie("inside"), look)
        .map(([make, inside, as]) => make(inside, as)),
    },
  ),
}));

const at = fc.nat(999);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom("remove", "focus", "select", "hide", "wrap"), at }),
  fc.record({ do: fc.constant("move"), at, to: at }),
  fc.record({ do: fc.constantFrom("text", "html"), at, put: node }),
  fc.record({ do: fc.constant("scroll"), at, by: fc.integer({ min: 1, max: 200 }) }),
) as fc.Arbitrary<Step>;

const randomDocument: fc.Arbitrary<RandomDocument> = fc.record({
  html: fc.array(node, { minLength: 1, maxLength: 4 }).map((nodes) => nodes.join("")),
  steps: fc.array(step, { maxLength: 6 }),
});

/** As many documents, always the same of the same seed. */
export function randomDocuments(count: number, seed: number): readonly RandomDocument[] {
  return fc.sample(randomDocument, { numRuns: count, seed });
}
