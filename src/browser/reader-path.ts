/** Where a whole brief is to be read, at one of its sections when given: a path from the extension's root. */
export function readerPath(brief: string, section?: string): string {
  return `/src/reader/index.html?brief=${encodeURIComponent(brief)}${section ? `#${section}` : ""}`;
}
