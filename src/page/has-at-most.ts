/**
 * Whether there are no more elements below a root than so many; the browser counts no further.
 *
 * Roots that cannot be asked are shadow roots, which are small.
 */
export function hasAtMost(count: number, root: ParentNode): boolean {
  return !("getElementsByTagName" in root) || (root as Document).getElementsByTagName("*").item(count) === null;
}
