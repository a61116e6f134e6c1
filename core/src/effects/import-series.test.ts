import { expect, test } from "vitest";
import { codeOf, council, hr, openEffectHouse } from "./effect-house.contract.ts";
import { importSeries, trySeries } from "./import-series.ts";
import { type SeriesReading, seriesValuesAtMost } from "./series-model.ts";

const wish = { column: "Reprises", series: "Reprises", indicator: "", kind: "count" } as const;
const values = [{ site: "", month: "2026-03", value: 4 }];
const tableOf = (figures = values): SeriesReading => ({
  kind: "table",
  table: { columns: [{ heading: "Reprises", values: figures }], problems: [] },
});
const asked = (reading = tableOf()) => ({ project: "p", open: async () => reading });

test("a trial keeps nothing, and an import keeps one column, each month and site once", async () => {
  const house = openEffectHouse();
  expect(await trySeries(house, hr, asked())).toMatchObject({ ok: true, value: { written: 0 } });
  expect(await house.series.ofProject("p")).toEqual([]);
  for (const value of [4, 7])
    await importSeries(house, hr, { ...asked(tableOf([{ site: "", month: "2026-03", value }])), wish });
  expect(await house.series.ofProject("p")).toMatchObject([{ month: "2026-03", value: 7 }]);
});

test("is refused without the right, without the project, the table or the column, or beyond what is kept", async () => {
  const house = openEffectHouse();
  const code = async (actor: typeof hr, act: Parameters<typeof importSeries>[2]) =>
    codeOf(await importSeries(house, actor, act));
  expect(await code(council, { ...asked(), wish })).toBe("notAllowed");
  expect(await code(hr, { ...asked(), project: "x", wish })).toBe("unknownDocument");
  const unreadable = { kind: "unreadable", problems: [{ code: "noTable" }] } as const;
  expect(await code(hr, { ...asked(unreadable), wish })).toBe("unreadableTable");
  expect(await code(hr, { ...asked(), wish: { ...wish, column: "Autre" } })).toBe("unknownColumn");
  const many = Array.from({ length: seriesValuesAtMost + 1 }, (_, place) => ({
    ...{ site: `s${place}`, month: "2026-03", value: 1 },
  }));
  expect(await code(hr, { ...asked(tableOf(many)), wish })).toBe("tooManyValues");
});
