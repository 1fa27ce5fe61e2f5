import type { Settings } from "../settings/settings.ts";
import { directionOf } from "./direction.ts";
import { interfaceLanguage } from "./interface-text.ts";

/** Give a page of ours the reader's colour scheme and text size, and the interface's language and direction. */
export function applyAppearance({ scheme, textSize }: Pick<Settings, "scheme" | "textSize">): void {
  const { documentElement } = document;
  documentElement.lang = interfaceLanguage();
  documentElement.dir = directionOf(interfaceLanguage());
  documentElement.dataset.scheme = scheme;
  documentElement.style.setProperty("--text-scale", String(textSize / 100));
}
