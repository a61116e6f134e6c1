import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { chooseComparison } from "./choose-comparison.ts";
import { comparisonHouse, sampleWorld, wish } from "./comparison-acts.contract.ts";
import { unlockComparison } from "./unlock-comparison.ts";

rolesContract("chooseComparison", async (roles) =>
  unlockComparison(await comparisonHouse(sampleWorld()), actorOf(...roles), {
    project: "a",
    comparison: "c1",
  }),
);

test("people fixed before their rule was kept beside them are looked at by the rule that was chosen", async () => {
  const house = await comparisonHouse(sampleWorld({ choice: "lot", isEarlierKnown: true }));
  const { comparisons } = house;
  const peopleOf = async (id: string) => {
    const { rule: _rule, ...before } = (await comparisons.peopleOf(id)) ?? { rule: undefined };
    return "people" in before ? before : undefined;
  };
  const asked = { ...wish, rule: "earlierCohort" } as const;
  const chosen = await chooseComparison(house, actorOf("hr"), asked);
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  const older = { ...house, comparisons: { ...comparisons, peopleOf } };
  const found = await unlockComparison(older, actorOf("hr"), { project: "a", comparison: chosen.value.id });
  expect(found).toMatchObject({ ok: true, value: { finding: { effect: { evidenceLevel: "measured" } } } });
  const codes = found.ok && found.value.finding?.kind === "effect" ? found.value.finding.effect.caveats : [];
  expect(codes.map(({ code }) => code)).toContain("groupsApart");
});
