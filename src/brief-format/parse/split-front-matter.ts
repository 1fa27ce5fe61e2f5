/**
 * Split a Markdown file into its front matter, between two lines of `---`, and its body.
 *
 * Both halves keep their line numbers: what is not theirs is blanked out.
 *
 * @returns `front` is null when there is none.
 */
export function splitFrontMatter(text: string): { readonly front: string | null; readonly body: string } {
  const [opening] = /^\uFEFF?---[ \t]*\r?\n/.exec(text) ?? [];
  const closing = /^---[ \t]*\r?(?:\n|$(?![\s\S]))/m;
  const rest = opening === undefined ? "" : text.slice(opening.length);
  const close = closing.exec(rest);
  if (opening === undefined || !close) return { front: null, body: text };
  const matched = text.slice(0, opening.length + close.index + close[0].length);
  const body = matched.replace(/[^\n]/g, "") + text.slice(matched.length);
  return { front: `\n${rest.slice(0, close.index)}`, body };
}
