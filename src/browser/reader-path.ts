/** Where a whole brief is to be read, at one of its sections when given: a path from the extension's root. */
export function readerPath(brief: string, section?: string): string {
  return `/src/reader/index.html?brief=${encodeURIComponent(brief)}${section ? `#${section}` : ""}`;
}

/** The anchor of a part of a brief on the brief's page. Sections stand under their own ids, the others are told apart. */
export function anchorOf(kind: "question" | "key-point" | "section" | "entity", id: string): string {
  return kind === "section" ? id : `${kind}-${id}`;
}

/** Where text is read that no extension reaches. Names a text to begin with, see `keepLookUp`; empty for none. */
export function readingRoomPath(lookUp = ""): string {
  return `/src/reader/index.html?room=${encodeURIComponent(lookUp)}`;
}
