import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, codeOf, houseOf, hr } from "./plan-acts.contract.ts";
import { readyPlan } from "./sample-plan.ts";
import { savePlan } from "./save-plan.ts";

describe("savePlan", () => {
  test("is kept on top of the revision that was on screen only, and not beyond its size", async () => {
    const house = houseOf();
    const content = readyPlan({ failure: "Autre." });
    expect(codeOf(await savePlan(house, hr, { project: "p", content, basedOnRevision: 2 }))).toBe(
      "revisionOutdated",
    );
    expect(codeOf(await savePlan(house, hr, { project: "p", content, basedOnRevision: 1 }))).toBe("done");
    expect(codeOf(await savePlan(house, hr, { project: "x", content, basedOnRevision: 1 }))).toBe(
      "unknownDocument",
    );
    const rivals = Array.from({ length: 40 }, (_, rank) => ({
      id: `r${rank}`,
      kind: "own" as const,
      words: "é".repeat(4000),
    }));
    const long = readyPlan({ rivals });
    expect(codeOf(await savePlan(house, hr, { project: "p", content: long, basedOnRevision: 2 }))).toBe(
      "documentTooLarge",
    );
  });
});

rolesContract("editPlan", (roles) =>
  savePlan(houseOf(), actorOf(...roles), { project: "p", content: readyPlan(), basedOnRevision: 1 }),
);
