import { languageText, text } from "../browser/interface-text.ts";
import { patternText } from "../browser/pattern-text.ts";
import { parseSitePattern } from "../settings/site-pattern.ts";

/** Name a stored choice as the options page does, given the key it is stored under; the key itself when it is not known. */
export function describeStored(key: string): string {
  const [kind, rest = ""] = key.split(" ");
  if (kind === "site") {
    const pattern = parseSitePattern(rest);
    return "problem" in pattern ? rest : patternText(pattern);
  }
  if (kind === "language") return languageText(rest);
  if (kind === "brief" || kind === "muted") return rest;
  const names: Readonly<Record<string, () => string>> = {
    enabledByDefault: () => text("optionsDefault"),
    amount: () => text("optionsAmount"),
    markStyle: () => text("optionsMarkStyle"),
    markColour: () => text("optionsMarkColour"),
    openBy: () => text("optionsOpenBy"),
    openDelay: () => text("optionsDelay"),
    scheme: () => text("optionsScheme"),
    textSize: () => text("optionsTextSize"),
    sync: () => text("optionsSync"),
  };
  return names[key]?.() ?? key;
}
