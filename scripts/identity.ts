import identity from "../store/identity.json" with { type: "json" };

/** What an owner decides once and for all: who publishes Sidelight, and where. Read from `store/identity.json`. */
export const IDENTITY = identity;

/**
 * Names of the fields that still hold a placeholder: an address under `.example`, a name that nobody owns (RFC 2606).
 *
 * Enough to develop with; a release needs all of them decided, because the Firefox id can never be changed afterwards.
 */
export function findPlaceholders(fields: Readonly<Record<string, string>> = IDENTITY): readonly string[] {
  return Object.entries(fields)
    .filter(([, value]) => value.trim() === "" || /\.example\b/.test(value))
    .map(([name]) => name);
}

/**
 * Let a release go on only when everything is decided.
 *
 * @throws Naming the fields that still hold a placeholder.
 */
export function requireDecided(fields: Readonly<Record<string, string>> = IDENTITY): void {
  const undecided = findPlaceholders(fields);
  if (undecided.length === 0) return;
  throw new Error(
    `store/identity.json still has placeholders, and a release needs them decided: ${undecided.join(", ")}.`,
  );
}
