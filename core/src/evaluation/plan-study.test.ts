import { describe, expect, test } from "vitest";
import { answerPlanRequest, writePlanAnswer } from "./plan-study.ts";
import { type PlanRequest, powerAnswerSchema, powerRequestSchema } from "./power-model.ts";

describe("a plan", () => {
  test.each<PlanRequest>([
    { treated: 8 },
    { treated: 8, comparison: 40 },
    { treated: 8, comparison: 40, effect: 0.4, unit: "€" },
    { treated: 8, comparison: 40, effect: 0.0001 },
    { treated: 8, comparison: 40, share: 0.3, effect: -0.2 },
    { treated: 30, comparison: 30, clusters: 5, periodsBefore: 3 },
    { treated: 1 },
    { treated: 3, comparison: 4, share: 0.5 },
    { treated: 8, share: 0.5 },
  ])("whatever is asked, the answer is one of the contract: %j", (request) => {
    const answer = writePlanAnswer(answerPlanRequest(powerRequestSchema.parse(request)));
    expect(powerAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  test("the unit reaches the sentence, an undefined field changes nothing", () => {
    const plan = { treated: 8, comparison: 40, outcomeSpread: 250, unit: "€" };
    const answer = writePlanAnswer(answerPlanRequest({ ...plan, effect: undefined }));
    expect(answer).toEqual(writePlanAnswer(answerPlanRequest(plan)));
    expect(JSON.stringify(answer)).toContain("277\u00a0€");
  });

  test.each([{ treated: 0 }, { treated: 8, share: 1 }, { treated: 8, nobody: 1 }, { comparison: 8 }])(
    "what is no plan is not read: %j",
    (draft) => {
      expect(powerRequestSchema.safeParse(draft).success).toBe(false);
    },
  );
});
