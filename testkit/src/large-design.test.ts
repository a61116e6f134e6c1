import { expect, test } from "vitest";
import { publicHolidays } from "../../core/src/reference/index.ts";
import { planSchedule, trainingDesignSchema } from "../../core/src/training/index.ts";
import { largeDesign } from "./large-design.ts";

test("the largest design is one that the app accepts, and everybody's sessions find their place", () => {
  const design = trainingDesignSchema.parse(largeDesign({ blocks: 30, people: 200 }));
  const [alternative] = design.alternatives;
  if (alternative === undefined) throw new Error("invalid design; must have an alternative");
  expect([alternative.blocks.length, design.trainees.length]).toEqual([30, 200]);
  const plan = planSchedule({ design, alternative, holidays: publicHolidays });
  expect(plan.state === "planned" ? new Set(plan.sessions.flatMap(({ trainees }) => trainees)).size : 0).toBe(
    200,
  );
});
