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

/** Name what is stored under a key as the options page does; undefined is the default. */
export function describeValue(key: string, value: unknown): string {
  if (value === undefined) return text(key.startsWith("muted ") ? "optionsValueMarked" : "optionsValueDefault");
  if (key.startsWith("muted ")) return text("optionsValueNotMarked");
  if (key === "enabledByDefault") return text(value ? "optionsDefaultOn" : "optionsDefaultOff");
  if (key === "textSize") return `${value} %`;
  if (typeof value === "boolean") return text(value ? "optionsValueOn" : "optionsValueOff");
  return VALUE_NAMES[`${key} ${value}`]?.() ?? String(value);
}

const VALUE_NAMES: Readonly<Record<string, () => string>> = {
  "amount first-in-section": () => text("optionsAmountSection"),
  "amount first-on-page": () => text("optionsAmountPage"),
  "amount all": () => text("optionsAmountAll"),
  "markStyle dotted": () => text("optionsMarkDotted"),
  "markStyle dashed": () => text("optionsMarkDashed"),
  "markStyle wavy": () => text("optionsMarkWavy"),
  "markStyle background": () => text("optionsMarkBackground"),
  "markColour auto": () => text("optionsColourAuto"),
  "markColour amber": () => text("optionsColourAmber"),
  "markColour blue": () => text("optionsColourBlue"),
  "markColour green": () => text("optionsColourGreen"),
  "markColour violet": () => text("optionsColourViolet"),
  "openBy hover": () => text("optionsOpenHover"),
  "openBy click": () => text("optionsOpenClick"),
  "openBy key": () => text("optionsOpenKey"),
  "openDelay 300": () => text("optionsDelayShort"),
  "openDelay 500": () => text("optionsDelayUsual"),
  "openDelay 750": () => text("optionsDelayLong"),
  "scheme auto": () => text("optionsSchemeAuto"),
  "scheme light": () => text("optionsSchemeLight"),
  "scheme dark": () => text("optionsSchemeDark"),
};
