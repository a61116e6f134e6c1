import { describe, expect, test } from "vitest";
import { type PathState, pathStates } from "./model.ts";
import { factBits, type PathRow } from "./path-book.ts";
import { bookOf, pathRow } from "./sample-paths.ts";

/** The states of the first person, month by month. */
function statesOf(count: number, rows: readonly PathRow[], missing: readonly number[] = []): PathState[] {
  const { states } = bookOf(count, rows, missing);
  return [...states.subarray(0, count)].map((code) => pathStates[code] ?? "noFile");
}

const cdi = "permanentFullTime";

describe("a month in the payroll", () => {
  test.each<[string, Partial<PathRow>, PathState]>([
    ["a permanent full-time contract", {}, "permanentFullTime"],
    ["a permanent part-time contract", { workingTime: "partTime" }, "permanentPartTime"],
    [
      "a fixed-term part-time contract",
      { contractKind: "fixedTerm", workingTime: "partTime" },
      "fixedTermPartTime",
    ],
    ["an apprenticeship", { contractKind: "apprenticeship" }, "otherContract"],
    ["a contract of no known kind", { contractKind: null }, "contractNotTold"],
    ["a permanent contract of unknown hours", { workingTime: null }, "contractNotTold"],
    ["fifteen days away", { awayDays: 15 }, "longAbsence"],
    ["fourteen days and a half away", { awayDays: 14.5 }, "permanentFullTime"],
  ])("%s", (_, facts, state) => {
    expect(statesOf(1, [pathRow("a", 0, facts)])).toEqual([state]);
  });

  test("of two rows of a month, the one with most paid hours is the person's", () => {
    const rows = [
      pathRow("a", 0, { paidHours: 40, workingTime: "partTime" }),
      pathRow("a", 0, { paidHours: 90, establishment: "00000000000026" }),
      pathRow("a", 0, { paidHours: 20, contractKind: "fixedTerm" }),
    ];
    for (const order of [rows, rows.toReversed()]) expect(statesOf(1, order)).toEqual([cdi]);
  });

  test("of two rows of as many hours, the one of the smaller SIRET is the person's, whichever comes first", () => {
    const rows = [
      pathRow("a", 0, { paidHours: 75.83 }),
      pathRow("a", 0, { paidHours: 75.83, establishment: "99999999900026", contractKind: "fixedTerm" }),
    ];
    for (const order of [rows, rows.toReversed()]) expect(statesOf(1, order)).toEqual([cdi]);
  });
});

describe("a month without a row", () => {
  const left = { exitDay: "2026-02-10", exitReason: "resignation" };

  test("is a departure once a declared end has passed, with its family", () => {
    const rows = [pathRow("a", 0), pathRow("a", 1, left)];
    expect(statesOf(4, rows)).toEqual([cdi, cdi, "goneResigned", "goneResigned"]);
  });
  test.each<[string | null, PathState]>([
    ["endOfFixedTerm", "goneEndOfTerm"],
    ["endOfApprenticeship", "goneEndOfTerm"],
    ["economicDismissal", "goneDismissed"],
    ["mutualTermination", "goneAgreed"],
    ["retirement", "goneRetired"],
    ["groupTransfer", "goneTransferred"],
    ["endOfTrial", "goneOther"],
    ["other", "goneOther"],
    [null, "goneOther"],
    ["a reason of another age", "goneOther"],
  ])("an end for %s is %s", (exitReason, state) => {
    expect(statesOf(2, [pathRow("a", 0, { exitDay: "2026-01-31", exitReason })])[1]).toBe(state);
  });
  test("without a declared end is never a departure", () => {
    expect(statesOf(3, [pathRow("a", 0)])).toEqual([cdi, "outOfSight", "outOfSight"]);
  });
  test("when the file is missing, nothing is told of it", () => {
    expect(statesOf(4, [pathRow("a", 0), pathRow("a", 3)], [1, 2])).toEqual([cdi, "noFile", "noFile", cdi]);
  });
  test("when only the file of the person's establishment is missing, nothing is told either", () => {
    const elsewhere = { declaredBy: "00000000000026", establishment: "00000000000026" };
    expect(statesOf(2, [pathRow("a", 0, elsewhere), pathRow("b", 1)])).toEqual([cdi, "noFile"]);
  });
  test("before the contract began, the person is not there yet", () => {
    expect(statesOf(3, [pathRow("a", 2, { contractStart: "2026-03-02" })])).toEqual([
      "notYet",
      "notYet",
      cdi,
    ]);
  });
  test("before the first row of a contract that had begun, the person is out of sight", () => {
    expect(statesOf(3, [pathRow("a", 2)])).toEqual(["outOfSight", "outOfSight", cdi]);
  });
  test("somebody hired again is present again", () => {
    const rows = [pathRow("a", 0, { exitDay: "2026-01-31", exitReason: "endOfFixedTerm" }), pathRow("a", 2)];
    expect(statesOf(4, rows)).toEqual([cdi, "goneEndOfTerm", cdi, "outOfSight"]);
  });
  test("who leaves one of two establishments has not left", () => {
    const rows = [pathRow("a", 0, left), pathRow("a", 0, { establishment: "00000000000026", paidHours: 10 })];
    expect(statesOf(2, rows)).toEqual([cdi, "outOfSight"]);
  });
  test("pay that comes after the end does not bring the person back", () => {
    const late = { exitDay: "2026-01-20", exitReason: "resignation" };
    expect(statesOf(3, [pathRow("a", 0, late), pathRow("a", 1, late)])).toEqual([
      cdi,
      "goneResigned",
      "goneResigned",
    ]);
  });
  test("an end declared for a later month counts from that month only", () => {
    const rows = [pathRow("a", 0, { exitDay: "2026-02-28", exitReason: "resignation" })];
    expect(statesOf(3, rows)).toEqual([cdi, "outOfSight", "goneResigned"]);
  });
});

test("a change of occupation, grade or site is one between two months that tell it", () => {
  const { changed, told } = bookOf(4, [
    pathRow("a", 0, { grade: null }),
    pathRow("a", 1, { grade: "AS1" }),
    pathRow("a", 2, { grade: null, occupation: "684b" }),
    pathRow("a", 3, { grade: "AS2", occupation: "684b" }),
  ]);
  expect([...changed]).toEqual([0, 0, factBits.occupation, factBits.grade]);
  expect(told[0]).toBe(factBits.occupation | factBits.grade | factBits.site);
});

test("the order of rows says nothing, however many people there are", () => {
  const rows = Array.from({ length: 3000 }, (_, person) => [
    pathRow(`e${person}`, 0),
    pathRow(`e${person}`, 1, person % 3 === 0 ? { workingTime: "partTime" } : {}),
  ]).flat();
  const [one, other] = [bookOf(2, rows), bookOf(2, rows.toReversed())];
  const of = (book: typeof one, employee: string) => {
    const person = book.employees.indexOf(employee);
    return [...book.states.subarray(2 * person, 2 * person + 2)];
  };
  for (const employee of ["e0", "e1", "e2999"]) expect(of(other, employee)).toEqual(of(one, employee));
  expect(one.employees.length).toBe(3000);
});

test("a month whose files tell nobody’s absence tells no absence, and not none", () => {
  const rows = [0, 1, 2].flatMap((month) => [
    pathRow("e0", month, { awayDays: month === 1 ? 3 : 0 }),
    pathRow("e1", month),
  ]);
  expect(bookOf(4, rows, [3]).tellsAbsence).toEqual([false, true, false, false]);
});
