import { BriefError } from "./brief-error.ts";
import { BRIEF_FORMAT } from "./parse/parse-front-matter.ts";
import { type Field, findValue } from "./parse/yaml-field.ts";

/** A brief that only a newer Sidelight can read; what else seems wrong with it says nothing. */
export class NewerBriefError extends BriefError {
  override readonly name = "NewerBriefError";
}

/**
 * Read the fields that say which Sidelight can read the brief.
 *
 * @param root - The front matter.
 * @param version - The version that is reading, such as `0.1.0`; null when any will do.
 * @throws NewerBriefError when it takes a newer one.
 */
export function checkReadable(root: Field, version: string | null): void {
  const format = findValue(root, "format");
  if (typeof format?.value === "number" && format.value > BRIEF_FORMAT)
    refuse(
      format.field,
      `format ${BRIEF_FORMAT}: this file is of format ${format.value}, which a newer Sidelight reads`,
    );
  const wanted = findValue(root, "minimumVersion");
  if (version !== null && typeof wanted?.value === "string" && isOlder(version, wanted.value))
    refuse(wanted.field, `at most ${version}, the version of this Sidelight: this file needs a newer one`);
}

function refuse({ name, place }: Field, expected: string): never {
  throw new NewerBriefError([{ place, field: name, expected }]);
}

/** Whether a version comes before another, number by number. */
export function isOlder(version: string, other: string): boolean {
  const [numbers, others] = [version, other].map((one) => one.split(".").map(Number));
  for (let at = 0; at < 4; at += 1) {
    const difference = (numbers?.[at] ?? 0) - (others?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
