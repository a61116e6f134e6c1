import { expect, test } from "vitest";
import { codeOf, council, hr, openEffectHouse } from "./effect-house.contract.ts";
import { seriesValueOf } from "./effect-samples.contract.ts";
import { removeSeries, viewSeries } from "./view-series.ts";

test("the works council reads the series of a project, and takes none away", async () => {
  const house = openEffectHouse();
  await house.series.put("p", [seriesValueOf("2026-03", 4)], { savedAt: "", savedBy: "" });
  expect(await viewSeries(house, council, { project: "p" })).toMatchObject({
    ok: true,
    value: { values: [{ month: "2026-03" }] },
  });
  expect(codeOf(await viewSeries(house, hr, { project: "x" }))).toBe("unknownDocument");
  const remove = (actor: typeof hr) => removeSeries(house, actor, { project: "p", series: "Réclamations" });
  expect([codeOf(await remove(council)), codeOf(await remove(hr)), codeOf(await remove(hr))]).toEqual([
    "notAllowed",
    "done",
    "unknownSeries",
  ]);
});
