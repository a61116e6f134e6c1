import { describe, expect, test } from "vitest";
import { configurationWith } from "./case-samples.contract.ts";
import type { Configuration } from "./model.ts";
import { reasonsAtLeast, similarCases } from "./similar-cases.ts";

const own = configurationWith({
  sector: "cleaning",
  size: "from50",
  obstacles: ["fewSupervisors", "lackOfResources"],
  constraints: ["scatteredSites"],
  motives: ["resources"],
  conditions: { ...configurationWith().conditions, strategicSupport: "yes", frontlineInvolvement: "no" },
});
const compared = (id: string, configuration: Configuration) => ({
  id,
  title: id,
  isFictional: false,
  configuration,
});
const effect = (sense: "better" | "same", evidence: "observed" | "perceived" = "observed") => ({
  label: "Dosage",
  sense,
  evidence,
  claim: "",
});
const near = (involved: "yes" | "no", sense: "better" | "same") =>
  configurationWith({
    sector: "cleaning",
    size: "from50",
    constraints: ["scatteredSites"],
    conditions: { ...configurationWith().conditions, frontlineInvolvement: involved },
    effects: [effect(sense)],
  });

describe("cases like mine", () => {
  test("a case is shown with at least three reasons, each true of both", () => {
    const all = [
      compared("near", near("yes", "better")),
      compared("far", configurationWith({ sector: "cleaning", size: "under10" })),
    ];
    const { cases } = similarCases(own, all);
    expect(cases.map(({ id }) => id)).toEqual(["near"]);
    expect(cases[0]?.reasons.length).toBeGreaterThanOrEqual(reasonsAtLeast);
    expect(new Set(cases[0]?.reasons.map(({ kind, value }) => `${kind} ${value}`))).toEqual(
      new Set(["sector cleaning", "size from50", "constraint scatteredSites"]),
    );
    expect(cases[0]?.hadWhatIsMissing).toEqual(["frontlineInvolvement"]);
  });

  test("what is unknown on both sides is not a likeness", () => {
    const blank = configurationWith();
    expect(similarCases(blank, [compared("blank", blank)]).cases).toEqual([]);
  });

  test("the missing condition that went most often with what was hoped is told with its counts", () => {
    const all = [
      ...[1, 2, 3, 4].map((each) => compared(`with-${each}`, near("yes", each === 4 ? "same" : "better"))),
      ...[1, 2, 3].map((each) => compared(`without-${each}`, near("no", each === 1 ? "better" : "same"))),
    ];
    expect(similarCases(own, all).decisive).toEqual({
      kind: "told",
      condition: "frontlineInvolvement",
      withCount: 4,
      withBetter: 3,
      withoutCount: 3,
      withoutBetter: 1,
    });
  });

  test("two cases with it and two without say nothing, and neither do effects that were only heard of", () => {
    const few = [1, 2].flatMap((each) => [
      compared(`with-${each}`, near("yes", "better")),
      compared(`without-${each}`, near("no", "same")),
    ]);
    expect(similarCases(own, few).decisive).toEqual({ kind: "notEnoughCases", least: 3 });
    const heard = Array.from({ length: 10 }, (_, each) => {
      const configuration = {
        ...near(each % 2 === 0 ? "yes" : "no", "better"),
        effects: [effect("better", "perceived")],
      };
      return compared(`heard-${each}`, configuration);
    });
    expect(similarCases(own, heard).decisive.kind).toBe("notEnoughCases");
  });

  test("nothing missing, nothing to look for; no difference is said as such", () => {
    expect(similarCases(configurationWith(), []).decisive).toEqual({ kind: "noneMissing" });
    const flat = [1, 2, 3].flatMap((each) => [
      compared(`with-${each}`, near("yes", "better")),
      compared(`without-${each}`, near("no", "better")),
    ]);
    expect(similarCases(own, flat).decisive).toEqual({ kind: "noDifference" });
  });
});
