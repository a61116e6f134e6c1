import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { TrainingRecord } from "./model.ts";
import { employeeNumber } from "./sample-files.ts";
import { anyText, keptText } from "./sample-people.contract.ts";
import type { StoreActs } from "./sample-store.ts";

/** A training of which nothing is known but what is given; its last day is also its first one. */
export function training(lastDay: string, facts: Partial<TrainingRecord> = {}): TrainingRecord {
  const nothing = { hours: unknown, isMandatory: unknown, mode: unknown, certification: unknown };
  const day = lastDay as Day;
  return { employee: employeeNumber(1), title: lastDay, firstDay: day, lastDay: day, ...nothing, ...facts };
}

/** Trainings of people. */
export function trainingContract({ inMine: act }: StoreActs): void {
  const [first, last] = ["2026-01-01" as Day, "2026-12-31" as Day];

  describe("trainings", () => {
    test("take the place of those that ended within the same days, bounds included", async () => {
      const days = ["2026-01-31", "2026-02-01", "2026-02-15", "2026-02-28", "2026-03-01"];
      await act((store) =>
        store.replaceTrainings(
          days.map((day) => training(day)),
          first,
          last,
        ),
      );
      const february = ["2026-02-01" as Day, "2026-02-28" as Day] as const;
      await act((store) => store.replaceTrainings([training("2026-02-20")], ...february));
      const titles = await act(async (store) =>
        (await store.trainingsBetween(first, last)).map(({ title }) => title),
      );
      expect(titles).toEqual(["2026-01-31", "2026-02-20", "2026-03-01"]);
      expect(await act((store) => store.countTrainings("2026-02-20" as Day, "2026-03-01" as Day))).toBe(2);
      expect(await act((store) => store.trainingsBetween(...february))).toHaveLength(1);
    });

    test("are given back as they were stored: unknown stays unknown, whatever the texts", async () => {
      const facts = fc.record({
        title: anyText,
        hours: fc.constantFrom(unknown, known(0), known(7.5)),
        isMandatory: fc.constantFrom(unknown, known(false), known(true)),
        mode: fc.constantFrom(unknown, known("classroom" as const), known("workSituation" as const)),
        certification: fc.oneof(fc.constant(unknown), anyText.map(known)),
      });
      await fc.assert(
        fc.asyncProperty(facts, async (given) => {
          const { certification, title } = given;
          const record = training("2026-05-05", given);
          await act((store) => store.replaceTrainings([record], first, last));
          expect(await act((store) => store.trainingsBetween(first, last))).toEqual([
            {
              ...record,
              title: keptText(title),
              certification: certification.known ? known(keptText(certification.value)) : unknown,
            },
          ]);
        }),
        { numRuns: 40 },
      );
    });
  });
}
