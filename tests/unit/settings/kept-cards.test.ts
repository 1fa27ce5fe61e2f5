import { describe, expect, it } from "vitest";
import {
  listRead,
  MOST_CARDS,
  readCards,
  withOpened,
  withoutCard,
  withRestored,
  withSaved,
} from "../../../src/settings/kept-cards.ts";
import { buildCard } from "../builders.ts";

const { opened: _, last: __, saved: ___, ...TEXTS } = buildCard();
const many = (count: number) => Array.from({ length: count }, (_, at) => buildCard({ entity: `entity-${at}` }));

describe("the list of cards", () => {
  it("counts each opening, and has the card opened last first", () => {
    const other = buildCard({ entity: "other" });
    expect(withOpened([other, buildCard({ saved: true })], TEXTS, "2025-06-05")).toEqual([
      buildCard({ opened: 2, last: "2025-06-05", saved: true }),
      other,
    ]);
  });

  it("has a card saved in its place; one that is not there comes first", () => {
    const [first, second] = [buildCard({ entity: "other" }), buildCard()];
    expect(withSaved([first, second], TEXTS, "2025-06-05", true)).toEqual([first, { ...second, saved: true }]);
    expect(withSaved([first], TEXTS, "2025-06-05", true)).toEqual([
      buildCard({ last: "2025-06-05", saved: true }),
      first,
    ]);
    const cards = [first];
    expect(withSaved(cards, TEXTS, "2025-06-05", false)).toBe(cards);
  });

  it("drops the oldest of too many, and no saved one before those that are not", () => {
    const cards = many(MOST_CARDS);
    const old = { ...buildCard({ entity: "old" }), saved: true };
    const full = withOpened([...cards.slice(1), old], TEXTS, "2025-06-05");
    expect(full).toHaveLength(MOST_CARDS);
    expect(full[0]?.entity).toBe("an-entity");
    expect(full.at(-1)).toEqual(old);
    expect(full.some(({ entity }) => entity === `entity-${MOST_CARDS - 1}`)).toBe(false);
  });

  it("has what was removed put back behind what came meanwhile", () => {
    const [newer, older] = [buildCard({ opened: 5, last: "2025-06-05" }), buildCard({ entity: "b" })];
    expect(withoutCard([newer, older], older)).toEqual([newer]);
    expect(withRestored([newer], [buildCard(), older])).toEqual([newer, older]);
  });

  it("names what was opened twice", () => {
    const twice = [buildCard({ entity: "b", opened: 2 }), buildCard({ entity: "c" }), buildCard({ opened: 7 })];
    expect(listRead(twice)).toEqual(["a-story/an-entity", "a-story/b"]);
  });
});

describe("what stands in its place", () => {
  it.each([undefined, null, 7, "cards", { 0: buildCard() }])("is no list when it is %j", (stored) => {
    expect(readCards(stored)).toEqual([]);
  });

  it.each([
    null,
    [],
    {},
    { ...buildCard(), brief: "../x" },
    { ...buildCard(), opened: 0 },
    { ...buildCard(), opened: Number.NaN },
    { ...buildCard(), last: "yesterday" },
    { ...buildCard(), saved: "yes" },
    { ...buildCard(), language: "<b>" },
  ])("costs only itself: %j", (bad) => {
    const good = buildCard({ entity: "good" });
    expect(readCards([bad, good])).toEqual([good]);
  });

  it("is cut where it is too long, loses what nobody asked for, and the second of two of one entity", () => {
    const stored = [{ ...buildCard({ name: "n".repeat(1000) }), page: "https://news.example/" }, buildCard()];
    expect(readCards(stored)).toEqual([buildCard({ name: "n".repeat(300) })]);
  });
});
