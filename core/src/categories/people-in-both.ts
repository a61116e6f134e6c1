import type { EmployeeId, WorkforceSnapshot } from "../workforce/index.ts";

/** Rows of the same people in two months: person `i` is `earlierRows[i]` and `laterRows[i]`. */
export interface PeopleInBoth {
  readonly earlierRows: Int32Array;
  readonly laterRows: Int32Array;
  /** Rows of the later month of people who were not there before. */
  readonly arrivedRows: Int32Array;
}

/** Snapshots never change, so neither does who is in both: worked out once for a rule that is tried again and again. */
const remembered = new WeakMap<WorkforceSnapshot, WeakMap<WorkforceSnapshot, PeopleInBoth>>();

/** Who is present in both months. */
export function peopleInBoth(earlier: WorkforceSnapshot, later: WorkforceSnapshot): PeopleInBoth {
  const known = remembered.get(earlier)?.get(later);
  if (known !== undefined) return known;
  const found = findPeople(earlier, later);
  const withEarlier = remembered.get(earlier) ?? new WeakMap<WorkforceSnapshot, PeopleInBoth>();
  withEarlier.set(later, found);
  remembered.set(earlier, withEarlier);
  return found;
}

function findPeople(earlier: WorkforceSnapshot, later: WorkforceSnapshot): PeopleInBoth {
  const earlierRowOf = new Map<EmployeeId, number>();
  earlier.employees.forEach((employee, row) => {
    earlierRowOf.set(employee, row);
  });
  const earlierRows = new Int32Array(later.employees.length);
  const laterRows = new Int32Array(later.employees.length);
  const arrivedRows = new Int32Array(later.employees.length);
  let [present, arrived] = [0, 0];
  later.employees.forEach((employee, row) => {
    const earlierRow = earlierRowOf.get(employee);
    if (earlierRow === undefined) {
      arrivedRows[arrived] = row;
      arrived += 1;
      return;
    }
    earlierRows[present] = earlierRow;
    laterRows[present] = row;
    present += 1;
  });
  return {
    earlierRows: earlierRows.slice(0, present),
    laterRows: laterRows.slice(0, present),
    arrivedRows: arrivedRows.slice(0, arrived),
  };
}
