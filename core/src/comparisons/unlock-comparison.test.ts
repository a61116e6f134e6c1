import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { comparisonHouse, sampleWorld } from "./comparison-acts.contract.ts";
import { unlockComparison } from "./unlock-comparison.ts";

rolesContract("chooseComparison", async (roles) =>
  unlockComparison(await comparisonHouse(sampleWorld()), actorOf(...roles), {
    project: "a",
    comparison: "c1",
  }),
);
