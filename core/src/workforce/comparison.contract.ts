import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { euroCents } from "../kernel/money.ts";
import { employeeMonth, type SampleFile, stageSample } from "./sample-files.ts";
import { march, month, north, type StoreActs, south } from "./sample-store.ts";

/** What a file would change. */
export function comparisonContract({ inMine, keep }: StoreActs): void {
  const compare = comparing(inMine);
  describe("the comparison with what stands", () => {
    test("tells nothing but new people where nothing stood", async () => {
      await keep({ number: 1, declarations: [month([1], { month: "2026-02" })] });
      expect(await compare({ number: 2, declarations: [month([1, 2])] })).toEqual([
        { month: march, storedHeadcount: 0, newHeadcount: 2, added: 2, removed: 0, changed: 0 },
      ]);
    });

    test("tells who comes, who goes and whose facts change, month by month", async () => {
      const paid = (number: number, cents: number) =>
        employeeMonth(number, { establishment: north, hourlyPay: known(euroCents(cents)) });
      const april = month([1, 2], { month: "2026-04" });
      await keep({
        number: 1,
        declarations: [april, month([], { people: [paid(1, 1200), paid(2, 1200), paid(3, 1200)] })],
      });
      const fresh = [paid(1, 1200), paid(2, 1300), employeeMonth(4, { establishment: north })];
      const sample = { number: 2, declarations: [month([], { people: fresh }), april] };
      expect(await compare(sample)).toEqual([
        { month: march, storedHeadcount: 3, newHeadcount: 3, added: 1, removed: 1, changed: 1 },
        { month: "2026-04", storedHeadcount: 2, newHeadcount: 2, added: 0, removed: 0, changed: 0 },
      ]);
    });

    test("holds a fact that becomes known, or unknown, for a change, and a false zero too", async () => {
      const worked = (number: number, hours: number | undefined) =>
        employeeMonth(number, {
          establishment: north,
          paidHours: hours === undefined ? unknown : known(hours),
        });
      await keep({
        number: 1,
        declarations: [month([], { people: [worked(1, 0), worked(2, undefined), worked(3, undefined)] })],
      });
      const fresh = [worked(1, undefined), worked(2, 0), worked(3, undefined)];
      expect(await compare({ number: 2, declarations: [month([], { people: fresh })] })).toMatchObject([
        { added: 0, removed: 0, changed: 2 },
      ]);
    });

    test("counts a person of two establishments once, whatever the order of rows", async () => {
      const both = [month([1, 2]), month([1], { establishment: south })];
      await keep({ number: 1, declarations: both });
      expect(await compare({ number: 2, declarations: both.toReversed() })).toEqual([
        { month: march, storedHeadcount: 2, newHeadcount: 2, added: 0, removed: 0, changed: 0 },
      ]);
    });

    test("looks only at what would be replaced", async () => {
      await keep({ number: 1, declarations: [month([1, 2]), month([3], { establishment: south })] });
      expect(
        await compare({ number: 2, declarations: [month([3, 4], { establishment: south })] }),
      ).toMatchObject([{ storedHeadcount: 1, newHeadcount: 2, added: 1, removed: 0 }]);
    });

    test("counts everyone of a cancelled month as removed", async () => {
      await keep({ number: 1, declarations: [month([1, 2])] });
      const cancelling = { number: 2, declarations: [month([], { standing: "cancelsStored" as const })] };
      expect(await compare(cancelling)).toEqual([
        { month: march, storedHeadcount: 2, newHeadcount: 0, added: 0, removed: 2, changed: 0 },
      ]);
    });
  });
}

/** The differences a file would make; it is then dropped. */
function comparing(inMine: StoreActs["inMine"]) {
  return (sample: SampleFile) =>
    inMine(async (store) => {
      const id = await stageSample(store, sample);
      const differences = await store.compareWithStanding(id);
      await store.dropStaged(id);
      return differences;
    });
}
