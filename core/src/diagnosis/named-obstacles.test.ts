import { describe, expect, test } from "vitest";
import { questionKeys } from "./model.ts";
import { namedObstacles } from "./named-obstacles.ts";
import { answerOf, diagnosisOf, frontline } from "./sample-diagnosis.ts";

const named = (...answers: ReturnType<typeof answerOf>[]) => namedObstacles(diagnosisOf({ answers }));

describe("the obstacles that a diagnosis names", () => {
  test("are those that somebody sees, in the order of the questions", () => {
    const found = named(answerOf("obstacle.lowDemand", "yes"), answerOf("obstacle.lackOfResources", "yes"));
    expect(found).toEqual([
      { obstacle: "obstacle.lackOfResources", isDisputed: false },
      { obstacle: "obstacle.lowDemand", isDisputed: false },
    ]);
  });

  test("stay named when somebody else says the opposite, and say that they are disputed", () => {
    const other = answerOf("obstacle.offerUnsuited", "no", { stakeholder: frontline.id });
    expect(named(answerOf("obstacle.offerUnsuited", "yes"), other)).toEqual([
      { obstacle: "obstacle.offerUnsuited", isDisputed: true },
    ]);
  });

  test("leave out what nobody sees, what nobody knows, and every other question", () => {
    expect(
      named(answerOf("obstacle.lowDemand", "no"), answerOf("obstacle.fewSupervisors", "unknown")),
    ).toEqual([]);
    const others = questionKeys.filter((key) => !key.startsWith("obstacle."));
    expect(named(...others.map((key) => answerOf(key, "yes")))).toEqual([]);
  });
});
