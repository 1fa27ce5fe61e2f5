import fc from "fast-check";
import { expect, it } from "vitest";
import { tellInOrder } from "../../../src/options/explainers/adding/tell-in-order.ts";

it("what is found in several places at once is told place by place, whichever comes first", () => {
  const places = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(places, fc.infiniteStream(fc.nat()), (counts, choices) => {
      const told: string[] = [];
      const { tell, close } = tellInOrder<string>((found) => told.push(found));
      const open = counts.map((count, place) => ({ place, count, found: 0 }));
      while (open.length > 0) {
        const at = (choices.next().value ?? 0) % open.length;
        const one = open[at];
        if (!one) continue;
        if (one.found < one.count) tell(one.place, `${one.place}.${one.found++}`);
        else close(open.splice(at, 1)[0]?.place ?? -1);
      }
      expect(told).toEqual(
        counts.flatMap((count, place) => Array.from({ length: count }, (_, found) => `${place}.${found}`)),
      );
    }),
  );
});

it("what is found in the first place that is open is told at once", () => {
  const told: string[] = [];
  const { tell, close } = tellInOrder<string>((found) => told.push(found));
  tell(1, "b");
  tell(0, "a");
  expect(told).toEqual(["a"]);
  close(0);
  expect(told).toEqual(["a", "b"]);
  tell(1, "c");
  expect(told).toEqual(["a", "b", "c"]);
});
