/** A path as every browser takes it: Firefox looks for one without a leading slash beside the calling page. */
export function fromRoot(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
