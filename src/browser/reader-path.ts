/** Where a whole brief is to be read, at one of its sections when given: a path from the extension's root. */
export function readerPath(brief: string, section?: string): string {
  return `/src/reader/index.html?brief=${encodeURIComponent(brief)}${section ? `#${section}` : ""}`;
}

/** The anchor of a part of a brief on the brief's page. Sections stand under their own ids, the others are told apart. */
export function anchorOf(kind: "question" | "key-point" | "section" | "entity", id: string): string {
  return kind === "section" ? id : `${kind}-${id}`;
}

/** Where text that was given is read. A text to begin with stands in the fragment. */
export function readingRoomPath(given = ""): string {
  return `/src/reader/index.html?room#${encodeURIComponent(given)}`;
}
