import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { known, unknown } from "../kernel/known.ts";
import { openWave } from "./move-wave.ts";
import { actorOf, houseOf, hr, plan, projectOf } from "./sample-survey-house.ts";
import { viewWaveQuestionnaire, viewWaves } from "./view-waves.ts";
import { proposeDays } from "./wave-days.ts";

test("a wave is told with how many it asks: never whom, never who answered", async () => {
  const house = houseOf();
  await plan(house);
  await openWave(house, hr, { wave: "wave-1" });
  const view = await viewWaves(house, hr, { project: "project-1" });
  expect(view).toMatchObject({ ok: true, value: { waves: [{ id: "wave-1", invited: 12 }] } });
  expect(JSON.stringify(view)).not.toMatch(/"key"|"p0"|attributes/);
});

test("days are proposed from the sessions that are not canceled, and none without them", () => {
  const session = (id: string, day: string, isCanceled = false) => ({
    id,
    label: "",
    day: known(day),
    minutes: unknown,
    isCanceled,
    leader: "",
    attendance: [],
  });
  const dated = projectOf(12, {
    sessions: [session("a", "2026-09-15"), session("b", "2026-11-30"), session("c", "2027-02-01", true)],
  });
  expect(proposeDays(dated, "before")).toEqual({
    opensOn: "2026-09-01",
    closesOn: "2026-09-14",
    reminders: ["2026-09-07", "2026-09-11"],
  });
  expect(proposeDays(dated, "immediate")).toMatchObject({ opensOn: "2026-11-30", closesOn: "2026-12-07" });
  expect(proposeDays(dated, "delayed")).toMatchObject({ opensOn: "2027-02-28", closesOn: "2027-03-30" });
  expect(proposeDays(dated, "yearLater")).toMatchObject({ opensOn: "2027-11-30", closesOn: "2027-12-21" });
  expect(proposeDays(projectOf(), "before")).toBeUndefined();
});

rolesContract("viewWaves", (roles) => viewWaves(houseOf(), actorOf(...roles), { project: "project-1" }));

test("through a share, the waves of its project are read, and those of another are unknown", async () => {
  const house = houseOf();
  await plan(house);
  const partner = { ...actorOf("adviser"), share: { id: "share-1", project: "project-1" } };
  const elsewhere = { ...partner, share: { id: "share-2", project: "project-2" } };
  expect(await viewWaves(house, partner, { project: "project-1" })).toMatchObject({
    ok: true,
    value: { waves: [{ id: "wave-1" }] },
  });
  expect(await viewWaveQuestionnaire(house, partner, { wave: "wave-1" })).toMatchObject({ ok: true });
  const refusalOf = (code: string) => ({ ok: false, refusal: { code } });
  expect(await viewWaves(house, elsewhere, { project: "project-1" })).toEqual(refusalOf("unknownProject"));
  expect(await viewWaveQuestionnaire(house, elsewhere, { wave: "wave-1" })).toEqual(refusalOf("unknownWave"));
  expect(await openWave(house, partner, { wave: "wave-1" })).toEqual(refusalOf("notAllowed"));
});
