import styles from "./highlight.css?inline";
import { CURRENT_HIGHLIGHT, MENTION_HIGHLIGHT, ON_DARK, READ } from "./highlights.ts";

/**
 * Where the rules are given: to the root alone, for browsers in which the highlights of an element take after those of the element it
 * stands in (also into shadow trees), or to all elements.
 *
 * In Chromium the root is enough, and cheaper: on a page of 5,000 elements it took 15 ms instead of 25 to have them follow the rules, and
 * all that are styled later are styled as quickly as without (17 ms, with rules for all 24).
 * https://drafts.csswg.org/css-pseudo-4/#highlight-cascade
 */
export type Subject = ":root" | "";

/** How mentions are marked. */
type Look = {
  readonly style: string;
  readonly colour: string;
  /** Whether there are rules for marks that were read before, too. */
  readonly faint?: true;
};

/** The name under which `highlight.css` gives mentions a look. */
export function highlightName({ style, colour }: Look): string {
  return style === "dotted" && colour === "auto" ? MENTION_HIGHLIGHT : `${MENTION_HIGHLIGHT}-${style}-${colour}`;
}

/** What still tells marks in Firefox where colours are forced: grounds are not painted there, but for the system's own. */
function forcedRules({ style }: Look, names: readonly string[], subject: Subject): string {
  const current = `${subject}::highlight(${CURRENT_HIGHLIGHT}) { background-color: Highlight; color: HighlightText }`;
  const others = names.filter((name) => name !== CURRENT_HIGHLIGHT).map((name) => `${subject}::highlight(${name})`);
  const underline = style === "background" ? `${others.join(", ")} { text-decoration: underline dotted }\n` : "";
  return `@media (forced-colors: active) and (not print) {\n${underline}${current}\n}`;
}

/**
 * The rules of `highlight.css` that one look needs, one for each of its highlights. On paper nothing can be pointed at.
 *
 * Browsers ask after every rule for the highlights of all elements whenever they style one, whether anything is highlighted or not: with
 * all looks in a page it takes two and a half times as long to style (Chromium, 4,000 new elements: 30 ms instead of 12). So pages get
 * rules when something is marked in them, and no more than these.
 * https://drafts.csswg.org/css-highlight-api-1/#highlight-pseudo
 */
export function markRules(look: Look, subject: Subject): string {
  const all = rulesOf(look);
  const names = all.map(([one]) => one);
  return `${onScreen(all, subject)}\n${forcedRules(look, names, subject)}`;
}

/**
 * Those of the rules that paint a ground. Chromium paints the ground of a highlight only where a page's own rules give it one, as if it were
 * a selection's colours; the reader's rules it computes, and paints underlines of alone: to be given as both.
 * https://drafts.csswg.org/css-pseudo-4/#highlight-cascade
 */
export function groundRules(look: Look, subject: Subject): string {
  // Where colours are forced, the reader's rules have the system's, and nothing is to come after them.
  const grounds = rulesOf(look).filter(([, body]) => body.includes("background-color"));
  return `@media (forced-colors: none) {\n${onScreen(grounds, subject)}\n}`;
}

type Rule = readonly [highlight: string, body: string];

function onScreen(rules: readonly Rule[], subject: Subject): string {
  const written = rules.map(([one, body]) => `${subject}::highlight(${one}) { ${body} }`);
  return `@media not print {\n${written.join("\n")}\n}`;
}

function rulesOf(look: Look): readonly Rule[] {
  const name = highlightName(look);
  const grounds = look.colour === "auto" ? ["", ON_DARK] : [""];
  const marks = grounds.map((ground) => [name + ground, bodyOf(name + ground)] as const);
  const read = grounds.map((ground) => {
    const own = name + READ + ground;
    return [own, `${bodyOf(name + ground)};${bodyOf(own)}`] as const;
  });
  return [...marks, ...(look.faint ? read : []), [CURRENT_HIGHLIGHT, currentBody(look)]];
}

/** The declarations that `highlight.css` has for a highlight. */
function bodyOf(name: string): string {
  const rules = [...styles.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{}]+)\{([^}]*)\}/g)];
  const bodies = rules.filter(([, selectors]) => selectors?.includes(`(${name})`)).map(([, , body]) => body?.trim());
  // The last declaration of each may or may not end in a semicolon: bundlers drop it.
  return bodies.join(";");
}

/** The mention whose card is open is never faint: where others are, it has an underline of its own over the one that it has. */
function currentBody(look: Look): string {
  const body = bodyOf(CURRENT_HIGHLIGHT);
  if (!look.faint || look.style === "background") return body;
  // It may stand on either ground. Behind the rest, and not put into it: bundlers write one declaration for all of an underline.
  const colour = look.colour === "auto" ? ";text-decoration-color: currentcolor" : "";
  return `${body};${bodyOf(highlightName(look))}${colour}`;
}
