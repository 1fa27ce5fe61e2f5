import { describe, it } from "vitest";
import { FAULTS } from "../../scripts/faults/all-faults.ts";
import type { Fault } from "../../scripts/faults/fault.ts";
import { describeInFreshBrowsers } from "./each-browser.ts";

/** Declare some of what `npm run faults` prints as a table, a test each. */
export function describeFaults(what: string, isWanted: (fault: Fault) => boolean): void {
  describeInFreshBrowsers(what, (world, browser) => {
    describe("readers do not notice", () => {
      for (const { name, only, run } of FAULTS.filter(isWanted))
        it.skipIf(only !== undefined && only !== browser)(name, () => run(world()), 90_000);
    });
  });
}
