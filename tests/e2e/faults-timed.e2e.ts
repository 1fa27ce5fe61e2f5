import { describeFaults } from "./describe-faults.ts";

describeFaults("whatever goes wrong takes no time:", ({ timed }) => timed === true);
