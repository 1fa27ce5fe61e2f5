import { afterEach, expect, it, vi } from "vitest";
import { createOpenTables } from "../../../src/content-script/find/open-tables.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { bundledTables } from "../../bundled-gazetteer.ts";
import { type Spotter, STORY, spotPage } from "./spot-page.ts";

const UKRAINIAN =
  "<p>Президент Зеленський сказав, що мирні переговори в Стамбулі тривають. Україна і Росія про це знають.</p>";

let spotter: Spotter;

afterEach(() => {
  spotter.controller.abort();
  document.body.replaceChildren();
});

it("text in Cyrillic letters that comes later is marked, for which the rest of the tables is asked for once", async () => {
  const tables = createOpenTables(bundledTables(false), WORD_LISTS);
  tables.onLack = vi.fn(() => void setTimeout(() => tables.replace(bundledTables())));
  spotter = await spotPage(`<main>${STORY}</main>`, undefined, tables);
  const before = spotter.marks();
  expect(before.length).toBeGreaterThan(0);
  expect(tables.onLack).not.toHaveBeenCalled();
  document.querySelector("main")?.insertAdjacentHTML("beforeend", `${UKRAINIAN}<h2>Ще</h2>${UKRAINIAN}`);
  await vi.waitFor(() => expect(spotter.marks().some((text) => text.startsWith("мирні переговори"))).toBe(true), {
    timeout: 5_000,
  });
  expect(spotter.marks()).toEqual(expect.arrayContaining(before));
  expect(tables.onLack).toHaveBeenCalledOnce();
});

it("a page with Cyrillic letters has the same marks, whether the rest of the tables came at once or was asked for", async () => {
  const page = `<main>${STORY}${UKRAINIAN}<h2>Talks</h2><p>Umerov: в Стамбуле о 6,000 тел.</p></main>`;
  spotter = await spotPage(page);
  const whole = spotter.marks();
  spotter.controller.abort();
  const tables = createOpenTables(bundledTables(false), WORD_LISTS);
  tables.onLack = () => tables.replace(bundledTables());
  spotter = await spotPage(page, undefined, tables);
  await vi.waitFor(() => expect(spotter.marks()).toEqual(whole), { timeout: 5_000 });
  expect(whole.length).toBeGreaterThan(3);
});
