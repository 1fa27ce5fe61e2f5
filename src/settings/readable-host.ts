import { toUnicode } from "punycode/";

/**
 * Write a host as its readers know it: `xn--bcher-kva.example` as `bücher.example`.
 *
 * A label that mixes scripts, as look-alikes of other sites do, stays in Punycode.
 *
 * @param host - In lower case and Punycode.
 */
export function toReadableHost(host: string): string {
  return host.split(".").map(toReadableLabel).join(".");
}

const SCRIPTS = ["Latin", "Cyrillic", "Greek", "Armenian", "Hebrew", "Arabic", "Thai", "Devanagari", "Georgian"].map(
  (script) => new RegExp(`\\p{Script=${script}}`, "u"),
);

function toReadableLabel(label: string): string {
  if (!label.startsWith("xn--")) return label;
  try {
    const readable = toUnicode(label);
    return SCRIPTS.filter((script) => script.test(readable)).length > 1 ? label : readable;
  } catch {
    // Not Punycode at all, whatever it begins with.
    return label;
  }
}

/** Write a path as its readers know it, e.g. with letters of their own; what could mislead the eye stays as it is written. */
export function toReadablePath(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      const readable = decodeURIComponent(escaped);
      return /^[\p{L}\p{M}\p{N}]+$/u.test(readable) ? readable : escaped;
    } catch {
      // Not UTF-8.
      return escaped;
    }
  });
}
