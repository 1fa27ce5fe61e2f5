import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { painted, type Spotter, STORY, spotPage } from "./spot-page.ts";

let spotter: Spotter;

beforeEach(() => {
  document.title = "A page";
});

afterEach(() => {
  vi.restoreAllMocks();
  spotter.controller.abort();
  document.body.replaceChildren();
  document.head.querySelector("style[data-test]")?.remove();
});

describe("a page that changes like an application", () => {
  it("is followed from one route to the next and back", async () => {
    await spot(`<main>${STORY}<p>The ceasefire did not come.</p></main>`);
    const main = document.querySelector("main") as HTMLElement;
    main.innerHTML = "<h1>Gardens</h1><p>A ceasefire between neighbours over a hedge.</p>";
    await vi.waitFor(() => expect(spotter.marks()).toEqual([]));
    main.innerHTML = `${STORY}<p>No prisoner exchange either.</p>`;
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy", "prisoner exchange"]));
  });

  it("is judged by the day of the page that it has gone on to", async () => {
    const day = document.createElement("meta");
    day.setAttribute("property", "article:published_time");
    day.content = "2015-06-02T10:00:00Z";
    document.head.append(day);
    const before = location.href;
    await spot(`<main>${STORY}</main>`);
    expect(spotter.marks()).toEqual([]);
    history.pushState(null, "", "?next");
    day.content = "2025-06-03T10:00:00Z";
    const main = document.querySelector("main") as HTMLElement;
    main.innerHTML = `${STORY}<p>The ceasefire did not come.</p>`;
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire"]));
    history.replaceState(null, "", before);
    day.remove();
  });

  it("is followed when its list takes rows away above and adds others below", async () => {
    await spot(`${STORY}<ul><li>The ceasefire</li><li>Weather</li></ul>`);
    const list = document.querySelector("ul") as HTMLElement;
    for (const row of ["Sport", "The sanctions", "Markets"]) {
      list.firstElementChild?.remove();
      list.insertAdjacentHTML("beforeend", `<li>${row}</li>`);
    }
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy", "sanctions"]));
  });

  it("keeps its mentions in page order when a paragraph moves", async () => {
    await spot(`${STORY}<p id="moving">The ceasefire did not come.</p>`);
    expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire"]);
    document.body.prepend(document.querySelector("#moving") as Element);
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["ceasefire", "Zelenskyy"]));
  });

  it("is read anew when more changes at once than is worth following, and followed from then on", async () => {
    await spot(
      `${STORY}<p>The ceasefire did not come.</p><div id="host"></div><aside>${"<i>a</i>".repeat(6_000)}</aside>`,
    );
    const aside = document.querySelector("aside") as Element;
    const root = (document.querySelector("#host") as Element).attachShadow({ mode: "open" });
    root.innerHTML = "<p>Nothing.</p>";
    const [before] = spotter.marked?.all() ?? [];
    for (const one of document.querySelectorAll("i")) (one.firstChild as Text).data += "b";
    document.querySelectorAll("p")[1]?.remove();
    aside.insertAdjacentHTML("beforebegin", "<p>The sanctions stay.</p>");
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy", "sanctions"]));
    expect(spotter.marked?.all()[0]?.id).toBe(before?.id);
    (root.firstElementChild as Element).textContent = "No prisoner exchange either.";
    // After so much was read, what follows is gathered for two seconds; see `pace.ts`.
    const patience = { timeout: 5_000 };
    const inBoth = ["Zelenskyy", "prisoner exchange", "sanctions"];
    await vi.waitFor(() => expect(spotter.marks()).toEqual(inBoth), patience);
    aside.previousElementSibling?.remove();
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy", "prisoner exchange"]), patience);
  });

  it("is read anew in the language the browser translates it into", async () => {
    await spot(`${STORY}<p>The ceasefire did not come.</p>`);
    translate([
      "Die Ukraine und Russland trafen sich. Präsident Selenskyj sprach, die Ukraine wartete auf Russland.",
      "Die Waffenruhe kam nicht.",
    ]);
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Selenskyj", "Waffenruhe"]));
  });
});

describe("a page that is one long text", () => {
  const LINE = "Ukraine and Russia met in Istanbul. Umerov led the talks on the exchange of prisoners.\n";

  it("is read to its end, and read anew when it changes", async () => {
    await spot(`<p style="display: contents">${LINE.repeat(3_000)}</p>`);
    const text = document.querySelector("p")?.firstChild as Text;
    const places = spotter.summary().mentions.map(({ position }) => position);
    expect(places.length).toBeGreaterThan(6_000);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.at(-1)).toBeGreaterThan(text.length - LINE.length);
    await vi.waitFor(() => expect(painted().length).toBeGreaterThan(0));
    text.data = `${"The ferry was late. ".repeat(5_000)}${LINE}`;
    // Not asked oftener: to sum up thousands of mentions takes long enough to keep what is done when idle from its turn.
    await vi.waitFor(() => expect(spotter.summary().mentions.length).toBeLessThan(5), {
      timeout: 10_000,
      interval: 500,
    });
    expect(spotter.summary().mentions[0]?.position).toBeGreaterThan(text.length - LINE.length);
  });
});

describe("text that is hidden later", () => {
  it.each<[string, (paragraph: Element) => void]>([
    ["by a class", (paragraph) => paragraph.classList.add("gone")],
    ["by a style of its own", (paragraph) => paragraph.setAttribute("style", "visibility: hidden")],
    ["by hidden", (paragraph) => paragraph.setAttribute("hidden", "")],
    ["from screen readers", (paragraph) => paragraph.setAttribute("aria-hidden", "true")],
    ["around it", (paragraph) => paragraph.parentElement?.setAttribute("hidden", "")],
  ])("%s is let go of, and marked again when it comes back", async (_how, hide) => {
    const style = document.head.appendChild(document.createElement("style"));
    style.dataset.test = "";
    style.textContent = ".gone { display: none }";
    await spot(`${STORY}<section><p class="text">The ceasefire did not come.</p></section>`);
    const section = document.querySelector("section") as Element;
    const paragraph = section.firstElementChild as Element;
    hide(paragraph);
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy"]));
    for (const name of ["style", "hidden", "aria-hidden"]) paragraph.removeAttribute(name);
    paragraph.className = "text";
    section.removeAttribute("hidden");
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire"]));
  });
});

describe("open shadow trees", () => {
  it("are painted as they change, and left as they were", async () => {
    await spot(STORY);
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = "<p>The ceasefire did not come.</p>";
    document.body.append(host);
    await vi.waitFor(() => expect(painted()).toContain("ceasefire"));
    root.innerHTML = "<p>The sanctions stay.</p>";
    await vi.waitFor(() => expect(painted()).toContain("sanctions"));
    expect(painted()).not.toContain("ceasefire");
    expect(root.adoptedStyleSheets).toEqual([]);
  });
});

describe("a page too busy to follow", () => {
  it("is paused, says so, and is followed again from where it is when the reader resumes", async () => {
    await spot(STORY);
    makeWorkDear();
    document.body.insertAdjacentHTML("beforeend", "<p>The ceasefire did not come.</p>");
    await vi.waitFor(() => expect(spotter.summary().status).toBe("paused"));
    expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire"]);
    vi.restoreAllMocks();
    document.body.insertAdjacentHTML("beforeend", "<p>The sanctions stay.</p>");
    // The observer has told of it by the next frame; what follows changes says "reading" from that moment on.
    await new Promise(requestAnimationFrame);
    expect(spotter.summary().status).toBe("paused");
    await spotter.answers?.resume();
    await vi.waitFor(() => expect(spotter.marks()).toEqual(["Zelenskyy", "ceasefire", "sanctions"]));
    await vi.waitFor(() => expect(spotter.summary().status).toBe("idle"));
  });
});

/** Let every walk over text take two seconds by the clock. */
function makeWorkDear(): void {
  let spent = 0;
  const now = performance.now.bind(performance);
  const walk = document.createTreeWalker.bind(document);
  vi.spyOn(performance, "now").mockImplementation(() => now() + spent);
  vi.spyOn(Document.prototype, "createTreeWalker").mockImplementation((...root) => {
    spent += 2_000;
    return walk(...root);
  });
}

/** Do to each paragraph what browsers do when they translate: its text is put into two `font` elements in its place. */
function translate(paragraphs: readonly string[]): void {
  [...document.querySelectorAll("p")].forEach((paragraph, at) => {
    const outer = document.createElement("font");
    outer.appendChild(document.createElement("font")).textContent = paragraphs[at] ?? "";
    paragraph.firstChild?.replaceWith(outer);
  });
}

async function spot(html: string): Promise<void> {
  spotter = await spotPage(html);
}
