import { afterEach, describe, expect, it, vi } from "vitest";
import { findLikelyHosts } from "../../../src/page/text/likely-hosts.ts";
import { smallText, textParts } from "../../../src/page/text/text-parts.ts";

const SEAM = 32;

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** Have the page be one that was loaded with so many bytes of HTML. */
function loadedWith(decodedBodySize: number): void {
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ decodedBodySize } as PerformanceNavigationTiming]);
}

describe("text in parts", () => {
  it("joins what stands below a node, words across elements too", () => {
    document.body.innerHTML = "Zelen<b>skyy</b><p>spoke</p>";
    expect([...textParts(document)].join("")).toBe("Zelenskyyspoke");
    expect([...textParts(document.body.querySelector("b") as Element)]).toEqual(["skyy"]);
    expect([...textParts(document.createTextNode("alone"))]).toEqual(["alone"]);
  });

  it("leaves scripts, styles and comments out", () => {
    document.body.innerHTML = "<script type='x'>Ukraine</script><style>p {}</style><!-- Ukraine -->text";
    expect([...textParts(document)].join("")).toBe("text");
    expect([...textParts(document.body.querySelector("script") as Element)].join("")).toBe("");
  });

  it("hands a long text on in parts that share their seams", () => {
    const long = Array.from({ length: 50_000 }, (_, number) => `word${number}`).join(" ");
    document.body.textContent = long;
    const parts = [...textParts(document)];
    expect(parts.length).toBeGreaterThan(3);
    // Each part begins inside the one before it, so that a word at the seam is whole in one of them.
    expect(parts.reduce((joined, part) => joined + part.slice(SEAM))).toBe(long);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(100_000);
  });

  it("takes pages of very many elements apart", () => {
    document.body.innerHTML = `<div><div>${"<p>one <b>two</b></p>".repeat(12_000)}</div><p>last</p></div>`;
    const joined = [...textParts(document)].map((part, at) => (at === 0 ? part : part.slice(SEAM))).join("");
    expect(joined).toBe(`${"one two".repeat(12_000)}last`);
  });

  it("takes a page that was long when it was loaded apart before much of its text is joined", () => {
    document.body.innerHTML = `<div>${`<p>${"word ".repeat(60)}<b>two</b></p>`.repeat(600)}</div><p>last</p>`;
    const largest = (): number => Math.max(...[...textParts(document)].map(({ length }) => length));
    const joined = [...textParts(document)].join("");
    expect([joined.length > 180_000, largest()]).toEqual([true, 100_000]);
    loadedWith(400_000);
    expect(largest()).toBeLessThan(3_000);
    const apart = [...textParts(document)].map((part, at) => (at === 0 ? part : part.slice(SEAM))).join("");
    expect(apart).toBe(document.body.textContent);
  });
});

describe("a small page's text", () => {
  it("is all there is, in one string, its scripts too", () => {
    document.body.innerHTML = "Zelen<b>skyy</b><script type='x'>1</script><!-- no -->.";
    expect(smallText(document)).toBe("Zelenskyy1.");
  });

  it("is not asked for on a page with much text or very many elements", () => {
    document.body.textContent = "a".repeat(100_001);
    expect(smallText(document)).toBeNull();
    document.body.innerHTML = "<b></b>".repeat(20_001);
    expect(smallText(document)).toBeNull();
  });

  it("is not asked for on a page that was long when it was loaded, unless it has few elements", () => {
    document.body.innerHTML = "<b>a</b>".repeat(600);
    loadedWith(300_000);
    expect(smallText(document)).toHaveLength(600);
    loadedWith(300_001);
    expect(smallText(document)).toBeNull();
    document.body.innerHTML = "<b>a</b>".repeat(20);
    expect(smallText(document)).toHaveLength(20);
  });
});

describe("elements likely to have a shadow root", () => {
  const HOSTS = `<x-card id="custom">text</x-card><div id="empty"></div><section id="slotted"><b slot="title">t</b></section>
      <div id="plain">text</div><p><a href="#">link</a></p><ul><li>item</li></ul>`;
  const likely = (): string[] => findLikelyHosts(document.body).flatMap(({ id }) => id || []);

  it("are custom ones, empty ones and those with slotted children", () => {
    document.body.innerHTML = HOSTS;
    expect(likely()).toEqual(["custom", "empty", "slotted"]);
  });

  it("are custom ones alone where there are many elements", () => {
    document.body.innerHTML = HOSTS + "<p>text</p>".repeat(300);
    expect(likely()).toEqual(["custom"]);
  });
});
