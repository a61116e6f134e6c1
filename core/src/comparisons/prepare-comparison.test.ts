import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { comparisonHouse, sampleWorld } from "./comparison-acts.contract.ts";
import { prepareComparison } from "./prepare-comparison.ts";

rolesContract("prepareComparison", async (roles) =>
  prepareComparison(await comparisonHouse(sampleWorld()), actorOf(...roles), { project: "a" }),
);
