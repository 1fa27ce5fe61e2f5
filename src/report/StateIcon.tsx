import type { PageState } from "../browser/page-report/page-report.ts";

/** Told apart by shape as well as by colour: a filled disc is on, a ring quiet, a struck ring off, a bar for what cannot be. */
const SHAPES: Readonly<Record<PageState["kind"], "on" | "quiet" | "off" | "cannot">> = {
  on: "on",
  reading: "quiet",
  quiet: "quiet",
  hidden: "off",
  unmarked: "quiet",
  "quiet-places": "quiet",
  old: "quiet",
  language: "off",
  busy: "off",
  off: "off",
  paused: "off",
  "no-access": "cannot",
  "no-file-access": "cannot",
  closed: "cannot",
  "no-text": "cannot",
};

/** The state of a page as a small picture, beside the words that say the same. */
export function StateIcon({ kind }: { readonly kind: PageState["kind"] }) {
  const shape = SHAPES[kind];
  return (
    <svg class={`state-icon ${shape}`} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" />
      {shape === "on" && <path d="M5.5 10.5l3 3 6-6.5" />}
      {shape === "off" && <path d="M4.5 15.5l11-11" />}
      {shape === "cannot" && <path d="M10 5.5v5.5M10 14v.6" />}
    </svg>
  );
}
