import { medianOf } from "./median.ts";
import { codeOf, type GroupPaths, isPresentCode } from "./model.ts";
import { factBits, type PathBook } from "./path-book.ts";

const permanent: readonly number[] = [codeOf("permanentFullTime"), codeOf("permanentPartTime")];
const fixedTerm: readonly number[] = [codeOf("fixedTermFullTime"), codeOf("fixedTermPartTime")];

/** Fewest people of whom a median of pay is told. */
const fewestPaid = 8;

/** How many people had a fact change, among those of whom it was told twice. */
export function countChanges(book: PathBook, people: Int32Array): GroupPaths["changes"] {
  const width = book.months.length;
  const counts = { occupation: 0, grade: 0, site: 0 };
  const told = { occupation: 0, grade: 0, site: 0 };
  const stable = { people: 0, told: 0 };
  for (const person of people) {
    let changed = 0;
    let wasFixedTerm = false;
    let becamePermanent = false;
    for (let month = 0; month < width; month += 1) {
      const at = person * width + month;
      changed |= book.changed[at] ?? 0;
      const code = book.states[at] ?? 0;
      if (fixedTerm.includes(code)) wasFixedTerm = true;
      else if (wasFixedTerm && permanent.includes(code)) becamePermanent = true;
    }
    for (const fact of ["occupation", "grade", "site"] as const) {
      if (((book.told[person] ?? 0) & factBits[fact]) !== 0) told[fact] += 1;
      if ((changed & factBits[fact]) !== 0) counts[fact] += 1;
    }
    if (wasFixedTerm) stable.told += 1;
    if (becamePermanent) stable.people += 1;
  }
  return [
    ...(["occupation", "grade", "site"] as const).map((fact) => ({
      fact,
      people: counts[fact],
      told: told[fact],
    })),
    { fact: "becamePermanent" as const, ...stable },
  ];
}

/** Median of everyone's hourly pay in a month as a percentage of their own first one; null below eight people. */
export function payIndex(book: PathBook, people: Int32Array): GroupPaths["payIndex"] {
  const width = book.months.length;
  const firsts = Float64Array.from(people, (person) => {
    const own = book.pay.subarray(person * width, (person + 1) * width);
    return own.find((pay) => pay > 0) ?? 0;
  });
  const ratios = new Float64Array(people.length);
  return book.months.map((_, month) => {
    let count = 0;
    for (let row = 0; row < people.length; row += 1) {
      const at = (people[row] ?? 0) * width + month;
      const pay = book.pay[at] ?? 0;
      const first = firsts[row] ?? 0;
      if (!(pay > 0 && first > 0 && isPresentCode(book.states[at] ?? 255))) continue;
      ratios[count] = pay / first;
      count += 1;
    }
    if (count < fewestPaid) return null;
    return 100 * medianOf(ratios.subarray(0, count));
  });
}
