import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import articles from "../../store/articles.json" with { type: "json" };

type Listing = { readonly name: string; readonly summary: string; readonly description: string };

const locales = readdirSync("assets/_locales");

describe("what the stores are given", () => {
  it("has an article to take pictures of in every language, with the words whose card is shown", () => {
    expect(Object.keys(articles).sort()).toEqual([...locales].sort());
    for (const { paragraphs, pointAt } of Object.values(articles)) expect(paragraphs[0]).toContain(pointAt);
  });

  it.each(locales)("has a listing in %s, within the stores' limits", (locale) => {
    const listing = JSON.parse(readFileSync(`store/listings/${locale}.json`, "utf8")) as Listing;
    // Chrome Web Store: name 75, summary 132, description 16,000 characters; addons.mozilla.org: name 50, summary 250.
    expect(listing.name.length).toBeLessThanOrEqual(50);
    expect(listing.summary.length).toBeLessThanOrEqual(132);
    expect(listing.description.length).toBeGreaterThan(400);
    expect(listing.description.length).toBeLessThanOrEqual(16_000);
    expect(Object.values(listing).join("")).not.toMatch(/lorem|\bbrief\b/i);
    // In capitals only: "todo" is a word of Spanish.
    expect(Object.values(listing).join("")).not.toMatch(/TODO/);
  });

  it.each(locales)("names and describes itself in %s within the manifest's limits", (locale) => {
    const messages = JSON.parse(readFileSync(`assets/_locales/${locale}/messages.json`, "utf8"));
    expect(messages.extensionName.message.length).toBeLessThanOrEqual(75);
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });

  it("gives a reason for every permission that is asked for, and for no other", () => {
    const reasons = [...readFileSync("store/permissions.md", "utf8").matchAll(/^- `([^`]+)`: \w/gm)].map(
      ([, name]) => name,
    );
    expect(reasons.sort()).toEqual([...manifest.permissions, ...manifest.host_permissions].sort());
  });
});
