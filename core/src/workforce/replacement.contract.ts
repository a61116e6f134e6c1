import { describe, expect, test } from "vitest";
import type { Month } from "../kernel/calendar.ts";
import { employeeNumber, fileNumber, storeSample } from "./sample-files.ts";
import { march, month, type StoreActs, south } from "./sample-store.ts";

/** What a file that stands puts itself in the place of. */
export function replacementContract({ world, inMine, keep, people }: StoreActs): void {
  describe("a file that stands replaces", () => {
    test.each([
      ["the whole by the whole", "1/1", "1/1", [3]],
      ["a fraction by the same one", "1/2", "1/2", [3]],
      ["a fraction by the whole", "1/2", "1/1", [3]],
      ["the whole by a fraction", "1/1", "1/2", [3]],
      ["not another fraction of the same whole", "1/2", "2/2", [1, 2, 3]],
      ["a fraction by one of another whole", "1/2", "2/3", [3]],
    ])("%s", async (_case, former, fresh, left) => {
      await keep(
        { number: 1, declarations: [month([1, 2], { fraction: former })] },
        { number: 2, declarations: [month([3], { fraction: fresh })] },
      );
      expect(await people()).toEqual(left.map(employeeNumber));
      expect(await inMine((store) => store.months())).toMatchObject([{ headcount: left.length }]);
    });

    test("nothing of another month, another establishment or another organisation", async () => {
      await world().act("theirs", (store) => storeSample(store, { number: 1, declarations: [month([1])] }));
      await keep(
        { number: 1, declarations: [month([1]), month([2], { establishment: south })] },
        { number: 2, declarations: [month([1, 2], { month: "2026-04" })] },
        { number: 3, declarations: [month([5], { establishment: south })] },
      );
      expect(await people()).toEqual([1, 5].map(employeeNumber));
      expect(await people("2026-04" as Month)).toEqual([1, 2].map(employeeNumber));
      expect(await world().act("theirs", (store) => store.months())).toMatchObject([{ headcount: 1 }]);
    });

    test("and a file of which nothing stands any more is forgotten", async () => {
      await keep(
        { number: 1, declarations: [month([1]), month([1], { month: "2026-02" })] },
        { number: 2, declarations: [month([1])] },
      );
      const numbers = async () => (await inMine((store) => store.payrollFiles())).map(({ id }) => id).sort();
      expect(await numbers()).toEqual([fileNumber(1), fileNumber(2)]);
      await keep({ number: 3, declarations: [month([2], { month: "2026-02" })] });
      expect(await numbers()).toEqual([fileNumber(2), fileNumber(3)]);
    });
  });
}

/** What a file takes away. */
export function cancellationContract({ inMine, keep, people }: StoreActs): void {
  describe("a file that stands takes away", () => {
    test("what it cancels, which brings nobody and can be declared again", async () => {
      const cancelling = { number: 2, declarations: [month([], { standing: "cancelsStored" })] };
      const sample = { number: 1, declarations: [month([1, 2])] };
      await keep(sample, cancelling);
      expect(await people()).toBeUndefined();
      expect(await inMine((store) => store.months())).toEqual([]);
      expect(await inMine((store) => store.findStandingTwin("fingerprint 1"))).toBeUndefined();
      expect(await inMine((store) => store.findStandingTwin("fingerprint 2"))).toBeDefined();
      await keep({ ...sample, number: 3 });
      expect(await people()).toHaveLength(2);
      expect(await inMine((store) => store.findStandingTwin("fingerprint 2"))).toBeUndefined();
    });

    test("a declaration of its own never: what the file itself replaced or cancelled is not kept", async () => {
      await keep({
        number: 1,
        declarations: [
          month([1, 2, 3], { standing: "replacedInFile" }),
          month([1, 2]),
          month([7], { establishment: south, standing: "cancelsStored" }),
        ],
      });
      expect(await people()).toEqual([1, 2].map(employeeNumber));
    });

    test("thousands of declarations at once", async () => {
      const declarations = Array.from({ length: 1000 }, (_, index) =>
        month([index], { establishment: String(index).padStart(14, "0") }),
      );
      await keep({ number: 1, declarations }, { number: 2, declarations: declarations.slice(0, 900) });
      expect(await inMine((store) => store.months())).toEqual([
        { month: march, headcount: 1000, establishmentCount: 1000 },
      ]);
    });
  });
}
