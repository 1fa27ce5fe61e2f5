import { expect, test } from "vitest";
import { readBriefFolder } from "../../../scripts/read-briefs.ts";
import { textsIn } from "../../../src/briefs/brief-texts.ts";
import { chooseCard } from "../../../src/briefs/choose-card.ts";

const { brief: june } = await readBriefFolder("istanbul-talks");
const { brief: july } = await readBriefFolder("istanbul-talks-july-2025");

test.each([
  ["en", "zelenskyy", "no-ceasefire"],
  ["de", "putin", "no-ceasefire"],
  ["uk", "istanbul-talks", "six-thousand"],
])("in %s a key point that repeats the role of %s gives way to %s", (language, entity, first) => {
  const card = chooseCard(textsIn(language, june, [june]), { entity });
  const given = june.entities.find(({ id }) => id === entity)?.keyPoints ?? [];
  expect(card?.keyPoints[0]?.id).toBe(first);
  expect(given[0]).not.toBe(first);
  expect(card?.keyPoints.map(({ id }) => id).toSorted()).toEqual([...given].toSorted());
});

test.each(["umerov", "ceasefire", "nato", "humanitarian-aid", "kremlin", "x"])(
  "key points of %s, which say more than its role, keep their order",
  (entity) => {
    for (const language of ["en", "de", "tr", "uk"]) {
      const card = chooseCard(textsIn(language, june, [june]), { entity });
      const given = june.entities.find(({ id }) => id === entity)?.keyPoints;
      expect(card?.keyPoints.map(({ id }) => id)).toEqual(given);
    }
  },
);

test("a key point that repeats the role stays where there is no other", () => {
  const card = chooseCard(textsIn("en", july, [july]), { entity: "leaders-meeting" });
  expect(card?.keyPoints).toHaveLength(1);
});
