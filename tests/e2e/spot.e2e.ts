import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpotter, type SpottedDocument, type Spotter } from "../../scripts/driver/open-spotter.ts";
import type { SpotDocument } from "../../scripts/read-documents.ts";
import { installablePackage } from "./packages.ts";

// It works in Chromium alone.
describe.skipIf(process.env.SIDELIGHT_BROWSER === "firefox")("npm run spot", () => {
  let spotter: Spotter;
  beforeAll(async () => {
    spotter = await openSpotter(false, await installablePackage("chrome"));
  });
  afterAll(() => spotter.close());

  it("says where mentions stand in a text, document for document in their order", async () => {
    const text = "Less than three hours\n\nUkraine and Russia met in Istanbul. “No ceasefire,” said Rustem Umerov.";
    const about = {
      id: "about",
      html: `<body>${text
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("\n")}</body>`,
      text,
    };
    const other = { id: "other", html: "<p>The ferry was late.</p>", text: "The ferry was late." };
    const spotted = await spotAll([other, about, other]);
    expect(spotted.map(({ id }) => id)).toEqual(["other", "about", "other"]);
    expect(spotted[0]?.mentions).toEqual([]);
    const umerov = spotted[1]?.mentions.find(({ text }) => text === "Rustem Umerov");
    expect(umerov).toMatchObject({ start: text.indexOf("Rustem"), end: text.indexOf("Rustem") + 13 });
  });

  it("dates a page only where it says no date itself", async () => {
    const story = "<p>Ukraine and Russia met in Istanbul. “No ceasefire,” said Rustem Umerov.</p>";
    const dated = new TextEncoder().encode(`<meta property="article:published_time" content="2012-01-01">${story}`);
    const own = `<meta property="article:published_time" content="2025-06-03">${story}`;
    const [byGift, byItself] = await spotAll([
      { id: "without", html: story, dated },
      { id: "with", html: own, dated },
    ]);
    const talks = (spotted?: SpottedDocument) => spotted?.mentions.some(({ entity }) => entity === "istanbul-talks");
    expect([talks(byGift), talks(byItself)]).toEqual([false, true]);
  });

  async function spotAll(documents: readonly SpotDocument[]) {
    async function* each() {
      yield* documents;
    }
    const spotted = [];
    for await (const document of spotter.spot(each())) spotted.push(document);
    return spotted;
  }
});
