import type { Month } from "../kernel/calendar.ts";
import type { EmployeeId } from "./model.ts";
import type { WorkforceStore } from "./ports.ts";
import { employeeMonth, type SampleDeclaration, type SampleFile, storeSample } from "./sample-files.ts";
import { attributes, type WorkforceSnapshot } from "./snapshot.ts";

/** Two organisations side by side in one database, both empty. */
export interface StoreWorld {
  /** Works in one transaction of an organisation, which is undone when `work` throws. */
  act<Value>(who: "mine" | "theirs", work: (store: WorkforceStore) => Promise<Value>): Promise<Value>;
}

/** What tests of the store's contract do, in the world of the present test. */
export interface StoreActs {
  world(): StoreWorld;
  inMine<Value>(work: (store: WorkforceStore) => Promise<Value>): Promise<Value>;
  /** Stores files one after another, in one transaction. */
  keep(...samples: SampleFile[]): Promise<void>;
  /** Everyone of a month, in the order of their numbers; undefined when the month is not stored. */
  people(of?: Month): Promise<readonly EmployeeId[] | undefined>;
}

export const march = "2026-03" as Month;
export const north = "00000000000018";
export const south = "00000000000026";

/** A month of an establishment with the people of these numbers. */
export function month(numbers: readonly number[], facts: Partial<SampleDeclaration> = {}): SampleDeclaration {
  const establishment = facts.establishment ?? north;
  const people = numbers.map((number) => employeeMonth(number, { establishment }));
  return { month: march, establishment, people, ...facts };
}

export function storeActs(world: () => StoreWorld): StoreActs {
  const inMine: StoreActs["inMine"] = (work) => world().act("mine", work);
  return {
    world,
    inMine,
    keep: (...samples) =>
      inMine(async (store) => {
        for (const sample of samples) await storeSample(store, sample);
      }),
    people: (of = march) => inMine(async (store) => (await store.snapshot(of))?.employees.toSorted()),
  };
}

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
