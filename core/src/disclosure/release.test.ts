import { describe, expect, test } from "vitest";
import { acrossCompaniesRule, oneCompanyRule, ruleFor } from "./disclosure-rules.ts";
import type { Shown, TableStatistic } from "./model.ts";
import { derive, release } from "./release.ts";

const { employeesMin, largestEmployeeShareMax } = oneCompanyRule;
const value = (figure: Shown | undefined): number | string =>
  figure === undefined ? "absent" : figure.kind === "shown" ? figure.value : figure.because;
const safe = { emptyIsSafe: true };
const telling = { emptyIsSafe: false };

describe("thresholds", () => {
  test("the rules are those of Insee as read on 2026-11-23", () => {
    expect(oneCompanyRule).toMatchObject({
      employeesMin: 5,
      largestEmployeeShareMax: 0.8,
      checkedOn: "2026-11-23",
    });
    expect(acrossCompaniesRule).toMatchObject({
      employeesMin: 5,
      largestEmployeeShareMax: 0.8,
      companiesMin: 3,
      largestCompanyShareMax: 0.85,
      checkedOn: "2026-11-23",
    });
  });

  test.each([
    [employeesMin - 1, "tooFew"],
    [employeesMin, employeesMin],
    [employeesMin + 1, employeesMin + 1],
  ])("a count of %i is published as %s", (people, expected) => {
    expect(value(release({ kind: "count", people, of: 60 }, oneCompanyRule))).toBe(expected);
  });

  test("four people are withheld, five are shown", () => {
    expect(value(release({ kind: "count", people: 4, of: 60 }, oneCompanyRule))).toBe("tooFew");
    expect(value(release({ kind: "count", people: 5, of: 60 }, oneCompanyRule))).toBe(5);
  });

  test("a count whose complement is under the threshold is withheld, everybody and nobody included", () => {
    for (const people of [0, 1, 4, 56, 59, 60]) {
      expect(value(release({ kind: "count", people, of: 60 }, oneCompanyRule))).toBe("tooFew");
    }
    expect(value(release({ kind: "count", people: 55, of: 60 }, oneCompanyRule))).toBe(55);
  });

  test("a share is withheld with its count, and nothing is a share of nobody", () => {
    expect(value(release({ kind: "share", people: 15, of: 60 }, oneCompanyRule))).toBe(0.25);
    expect(value(release({ kind: "share", people: 4, of: 60 }, oneCompanyRule))).toBe("tooFew");
    expect(value(release({ kind: "share", people: 0, of: 0 }, oneCompanyRule))).toBe("tooFew");
    expect(value(release({ kind: "share", people: 0, of: 0 }, "exact"))).toBe("tooFew");
  });

  test("a count pooled over two companies is withheld, over three it is shown", () => {
    const pooled = (companies: number) =>
      value(release({ kind: "count", people: 20, of: 60, companies }, acrossCompaniesRule));
    expect(pooled(2)).toBe("tooFew");
    expect(pooled(3)).toBe(20);
    expect(pooled(4)).toBe(20);
  });

  test("a count whose companies are not told counts as one company", () => {
    expect(value(release({ kind: "count", people: 20, of: 60 }, acrossCompaniesRule))).toBe("tooFew");
  });

  test("who may see the employees gets exact figures, others protected ones", () => {
    expect(value(release({ kind: "count", people: 1, of: 60 }, ruleFor("seesEmployees")))).toBe(1);
    expect(value(release({ kind: "count", people: 1, of: 60 }, ruleFor("others")))).toBe("tooFew");
  });

  test.each([-1, 1.5, Number.NaN])("a count of %s people is a fault of the caller", (people) => {
    expect(() => release({ kind: "count", people, of: 60 }, oneCompanyRule)).toThrow(/invalid/);
  });

  test("more people than the group has is a fault of the caller", () => {
    expect(() => release({ kind: "count", people: 61, of: 60 }, "exact")).toThrow(/invalid/);
  });
});

describe("amounts", () => {
  const amounts = (largest: number) => [largest, ...new Array<number>(4).fill((1000 - largest) / 4)];
  const total = (employees: number[], companies?: number[]) => {
    const contributions = companies === undefined ? { employees } : { employees, companies };
    return value(
      release(
        { kind: "magnitude", contributions },
        companies === undefined ? oneCompanyRule : acrossCompaniesRule,
      ),
    );
  };

  test.each([
    [1000 * largestEmployeeShareMax - 1, 1000],
    [1000 * largestEmployeeShareMax, 1000],
    [1000 * largestEmployeeShareMax + 1, "oneDominates"],
  ])("with one employee at %d of 1000 the total is %s", (largest, expected) => {
    expect(total(amounts(largest))).toBe(expected);
  });

  test("80.0 % is shown, 80.1 % is withheld", () => {
    expect(total(amounts(800))).toBe(1000);
    expect(total(amounts(801))).toBe("oneDominates");
  });

  test("four employees are withheld, five are shown", () => {
    expect(total([10, 10, 10, 10])).toBe("tooFew");
    expect(total([10, 10, 10, 10, 10])).toBe(50);
  });

  const twenty = new Array<number>(20).fill(50);
  test.each([
    [[849, 76, 75], 1000],
    [[850, 75, 75], 1000],
    [[851, 75, 74], "oneDominates"],
  ])("with companies at %j of 1000 the pooled total is %s", (companies, expected) => {
    expect(total(twenty, companies)).toBe(expected);
  });

  test("two companies are withheld, three are shown, and a company that brings nothing is none", () => {
    expect(total(twenty, [500, 500])).toBe("tooFew");
    expect(total(twenty, [500, 500, 0])).toBe("tooFew");
    expect(total(twenty, [400, 300, 300])).toBe(1000);
  });

  test("a total of 0 is withheld because it gives everyone's amount", () => {
    expect(total([0, 0, 0, 0, 0])).toBe("recoverable");
  });

  test("amounts that are negative or not finite are a fault of the caller", () => {
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => total([wrong, 1, 1, 1, 1])).toThrow(/invalid amount/);
    }
  });

  test("a withheld amount of a table keeps a margin of a tenth up and down", () => {
    const even = (amount: number) => ({ employees: new Array<number>(10).fill(amount) });
    const dominated = { employees: [900, 25, 25, 25, 25] };
    const released = release(
      {
        kind: "magnitudeTable",
        cells: [
          [dominated, even(50), even(400)],
          [even(60), even(70), even(300)],
        ],
      },
      oneCompanyRule,
    );
    expect(value(released.cells[0]?.[0])).toBe("oneDominates");
    expect(value(released.total)).toBe(1000 + 500 + 4000 + 600 + 700 + 3000);
    // The cheapest rectangle through the dominated cell: 500, 600 and 700 may each move by 100.
    expect([released.cells[0]?.[1], released.cells[1]?.[0], released.cells[1]?.[1]].map(value)).toEqual([
      "recoverable",
      "recoverable",
      "recoverable",
    ]);
    expect([released.cells[0]?.[2], released.cells[1]?.[2]].map(value)).toEqual([4000, 3000]);
  });

  test("a small neighbor gives too little margin, so a larger one is withheld", () => {
    const even = (amount: number) => ({ employees: new Array<number>(10).fill(amount) });
    const released = release(
      {
        kind: "magnitudeTable",
        cells: [[{ employees: [900, 25, 25, 25, 25] }, even(5), even(40), even(50)]],
      },
      oneCompanyRule,
    );
    const [dominated, fifty, fourHundred] = released.cells[0] ?? [];
    expect(value(dominated)).toBe("oneDominates");
    expect(value(fifty)).toBe(50);
    expect(value(fourHundred)).toBe("recoverable");
  });
});

describe("tables", () => {
  const table = (counts: number[][], columns = counts[0]?.map(() => telling) ?? []): TableStatistic => ({
    kind: "table",
    counts,
    columns,
  });

  test("a row with one small cell loses a second one, the cheapest", () => {
    const released = release(
      { ...table([[3, 20, 9]]), rowTotals: [{ kind: "shown", value: 32 }] },
      oneCompanyRule,
    );
    expect(released.cells[0]?.map(value)).toEqual(["tooFew", 20, "tooFew"]);
  });

  test("what readers need most is given up last", () => {
    const columns = [{ emptyIsSafe: true }, { emptyIsSafe: false }, { emptyIsSafe: false, worth: 10 }];
    const released = release(
      { ...table([[3, 20, 9]], columns), rowTotals: [{ kind: "shown", value: 32 }] },
      oneCompanyRule,
    );
    expect(released.cells[0]?.map(value)).toEqual(["tooFew", "tooFew", 9]);
  });

  test("an empty cell is shown only where empty is safe", () => {
    const counts = [[0, 20, 30]];
    const rowTotals = [{ kind: "shown", value: 50 }] as const;
    expect(
      release({ ...table(counts, [safe, safe, safe]), rowTotals }, oneCompanyRule).cells[0]?.map(value),
    ).toEqual([0, 20, 30]);
    expect(release({ ...table(counts), rowTotals }, oneCompanyRule).cells[0]?.map(value)).toEqual([
      "tooFew",
      "tooFew",
      30,
    ]);
  });

  test("two cells of four make eight: both stay hidden", () => {
    const released = release(
      { ...table([[4, 4]]), rowTotals: [{ kind: "shown", value: 8 }] },
      oneCompanyRule,
    );
    expect(released.cells[0]?.map(value)).toEqual(["tooFew", "tooFew"]);
  });

  test("where hidden means at least one, five ones are not given away by their total", () => {
    const columns = new Array(5).fill(safe);
    const released = release(
      { ...table([[1, 1, 1, 1, 1]], columns), rowTotals: [{ kind: "shown", value: 5 }] },
      oneCompanyRule,
    );
    expect(released.cells[0]?.map(value)).toEqual(new Array(5).fill("tooFew"));
  });

  test("a row whose total was withheld is withheld whole", () => {
    const released = release(
      {
        ...table([
          [30, 20],
          [10, 9],
        ]),
        rowTotals: [
          { kind: "shown", value: 50 },
          { kind: "withheld", because: "tooFew" },
        ],
      },
      oneCompanyRule,
    );
    expect(released.cells.map((row) => row.map(value))).toEqual([
      [30, 20],
      ["tooFew", "tooFew"],
    ]);
  });

  test("a table of fewer people than the threshold shows nothing", () => {
    const released = release(
      table([
        [1, 2],
        [1, 0],
      ]),
      oneCompanyRule,
    );
    const all = [...released.cells.flat(), ...released.rowTotals, ...released.columnTotals, released.total];
    expect(all.map(value)).toEqual(new Array(9).fill("tooFew"));
  });

  test("a cell that cannot exist stays absent", () => {
    const released = release(
      {
        kind: "table",
        columns: [safe, safe],
        counts: [
          [20, undefined],
          [undefined, 30],
        ],
      },
      oneCompanyRule,
    );
    expect(released.cells.map((row) => row.map(value))).toEqual([
      [20, "absent"],
      ["absent", 30],
    ]);
    expect(value(released.total)).toBe(50);
  });

  test("rows of different lengths and totals that do not add up are faults of the caller", () => {
    expect(() => release(table([[1, 2], [3]]), oneCompanyRule)).toThrow(/invalid table/);
    expect(() =>
      release({ ...table([[10, 20]]), rowTotals: [{ kind: "shown", value: 31 }] }, oneCompanyRule),
    ).toThrow(/adds up/);
  });
});

test("a figure made of a withheld one is withheld", () => {
  const twelve = release({ kind: "count", people: 12, of: 60 }, oneCompanyRule);
  const four = release({ kind: "count", people: 4, of: 60 }, oneCompanyRule);
  expect(value(derive([twelve], (people) => people / 60))).toBe(0.2);
  expect(value(derive([twelve, four], (first, second) => first - second))).toBe("recoverable");
  expect(value(derive([twelve], () => Number.NaN))).toBe("tooFew");
});
