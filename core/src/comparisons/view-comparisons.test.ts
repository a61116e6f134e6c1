import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { comparisonHouse, sampleWorld } from "./comparison-acts.contract.ts";
import { viewComparisons } from "./view-comparisons.ts";

rolesContract("viewComparisons", async (roles) =>
  viewComparisons(await comparisonHouse(sampleWorld()), actorOf(...roles), { project: "a" }),
);
