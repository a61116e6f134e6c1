import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Month } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { buildSnapshot } from "./build-snapshot.ts";
import { employeeNumber, establishment } from "./sample-files.ts";
import { anyMonthOfPeople, asKept } from "./sample-people.contract.ts";
import { labelsOf, march, month, north, type StoreActs, south, storeActs } from "./sample-store.ts";

/** A month as it is looked at. */
export function storedMonthContract({ world, inMine, keep, people }: StoreActs): void {
  describe("a month", () => {
    test("counts a person of two establishments once, and both establishments", async () => {
      await keep({ number: 1, declarations: [month([1, 2]), month([1, 3], { establishment: south })] });
      expect(await inMine((store) => store.months())).toEqual([
        { month: march, headcount: 3, establishmentCount: 2 },
      ]);
      expect(await people()).toEqual([1, 2, 3].map(employeeNumber));
    });

    test("gives everyone back as they were stored: unknown stays unknown", async () => {
      // A property that runs out of time goes on under the next test: it must not write in that one's organisation.
      const own = world();
      const acts = storeActs(() => own);
      const sites = [establishment(north, { postcode: known("97600") })];
      let number = 0;
      await fc.assert(
        fc.asyncProperty(anyMonthOfPeople, async (rows) => {
          number += 1;
          await acts.keep({ number, declarations: [month([], { people: rows })], establishments: sites });
          const stored = await acts.inMine((store) => store.snapshot(march));
          expect(labelsOf(stored)).toEqual(labelsOf(buildSnapshot(march, "", rows.map(asKept), sites)));
        }),
        // In time to say which month was given back otherwise: making it smaller takes hundreds of imports.
        { numRuns: 40, interruptAfterTimeLimit: 20_000 },
      );
    });

    test("has another version once replaced, and the former one once it is as it was", async () => {
      const version = () => inMine(async (store) => (await store.snapshot(march))?.version);
      await keep({ number: 1, declarations: [month([1])] });
      const first = await version();
      expect(await version()).toBe(first);
      await keep({ number: 2, declarations: [month([1], { month: "2026-02" })] });
      expect(await version()).toBe(first);
      await keep({ number: 3, declarations: [month([4])] });
      expect(await version()).not.toBe(first);
      expect(await people()).toEqual([employeeNumber(4)]);
    });

    test("that is not stored, or is no month, is undefined", async () => {
      expect(await people()).toBeUndefined();
      expect(await people("' OR true --" as Month)).toBeUndefined();
    });
  });
}

/** What is known of establishments. */
export function establishmentContract({ inMine, keep }: StoreActs): void {
  test("an establishment is followed by its months: what is learnt of it later changes them", async () => {
    await keep({ number: 1, declarations: [month([1])], establishments: [establishment(north)] });
    const departments = () =>
      inMine(async (store) => (await store.snapshot(march))?.columns.department.labels);
    expect(await departments()).toEqual([]);
    await keep({
      number: 2,
      declarations: [month([1], { month: "2026-04" })],
      establishments: [establishment(north, { postcode: known("59000") })],
    });
    expect(await departments()).toEqual(["59"]);
  });

  test("an establishment is told by the file about the latest month, whichever came last", async () => {
    const told = async (number: number, at: string, postcode: string | undefined) =>
      keep({
        number,
        declarations: [month([1], { month: at })],
        establishments: [establishment(north, postcode === undefined ? {} : { postcode: known(postcode) })],
      });
    const postcode = () => inMine(async (store) => (await store.establishments())[0]?.postcode);
    await told(1, "2026-04", "59000");
    await told(2, "2026-02", "75001");
    expect(await postcode()).toEqual(known("59000"));
    await told(3, "2026-05", undefined);
    expect(await postcode()).toEqual(known("59000"));
    await told(4, "2026-06", "13001");
    expect(await postcode()).toEqual(known("13001"));
  });

  test("an establishment keeps what a later file does not say, and takes what it says", async () => {
    await keep(
      {
        number: 1,
        declarations: [month([1])],
        establishments: [establishment(north, { label: known("Nord"), postcode: known("59000") })],
      },
      {
        number: 2,
        declarations: [month([1])],
        establishments: [establishment(north, { postcode: known("59100"), activityCode: known("8121Z") })],
      },
    );
    expect(await inMine((store) => store.establishments())).toEqual([
      {
        siret: north,
        label: known("Nord"),
        postcode: known("59100"),
        activityCode: known("8121Z"),
        collectiveAgreement: unknown,
      },
    ]);
  });
}
