import { describe, expect, test } from "vitest";
import { known } from "../kernel/known.ts";
import type { PayrollFileId } from "./model.ts";
import { employeeNumber, establishment, fileNumber, stageSample, storeSample } from "./sample-files.ts";
import { march, month, north, type StoreActs, south } from "./sample-store.ts";

const stops = { workAccidentStops: 1, workAccidentDays: 2, otherStops: 3, otherDays: 4 };
const sample = {
  number: 1,
  declarations: [month([1, 2])],
  establishments: [establishment(north, { postcode: known("59000") })],
  stopTotals: { "2026-03": stops },
};

/** A file before it stands. */
export function stagedFileContract({ inMine, keep, people }: StoreActs): void {
  describe("a staged file", () => {
    test("is seen by nobody until it is made to stand", async () => {
      await inMine((store) => stageSample(store, sample));
      await inMine(async (store) => {
        expect(await store.months()).toEqual([]);
        expect(await store.snapshot(march)).toBeUndefined();
        expect(await store.establishments()).toEqual([]);
        expect(await store.stopTotals(march)).toBeUndefined();
        expect(await store.findStandingTwin("fingerprint 1")).toBeUndefined();
        expect(await store.payrollFiles()).toMatchObject([{ id: fileNumber(1), status: "staged" }]);
      });
      await inMine((store) => store.letStand(fileNumber(1)));
      await inMine(async (store) => {
        expect(await store.months()).toEqual([{ month: march, headcount: 2, establishmentCount: 1 }]);
        expect(await store.establishments()).toMatchObject([{ siret: north, postcode: known("59000") }]);
        expect(await store.stopTotals(march)).toEqual(stops);
        expect(await store.findStandingTwin("fingerprint 1")).toMatchObject({ id: fileNumber(1) });
      });
      expect(await people()).toEqual([employeeNumber(1), employeeNumber(2)]);
    });

    test("leaves nothing once dropped, and what stands cannot be dropped", async () => {
      await inMine((store) => stageSample(store, sample));
      await inMine((store) => store.dropStaged(fileNumber(1)));
      expect(await inMine((store) => store.payrollFiles())).toEqual([]);
      await keep(sample);
      await inMine((store) => store.dropStaged(fileNumber(1)));
      expect(await people()).toHaveLength(2);
    });

    test("stands once: a second time is a bug, which undoes its transaction", async () => {
      await keep(sample);
      await expect(inMine((store) => store.letStand(fileNumber(1)))).rejects.toThrow("must be staged");
      expect(await people()).toHaveLength(2);
    });

    test("is undone with its transaction", async () => {
      const undone = inMine(async (store) => {
        await storeSample(store, sample);
        throw new Error("undo");
      });
      await expect(undone).rejects.toThrow("undo");
      expect(await inMine((store) => store.payrollFiles())).toEqual([]);
      expect(await inMine((store) => store.months())).toEqual([]);
    });
  });
}

/** What is kept of a file beside its rows. */
export function storedFileContract({ inMine, keep, people }: StoreActs): void {
  describe("a file", () => {
    test("is given back with all that was kept of it", async () => {
      const name = "paie « mars » 🧹.dsn";
      await inMine((store) => stageSample(store, { ...sample, name }));
      const found = await inMine((store) => store.findFileToSettle(fileNumber(1)));
      expect(found).toEqual({
        id: fileNumber(1),
        name,
        status: "staged",
        fingerprint: "fingerprint 1",
        importedAt: "2026-11-23T08:00:00.000Z",
        summary: {
          format: "dsn",
          company: "000000000",
          months: ["2026-03"],
          establishmentCount: 1,
          employeeMonthCount: 2,
          droppedRubrics: [],
          problems: [],
        },
      });
    });

    test.each(["nobody", "", "' OR true --", fileNumber(9)])("is not found under %j", async (id) => {
      expect(await inMine((store) => store.findFileToSettle(id as PayrollFileId))).toBeUndefined();
    });

    test("two imports of one month at once do not both stand: the second sees the first", async () => {
      const { promise: firstStaged, resolve } = Promise.withResolvers<void>();
      const first = inMine(async (store) => {
        const id = await stageSample(store, { number: 1, declarations: [month([1, 2])] });
        resolve();
        await new Promise((done) => setTimeout(done, 100));
        await store.letStand(id);
      });
      await firstStaged;
      const seen = await inMine(async (store) => {
        const id = await stageSample(store, { number: 2, declarations: [month([2, 3])] });
        const differences = await store.compareWithStanding(id);
        await store.letStand(id);
        return differences;
      });
      await first;
      expect(seen).toMatchObject([{ storedHeadcount: 2, added: 1, removed: 1 }]);
      expect(await people()).toEqual([2, 3].map(employeeNumber));
    });

    test("a file is a twin only as long as everything of it stands", async () => {
      const declarations = [month([1]), month([1], { month: "2026-02" })];
      const sample = { number: 1, fingerprint: "fingerprint 1", declarations };
      await keep(sample);
      const twin = () => inMine((store) => store.findStandingTwin("fingerprint 1"));
      expect(await twin()).toMatchObject({ id: fileNumber(1) });
      await keep({ number: 2, declarations: [month([2])] });
      expect(await twin()).toBeUndefined();
      await keep({ ...sample, number: 3 });
      expect(await twin()).toMatchObject({ id: fileNumber(3) });
    });
  });
}

/** Totals of the company, which files tell month by month. */
export function stopTotalsContract({ inMine, keep }: StoreActs): void {
  test("totals of stops are told when all files tell them whole, and unknown otherwise", async () => {
    const totals = () => inMine((store) => store.stopTotals(march));
    const stopTotals = { "2026-03": stops };
    const both = [month([1]), month([2], { establishment: south })];
    await keep({ number: 1, declarations: [both[0] ?? month([])], stopTotals });
    await keep({ number: 2, declarations: [month([2], { establishment: south })], stopTotals });
    const doubled = { workAccidentStops: 2, workAccidentDays: 4, otherStops: 6, otherDays: 8 };
    expect(await totals()).toEqual(doubled);
    await keep({ number: 3, declarations: both, stopTotals });
    expect(await totals()).toEqual(stops);
    await keep({ number: 4, declarations: [month([1])], stopTotals });
    expect(await totals()).toBeUndefined();
    await keep({ number: 5, declarations: both });
    expect(await totals()).toBeUndefined();
  });
}
