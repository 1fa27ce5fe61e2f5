import { describe, it } from "vitest";
import { FAULTS } from "../../scripts/faults/all-faults.ts";
import { describeInFreshBrowsers } from "./each-browser.ts";

// What `npm run faults` prints as a table, a test each.

describeInFreshBrowsers("whatever goes wrong", (world, browser) => {
  describe("readers do not notice", () => {
    for (const { name, only, run } of FAULTS)
      it.skipIf(only !== undefined && only !== browser)(name, () => run(world()), 90_000);
  });
});
