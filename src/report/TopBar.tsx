import type { ComponentChildren } from "preact";
import { text } from "../browser/interface-text.ts";

type TopBarProps = {
  readonly onOpenOptions: () => void;
  /** Other ways that lead from here, before that to the options. */
  readonly children?: ComponentChildren;
};

/** The name of all this, and the ways to its other pages. */
export function TopBar({ onOpenOptions, children }: TopBarProps) {
  return (
    <header class="top">
      <h1>{text("extensionName")}</h1>
      <div>
        {children}
        <button type="button" class="plain" onClick={onOpenOptions}>
          {text("popupOpenOptions")}
        </button>
      </div>
    </header>
  );
}
