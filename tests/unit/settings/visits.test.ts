import { expect, it } from "vitest";
import { isVisited, withoutVisit, withVisit } from "../../../src/settings/visits.ts";

it("a visit is of one page in one tab, wherever on the page the reader is", () => {
  const visits = withVisit([], 1, "https://news.example/a?b#c", 5);
  expect(isVisited(visits, 1, "https://news.example/a?b#d")).toBe(true);
  expect(isVisited(visits, 1, "https://news.example/a")).toBe(false);
  expect(isVisited(visits, 2, "https://news.example/a?b")).toBe(false);
});

it("a tab has one visit at a time", () => {
  const visits = withVisit(withVisit([], 1, "https://news.example/a", 5), 1, "https://news.example/b", 6);
  expect(visits).toEqual([{ tab: 1, page: "https://news.example/b", asked: 6 }]);
  expect(withoutVisit(visits, 1)).toEqual([]);
  expect(withoutVisit(visits, 2)).toBe(visits);
});
