import type { BriefTexts } from "../briefs/brief-texts.ts";
import { languageText, text, timeText } from "../browser/interface-text.ts";
import { patternText } from "../browser/pattern-text.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { parseSitePattern } from "../settings/site-pattern.ts";

/**
 * Name a stored choice as the options page does, given the key it is stored under; the key itself when it is not known.
 *
 * @param briefs - Those whose names, and whose entities' names, are known.
 */
export function describeStored(key: string, briefs: readonly BriefTexts[]): string {
  const [kind, rest = ""] = key.split(" ");
  if (kind === "site") {
    const pattern = parseSitePattern(rest);
    return "problem" in pattern ? rest : patternText(pattern);
  }
  if (kind === "language") return text("optionsStoredLanguage", languageText(rest));
  if (kind === "brief") return briefs.find(({ id }) => id === rest)?.title ?? rest;
  if (kind === "muted") {
    const [brief, entity] = rest.split("/");
    return briefs.find(({ id }) => id === brief)?.entities.find(({ id }) => id === entity)?.name ?? rest;
  }
  const names: Readonly<Record<string, () => string>> = {
    enabledByDefault: () => text("optionsDefault"),
    amount: () => text("optionsAmount"),
    markEverywhere: () => text("optionsEverywhere"),
    markStyle: () => text("optionsMarkStyle"),
    markColour: () => text("optionsMarkColour"),
    openBy: () => text("optionsOpenBy"),
    openDelay: () => text("optionsDelay"),
    scheme: () => text("optionsScheme"),
    textSize: () => text("optionsTextSize"),
    maxAge: () => text("optionsMaxAge"),
    announce: () => text("optionsAnnounce"),
    keepCards: () => text("optionsKeepCards"),
    sync: () => text("optionsSync"),
    snoozedUntil: () => text("optionsStoredPause"),
  };
  return names[key]?.() ?? key;
}

/** Name what is stored under a key as the options page does; undefined is what holds when nothing is stored. */
export function describeValue(key: string, value: unknown): string {
  if (key.startsWith("muted ")) return text(value === undefined ? "optionsValueMarked" : "optionsValueNotMarked");
  if (key.startsWith("site ") && value === undefined) return text("optionsValueNoRule");
  const held = value ?? DEFAULT_SETTINGS[key as keyof Settings] ?? true;
  if (key === "enabledByDefault") return text(held ? "optionsDefaultOn" : "optionsDefaultOff");
  if (key === "announce") return text(held ? "optionsAnnounceOn" : "optionsAnnounceOff");
  if (key === "textSize") return `${held} %`;
  if (key === "snoozedUntil") return timeText(Number(held));
  if (typeof held === "boolean") return text(held ? "optionsValueOn" : "optionsValueOff");
  return VALUE_NAMES[`${key} ${held}`]?.() ?? String(held);
}

const VALUE_NAMES: Readonly<Record<string, () => string>> = {
  "amount first-in-section": () => text("optionsAmountSection"),
  "amount first-on-page": () => text("optionsAmountPage"),
  "amount all": () => text("optionsAmountAll"),
  "maxAge 0": () => text("optionsMaxAgeAny"),
  "maxAge 3": () => text("optionsMaxAgeQuarter"),
  "maxAge 6": () => text("optionsMaxAgeHalf"),
  "maxAge 12": () => text("optionsMaxAgeYear"),
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
