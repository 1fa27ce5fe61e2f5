/** Where a whole brief is to be read, at one of its sections when given: a path from the extension's root. */
export function readerPath(brief: string, section?: string): string {
  return `/src/reader/index.html?brief=${encodeURIComponent(brief)}${section ? `#${section}` : ""}`;
}

/** The section of a brief's page that holds a part of the brief: sections have their own, other kinds share one. */
export function sectionOfPart(kind: "question" | "key-point" | "section" | "entity", id: string): string {
  if (kind === "section") return id;
  if (kind === "entity") return `entity-${id}`;
  return kind === "question" ? "brief-questions" : "brief-points";
}

/** Where text that was given is read. A text to begin with stands in the fragment. */
export function readingRoomPath(given = ""): string {
  return `/src/reader/index.html?room#${encodeURIComponent(given)}`;
}
