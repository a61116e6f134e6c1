import { expect, test } from "vitest";
import { publicHolidays } from "../../../core/src/reference/public.ts";
import { planSchedule, type TrainingDesign } from "../../../core/src/training/public.ts";
import { largeDesign } from "../../../testkit/src/index.ts";
import { copyDates } from "./copy-dates.ts";

const sessionsOf = (design: TrainingDesign) => {
  const [alternative] = design.alternatives;
  if (alternative === undefined) throw new Error("invalid design; must have an alternative");
  const plan = planSchedule({ design, alternative, holidays: publicHolidays });
  return plan.state === "planned" ? plan.sessions : [];
};
const sequencesOf = ({ alternatives }: TrainingDesign) =>
  alternatives.flatMap(({ blocks }) => blocks).flatMap(({ sequences }) => sequences);

test("each sequence without a date takes that of its first group, and the calendar stays the same", () => {
  const design = largeDesign({ blocks: 6, people: 25 });
  const sessions = sessionsOf(design);
  const copied = copyDates(design, sessions);
  expect(copied.count).toBe(18);
  for (const { id, moment } of sequencesOf(copied.design)) {
    const session = sessions.find(({ sequence, group }) => sequence === id && group === 1);
    expect(moment).toEqual({
      known: true,
      value: { day: session?.day, startMinute: session?.startMinute },
    });
  }
  expect(sessionsOf(copied.design)).toEqual(sessions);
  expect(copyDates(copied.design, sessions)).toEqual({ design: copied.design, count: 0 });
});

test("a date that somebody wrote stays, and a plan that places nothing changes nothing", () => {
  const design = largeDesign({ blocks: 2, people: 3 });
  const written = { known: true, value: { day: "2027-03-01", startMinute: 600 } } as const;
  const dated: TrainingDesign = {
    ...design,
    alternatives: design.alternatives.map((each) => ({
      ...each,
      blocks: each.blocks.map((block) => ({
        ...block,
        sequences: block.sequences.map((sequence, place) =>
          place === 0 ? { ...sequence, moment: written } : sequence,
        ),
      })),
    })),
  };
  const copied = copyDates(dated, sessionsOf(design));
  expect(sequencesOf(copied.design)[0]?.moment).toEqual(written);
  expect(copied.count).toBe(5);
  expect(copyDates(design, []).design).toBe(design);
});
