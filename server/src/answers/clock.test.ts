import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerRoutes } from "../../../core/src/answers/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { waveRoutes } from "../../../core/src/surveys/index.ts";
import { sweepRetention } from "../privacy/sweep-retention.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { endWaves } from "./end-waves.ts";
import { fieldsOf, openTestWave } from "./wave.contract.ts";

const parameters = { wave: "wave-1", project: "a" };

let world: TestApp;
beforeAll(async () => {
  world = await openTestApp();
});
afterAll(() => world?.close());

test("a wave is counted the day after its last; its clock deletes what is left, and its figures stay", async () => {
  const { database, openRooms } = world.house;
  const clockOn = (day: string) => ({ now: () => `${day}T03:00:00.000Z`, today: () => day as Day });
  const wave = await openTestWave(world, 24);
  for (const [index, token] of wave.tokens.entries())
    await wave.post(token, fieldsOf(index, { "q-more": `Parole ${index}` }));
  const rows = async () => {
    const { answer_pool, answer_invitation, answer_token, answer_frame } = await world.countRows(
      wave.actor.organisation,
    );
    return [answer_pool, answer_invitation, answer_token, answer_frame];
  };
  // The project is kept longer than this test looks ahead.
  await sql`UPDATE project_document SET saved_at = '2150-01-01T08:00:00.000Z'`.execute(database.kysely);
  // Not counted: whatever the clock says, nothing is deleted.
  await sweepRetention(database, clockOn("2140-01-01"));
  expect(await rows()).toEqual([1, 24, 24, 1]);

  await endWaves({ database, openRooms, clock: clockOn("2099-12-31") });
  expect((await world.send(wave.actor, answerRoutes.released, { parameters })).statusCode).toBe(409);
  await endWaves({ database, openRooms, clock: clockOn("2100-01-01") });
  const released = await world.send(wave.actor, answerRoutes.released, { parameters });
  expect(released.json()).toMatchObject({ invited: 24, answers: [{ people: 24 }, {}, {}, {}] });
  expect((await world.send(wave.actor, waveRoutes.list, { parameters })).json()).toMatchObject({
    waves: [{ wave: { state: { kind: "closed", closedOn: "2099-12-31" } } }],
  });

  await sweepRetention(database, clockOn("2100-06-30"));
  expect(await rows()).toEqual([1, 24, 24, 1]);
  expect((await world.send(wave.actor, answerRoutes.words, { parameters })).json()).toHaveLength(24);
  await sweepRetention(database, clockOn("2100-07-01"));
  expect(await rows()).toEqual([0, 0, 0, 1]);
  expect((await world.send(wave.actor, answerRoutes.released, { parameters })).body).toBe(released.body);
  expect((await world.send(wave.actor, answerRoutes.words, { parameters })).json()).toEqual([]);
  const late = await world.send(wave.actor, answerRoutes.publishWords, { parameters, body: { kept: [] } });
  expect(late.json()).toEqual({ published: 0 });
  expect(world.bugs).toEqual([]);
});
