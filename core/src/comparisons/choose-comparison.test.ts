import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { chooseComparison } from "./choose-comparison.ts";
import { comparisonHouse, sampleWorld, wish } from "./comparison-acts.contract.ts";

rolesContract("chooseComparison", async (roles) =>
  chooseComparison(await comparisonHouse(sampleWorld()), actorOf(...roles), wish),
);
