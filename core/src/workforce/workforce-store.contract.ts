import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Month } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { euroCents } from "../kernel/money.ts";
import { buildSnapshot } from "./build-snapshot.ts";
import type { WorkforceStore } from "./ports.ts";
import {
  employeeMonth,
  employeeNumber,
  establishment,
  fileNumber,
  type SampleFile,
  stageSample,
  storeSample,
} from "./sample-files.ts";
import { anyMonthOfPeople, asKept } from "./sample-people.ts";
import { attributes, type WorkforceSnapshot } from "./snapshot.ts";
import { trainingsContract } from "./trainings.contract.ts";
import { twinRunContract } from "./twin-run.contract.ts";

/** Two organisations side by side in one database, both empty. */
export interface StoreWorld {
  /** Works in one transaction of an organisation, which is undone when `work` throws. */
  act<Value>(who: "mine" | "theirs", work: (store: WorkforceStore) => Promise<Value>): Promise<Value>;
}

const march = "2026-03" as Month;
const [north, south] = ["00000000000018", "00000000000026"];
const stops = { workAccidentStops: 1, workAccidentDays: 2, otherStops: 3, otherDays: 4 };

/** A month of an establishment with the people of these numbers. */
const month = (numbers: readonly number[], facts: Partial<SampleFile["declarations"][number]> = {}) => ({
  month: "2026-03",
  establishment: north,
  people: numbers.map((number) => employeeMonth(number, { establishment: facts.establishment ?? north })),
  ...facts,
});

/** Labels by person and attribute; what is unknown is left out. */
export function labelsOf(snapshot: WorkforceSnapshot | undefined): Record<string, Record<string, string>> {
  const people: Record<string, Record<string, string>> = {};
  for (const [row, employee] of (snapshot?.employees ?? []).entries()) {
    const labels: Record<string, string> = {};
    for (const attribute of attributes) {
      const { codes, labels: all } = snapshot?.columns[attribute] ?? { codes: [], labels: [] };
      const label = all[codes[row] ?? -1];
      if (label !== undefined) labels[attribute] = label;
    }
    people[employee] = labels;
  }
  return people;
}

/** What any store of the workforce must do. `open` gives two empty organisations. */
export function workforceStoreContract(name: string, open: () => Promise<StoreWorld>): void {
  describe(`a store of the workforce: ${name}`, () => {
    let world: StoreWorld;
    beforeEach(async () => {
      world = await open();
    });
    const inMine = <Value>(work: (store: WorkforceStore) => Promise<Value>) => world.act("mine", work);
    const keep = (...samples: SampleFile[]) =>
      inMine(async (store) => {
        for (const sample of samples) await storeSample(store, sample);
      });
    const people = (of = march) => inMine(async (store) => (await store.snapshot(of))?.employees.toSorted());

    describe("a staged file", () => {
      const sample = {
        number: 1,
        declarations: [month([1, 2])],
        establishments: [establishment(north, { postcode: known("59000") })],
        stopTotals: { "2026-03": stops },
      };

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
        expect(await inMine((store) => store.findFileToSettle(id as never))).toBeUndefined();
      });
    });

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
        await world.act("theirs", (store) => storeSample(store, { number: 1, declarations: [month([1])] }));
        await keep(
          { number: 1, declarations: [month([1]), month([2], { establishment: south })] },
          { number: 2, declarations: [month([1, 2], { month: "2026-04" })] },
          { number: 3, declarations: [month([5], { establishment: south })] },
        );
        expect(await people()).toEqual([1, 5].map(employeeNumber));
        expect(await people("2026-04" as Month)).toEqual([1, 2].map(employeeNumber));
        expect(await world.act("theirs", (store) => store.months())).toMatchObject([{ headcount: 1 }]);
      });

      test("and a file of which nothing stands any more is forgotten", async () => {
        await keep(
          { number: 1, declarations: [month([1]), month([1], { month: "2026-02" })] },
          { number: 2, declarations: [month([1])] },
        );
        const numbers = async () =>
          (await inMine((store) => store.payrollFiles())).map(({ id }) => id).sort();
        expect(await numbers()).toEqual([fileNumber(1), fileNumber(2)]);
        await keep({ number: 3, declarations: [month([2], { month: "2026-02" })] });
        expect(await numbers()).toEqual([fileNumber(2), fileNumber(3)]);
      });

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
        const declarations = Array.from({ length: 2500 }, (_, index) =>
          month([index], { establishment: String(index).padStart(14, "0") }),
        );
        await keep({ number: 1, declarations }, { number: 2, declarations: declarations.slice(0, 2400) });
        expect(await inMine((store) => store.months())).toEqual([
          { month: march, headcount: 2500, establishmentCount: 2500 },
        ]);
      });
    });

    describe("the comparison with what stands", () => {
      const compare = (sample: SampleFile) =>
        inMine(async (store) => {
          const id = await stageSample(store, sample);
          const differences = await store.compareWithStanding(id);
          await store.dropStaged(id);
          return differences;
        });

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

    describe("a month", () => {
      test("counts a person of two establishments once, and both establishments", async () => {
        await keep({ number: 1, declarations: [month([1, 2]), month([1, 3], { establishment: south })] });
        expect(await inMine((store) => store.months())).toEqual([
          { month: march, headcount: 3, establishmentCount: 2 },
        ]);
        expect(await people()).toEqual([1, 2, 3].map(employeeNumber));
      });

      test("gives everyone back as they were stored: unknown stays unknown", async () => {
        const sites = [establishment(north, { postcode: known("97600") })];
        let number = 0;
        await fc.assert(
          fc.asyncProperty(anyMonthOfPeople, async (rows) => {
            number += 1;
            await keep({ number, declarations: [month([], { people: rows })], establishments: sites });
            const stored = await inMine((store) => store.snapshot(march));
            expect(labelsOf(stored)).toEqual(labelsOf(buildSnapshot(march, "", rows.map(asKept), sites)));
          }),
          { numRuns: 40 },
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

      test("follows what is learnt later of its establishments", async () => {
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

      test("that is not stored, or is no month, is undefined", async () => {
        expect(await people()).toBeUndefined();
        expect(await people("' OR true --" as Month)).toBeUndefined();
      });
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

    trainingsContract((work) => inMine(work));
    twinRunContract(open);
  });
}
