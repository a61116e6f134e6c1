import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { known, unknown } from "../kernel/known.ts";
import { closeWave, openWave, removeWave } from "./move-wave.ts";
import { questionnaireOf } from "./sample-questionnaire.ts";
import { actorOf, dayOf, houseOf, hr, plan, projectOf, today } from "./sample-survey-house.ts";
import { findInvitedWave } from "./view-waves.ts";

describe("from planned to closed", () => {
  test("an open wave no longer changes whom it asks, and closes once", async () => {
    const house = houseOf();
    await plan(house);
    const wave = { wave: "wave-1" };
    expect(await openWave(house, hr, wave)).toMatchObject({
      value: { content: { state: { kind: "open", openedOn: today } } },
    });
    expect(await openWave(house, hr, wave)).toMatchObject({ refusal: { code: "notPlanned" } });
    expect(await removeWave(house, hr, wave)).toMatchObject({ refusal: { code: "notPlanned" } });
    await house.projects.remove("project-1");
    expect((await findInvitedWave(house, "wave-1"))?.invited).toHaveLength(12);
    expect(await closeWave(house, hr, wave)).toMatchObject({
      value: { content: { state: { kind: "closed", closedOn: today } } },
    });
    expect(await closeWave(house, hr, wave)).toMatchObject({ refusal: { code: "notOpen" } });
  });

  test("a planned wave is taken back", async () => {
    const house = houseOf();
    await plan(house);
    expect(await removeWave(house, hr, { wave: "wave-1" })).toEqual({ ok: true, value: { removed: true } });
    expect(await removeWave(house, hr, { wave: "wave-1" })).toMatchObject({
      refusal: { code: "unknownWave" },
    });
  });

  test("nine people are asked nothing: nothing could ever be shown", async () => {
    const house = houseOf(projectOf(9));
    await plan(house);
    expect(await openWave(house, hr, { wave: "wave-1" })).toEqual({
      ok: false,
      refusal: { code: "tooFewInvited", invited: 9 },
    });
  });

  test("what is asked before the training is not asked once it has begun", async () => {
    const session = { id: "s", label: "", minutes: unknown, isCanceled: false, leader: "", attendance: [] };
    const begun = projectOf(12, { sessions: [{ ...session, day: known(today) }] });
    const house = houseOf(begun, questionnaireOf({ moment: "before" }));
    await plan(house);
    expect(await openWave(house, hr, { wave: "wave-1" })).toMatchObject({
      refusal: { code: "alreadyBegun" },
    });
  });

  test("days that are past open nothing", async () => {
    const house = houseOf();
    await plan(house, { opensOn: dayOf("2026-11-01"), closesOn: dayOf("2026-11-22") });
    expect(await openWave(house, hr, { wave: "wave-1" })).toMatchObject({ refusal: { code: "daysPast" } });
  });
});

rolesContract("planWave", async (roles) => {
  const house = houseOf();
  await plan(house);
  return openWave(house, actorOf(...roles), { wave: "wave-1" });
});
