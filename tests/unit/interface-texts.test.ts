import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { INTERFACE_LANGUAGES } from "../../src/options/LanguagesSection.tsx";

type Message = { readonly message: string; readonly placeholders?: Readonly<Record<string, { content: string }>> };
type Messages = Readonly<Record<string, Message>>;

const english = readMessages("en");
const code = readCode();

describe("the interface texts", () => {
  it("are in every language that the options page names", () => {
    expect([...INTERFACE_LANGUAGES].sort()).toEqual(readdirSync("assets/_locales").sort());
  });

  it("are all there for every key that the code names", () => {
    const named = [...code.matchAll(/\b(text|textOf|countText)\(\s*"([^"]+)"/g)].map(([, call, key = ""]) =>
      call === "countText" ? `${key}_other` : key,
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((key) => !(key in english) && !key.startsWith("@@"))).toEqual([]);
  });

  it("are all used", () => {
    const used = code + JSON.stringify(manifest);
    const isUsed = (key: string) =>
      new RegExp(`["'\`_]${key.replace(/_(?:one|two|few|many|other|\d+)$/, "")}["'_]`).test(used);
    // Reasons are named after the rules of the decision.
    expect(Object.keys(english).filter((key) => !key.startsWith("reason") && !isUsed(key))).toEqual([]);
  });

  it("say for what every permission is, as the README does", () => {
    const readme = readFileSync("README.md", "utf8");
    for (const name of manifest.permissions) {
      expect(readme).toContain(`\`${name}\`, `);
      expect(english).toHaveProperty(`permission${name.replace(/^./, (first) => first.toUpperCase())}`);
    }
    expect(manifest.host_permissions).toEqual(["<all_urls>"]);
    expect(english).toHaveProperty("permissionSites");
  });

  it.each(readdirSync("assets/_locales"))("are complete in %s, in every plural form of its language", (locale) => {
    const messages = readMessages(locale);
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const wanted = Object.keys(english).flatMap((key) =>
      key.endsWith("_other")
        ? pluralCategories.map((form) => key.replace(/other$/, form))
        : /_(?:zero|one|two|few|many)$/.test(key)
          ? []
          : [key],
    );
    expect(Object.keys(messages).sort()).toEqual(wanted.sort());
  });

  it.each(readdirSync("assets/_locales"))("hold the same values in %s as in English", (locale) => {
    const messages = readMessages(locale);
    const different = Object.keys(messages).filter((key) => {
      const original = english[key] ?? english[key.replace(/_\w+$/, "_other")];
      return !key.endsWith("_one") && String(valuesOf(messages[key])) !== String(valuesOf(original));
    });
    expect(different).toEqual([]);
  });
});

/** The places for values, e.g. `$1`, each once and in order. */
function valuesOf(message: Message | undefined): string[] {
  const all = message?.message.match(/\$(?:\d|\w+\$)/g) ?? [];
  return [...new Set(all.map((value) => value.toLowerCase()))].sort();
}

function readMessages(locale: string): Messages {
  return JSON.parse(readFileSync(`assets/_locales/${locale}/messages.json`, "utf8"));
}

function readCode(): string {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("bundled"))
    .map((file) => readFileSync(`src/${file}`, "utf8"))
    .join("\n");
}
