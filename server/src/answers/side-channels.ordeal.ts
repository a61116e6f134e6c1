import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Route } from "../../../core/src/access/index.ts";
import { answerRoutes } from "../../../core/src/answers/index.ts";
import { seededDraw } from "../../../core/src/disclosure/sample-frame.contract.ts";
import { waveRoutes } from "../../../core/src/surveys/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { answeredWave, type ReleasedTestWave, readAs, twoQuestions } from "./released.contract.ts";
import { dealtAgain, firmOf, session } from "./released-firm.contract.ts";
import { fieldsOf, openTestWave, type TestWave } from "./wave.contract.ts";

// Goal P-11: what is not said is not told by refusals, lengths of lists, their order, nor by the time an answer takes.

const parameters = { wave: "wave-1", project: "a" };
/** An attacker who only has the time that answers take tells one wave from the other no more often than this. */
const mostTold = 0.55;

let world: TestApp;
beforeAll(async () => {
  world = await openTestApp();
});
afterAll(() => world?.close());

/** Milliseconds that each of two requests takes, one after the other in an order drawn anew each time. */
async function timesOf(turns: number, ask: readonly [() => Promise<unknown>, () => Promise<unknown>]) {
  const draw = seededDraw(turns);
  const times: [number[], number[]] = [[], []];
  for (let turn = -20; turn < turns; turn += 1) {
    const first = draw(2);
    for (const side of [first, 1 - first] as const) {
      const begun = performance.now();
      await ask[side === 0 ? 0 : 1]();
      if (turn >= 0) times[side === 0 ? 0 : 1].push(performance.now() - begun);
    }
  }
  return times;
}

/** The chance that a request of the second kind takes longer than one of the first, or less: 0.5 tells nothing. */
function toldByTime([ones, others]: readonly [readonly number[], readonly number[]]): number {
  const all = [...ones.map((time) => ({ time, side: 0 })), ...others.map((time) => ({ time, side: 1 }))];
  all.sort((one, other) => one.time - other.time);
  const ranks = all.reduce((sum, { side }, rank) => sum + (side === 1 ? rank + 1 : 0), 0);
  const area = (ranks - (others.length * (others.length + 1)) / 2) / (ones.length * others.length);
  return Math.max(area, 1 - area);
}

const asking = (wave: TestWave, route: Route, body?: unknown) => () =>
  world.send(wave.actor, route, { parameters, ...(body === undefined ? {} : { body }) });

describe("while a wave is open", () => {
  const firm = firmOf(50);
  let [silent, nearlyAll]: TestWave[] = [];
  beforeAll(async () => {
    const invited = firm.people.map(({ key, attributes }) => ({ key, attributes }));
    const open = () => openTestWave(world, invited.length, { questionnaire: twoQuestions(), invited });
    [silent, nearlyAll] = [await open(), await open()];
    for (const [index, { token }] of nearlyAll.made.slice(1).entries())
      await nearlyAll.post(token, fieldsOf(index, { "q-sees": "yes", "q-health": "no" }));
  });

  test("nobody who runs it is told whether nobody or all but one have answered", async () => {
    const seen = async (wave: TestWave | undefined) => {
      if (wave === undefined) throw new Error("invalid test; both waves must be open");
      const read = { ...wave, release: never, ofPeople: never };
      const said = await session(world, read, { firm, categories: 5 });
      await readAs(world, wave, "hr");
      const { statusCode, body } = await world.send(wave.actor, answerRoutes.invitations, { parameters });
      return [...said, `${statusCode} ${body}`];
    };
    const before = await seen(silent);
    expect(before.length).toBeGreaterThan(50);
    expect(before.some((each) => each.startsWith("200"))).toBe(true);
    expect(await seen(nearlyAll)).toEqual(before);
  });

  test("nor by the time that lists take", { timeout: 600_000 }, async ({ annotate }) => {
    if (silent === undefined || nearlyAll === undefined) throw new Error("invalid test; both must be open");
    for (const route of [answerRoutes.invitations, waveRoutes.list, answerRoutes.released]) {
      for (const wave of [silent, nearlyAll]) await readAs(world, wave, "hr", "evaluator");
      const told = toldByTime(await timesOf(1500, [asking(silent, route), asking(nearlyAll, route)]));
      await annotate(`${route.path}: ${told.toFixed(3)}`);
      expect(told).toBeLessThanOrEqual(mostTold);
    }
  });
});

describe("once it is counted", () => {
  const firm = firmOf(50);
  const exchanged = dealtAgain(
    firm.people,
    firm.atoms.map(({ people }) => people),
  );
  let [one, other]: ReleasedTestWave[] = [];
  beforeAll(async () => {
    [one, other] = [await answeredWave(world, firm.people), await answeredWave(world, exchanged)];
  });

  test("the time of an answer does not tell who of a group gave which", { timeout: 600_000 }, async ({
    annotate,
  }) => {
    if (one === undefined || other === undefined) throw new Error("invalid test; both must be counted");
    const group = { kind: "people", label: "groupe", people: firm.people.slice(0, 23).map(({ key }) => key) };
    for (const [route, body] of [
      [answerRoutes.released, undefined],
      [answerRoutes.ofGroup, group],
    ] as const) {
      const told = toldByTime(await timesOf(1500, [asking(one, route, body), asking(other, route, body)]));
      await annotate(`${route.path}: ${told.toFixed(3)}`);
      expect(told).toBeLessThanOrEqual(mostTold);
    }
  });

  test("positive control: the same measure tells a group that is computed from a list that is read", {
    timeout: 300_000,
  }, async ({ annotate }) => {
    if (one === undefined) throw new Error("invalid test; it must be counted");
    const group = { kind: "people", label: "groupe", people: firm.people.map(({ key }) => key) };
    const two = [asking(one, answerRoutes.words), asking(one, answerRoutes.ofGroup, group)] as const;
    const told = toldByTime(await timesOf(400, two));
    await annotate(told.toFixed(3));
    expect(told).toBeGreaterThan(mostTold);
  });
});

test("a token whose wave is closed and one that never was are answered in the same time", {
  timeout: 600_000,
}, async ({ annotate }) => {
  const wave = await answeredWave(world, firmOf(25).people);
  const [closed = ""] = wave.tokens;
  let network = 0;
  const open = (token: () => string, status: number) => async () => {
    network += 1;
    const remoteAddress = `10.${(network >> 16) & 255}.${(network >> 8) & 255}.${network & 255}`;
    const answer = await world.app.inject({ method: "GET", url: `/r/${token()}`, remoteAddress });
    expect(answer.statusCode).toBe(status);
  };
  const draw = seededDraw(3);
  const unknown = () => [...closed].map((sign) => (sign === "-" ? sign : signs[draw(signs.length)])).join("");
  const told = toldByTime(await timesOf(800, [open(() => closed, 404), open(unknown, 404)]));
  // Positive control: a page that is not held back.
  const [living = ""] = (await openTestWave(world)).tokens;
  const control = toldByTime(await timesOf(200, [open(() => living, 200), open(unknown, 404)]));
  await annotate(`${told.toFixed(3)}; a page that opens: ${control.toFixed(3)}`);
  expect(told).toBeLessThanOrEqual(mostTold);
  expect(control).toBeGreaterThan(0.6);
});

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function never(): never {
  throw new Error("invalid test; an open wave releases nothing");
}
