import { describeFaults } from "./describe-faults.ts";

describeFaults("whatever goes wrong", ({ timed }) => !timed);
