import { expect, it } from "vitest";
import { fuzz } from "../../scripts/fuzz/fuzz.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const DOCUMENTS = { chrome: 500, firefox: 100 } as const;

describeInEachBrowser("random documents", (world, browser) => {
  it("are, for their pages and readers, the same with Sidelight as without, and nothing of ours is thrown", async () => {
    const { sidelight, pages } = world();
    const { problems, seed } = await fuzz(sidelight, pages, DOCUMENTS[browser], Date.now() % 1_000_000);
    expect(problems, `npm run fuzz -- --browser ${browser} --documents ${DOCUMENTS[browser]} --seed ${seed}`).toEqual(
      [],
    );
  }, 180_000);
});
