import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerRoutes } from "../../../core/src/answers/index.ts";
import {
  attackByPrograms,
  attackByRank,
  publishByThreshold,
} from "../../../core/src/disclosure/attack.contract.ts";
import { sampleOrder } from "../../../core/src/disclosure/sample-frame.contract.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { answeredWave } from "./released.contract.ts";
import { collect, dealtAgain, firmOf, session } from "./released-firm.contract.ts";
import { fieldsOf } from "./wave.contract.ts";

// Goals P-1 to P-5 and P-10 on the path that readers take: answers posted by pages, the wave closed and read by HTTP.
// Five hundred responses and all sizes stand in released.ordeal.ts.

const parameters = { wave: "wave-1" };

let world: TestApp;
beforeAll(async () => {
  world = await openTestApp();
});
afterAll(() => world?.close());

test("P-1: answers exchanged inside groups change no byte for readers; between groups, they do", async () => {
  const firm = firmOf(50);
  const exchanged = dealtAgain(
    firm.people,
    firm.atoms.map(({ people }) => people),
  );
  expect(exchanged).not.toEqual(firm.people);
  const readers = { firm, categories: 20 };
  const before = await session(world, await answeredWave(world, firm.people), readers);
  const again = await answeredWave(world, exchanged, { inOrder: exchanged.toReversed() });
  expect(await session(world, again, readers)).toEqual(before);
  expect(before.filter((each) => each.startsWith("200") && each.includes("interval")).length).toBeGreaterThan(
    30,
  );
  // Positive control: the same people, with answers that went from one group to another.
  const far = await answeredWave(world, dealtAgain(firm.people, [firm.people.map(({ key }) => key)]));
  expect(await session(world, far, { firm, categories: 1 })).not.toEqual(
    await session(world, again, { firm, categories: 1 }),
  );
}, 60_000);

describe("P-2: an account that makes categories", () => {
  test.each([12, 50])(
    "solves no group under ten of %i people and proves nobody’s answer",
    async (headcount) => {
      const firm = firmOf(headcount);
      const { published } = await collect(firm, await answeredWave(world, firm.people));
      expect(published.publications.length).toBeGreaterThan(0);
      const found = attackByPrograms(published, 10);
      expect([found.certain.size, found.solvedCells.size, attackByRank(published, 10).size]).toEqual([
        0, 0, 0,
      ]);
    },
  );

  test("positive control: with a threshold only, one person in ten of the same 50 is certain", () => {
    const { frame, people } = firmOf(50);
    const yes = new Set(people.flatMap(({ key, sees }) => (sees === "yes" ? [key] : [])));
    const open = publishByThreshold(frame, yes, { k: 5, seed: 1 });
    expect(attackByPrograms(open, 5).certain.size).toBeGreaterThanOrEqual(5);
  });

  test("where everybody gave the same answer, nobody’s is certain", async () => {
    const firm = firmOf(25);
    const alike = firm.people.map((each) => ({ ...each, sees: "yes" }));
    const { published } = await collect(firm, await answeredWave(world, alike));
    expect(attackByPrograms(published, 26).certain.size).toBe(0);
  });

  test("P-10: of 120 people, six categories in ten are shown, with a middle misfit of a tenth at most", async () => {
    const firm = firmOf(120, { attributes: sampleOrder.slice(0, 3) });
    const { misfits } = await collect(firm, await answeredWave(world, firm.people));
    const asked = firm.atoms.length > 0 ? misfits.length / 40 : 0;
    expect(asked).toBeGreaterThanOrEqual(0.6);
    expect(misfits.toSorted((one, other) => one - other)[Math.floor(misfits.length / 2)]).toBeLessThanOrEqual(
      0.1,
    );
  });
});

describe("P-4 and P-5: in time", () => {
  const everybody = firmOf(12).people;

  test("what comes after the close is never shown", async () => {
    const late = everybody.slice(0, 3);
    const wave = await answeredWave(
      world,
      everybody.map((each) => (late.includes(each) ? { ...each, sees: "" } : each)),
    );
    const before = JSON.stringify(await wave.release());
    for (const [index, { token }] of wave.made.entries())
      await wave.post(token, fieldsOf(index + 500, { "q-sees": "no" }));
    expect(JSON.stringify(await wave.release())).toBe(before);
  });

  test("the key of answers that waited is destroyed by the close that counts them, and by each answer", async () => {
    const wave = await answeredWave(world, everybody);
    const place = createHash("sha256").update(`${wave.actor.organisation} wave-1`).digest("hex");
    const keys = () => readdirSync(path.join(world.dataFolder, "secrets", "answers", place));
    const [counted] = keys();
    expect(keys()).toEqual([counted]);
    await world.send(wave.actor, answerRoutes.publishWords, { parameters, body: { kept: [] } });
    expect(keys()).toHaveLength(1);
    expect(keys()).not.toEqual([counted]);
  });

  test("counted again, a wave keeps its counts; noise is drawn once and differs from wave to wave", async () => {
    const wave = await answeredWave(world, everybody, { isSensitive: true });
    const before = JSON.stringify(await wave.release());
    for (let turn = 0; turn < 2; turn += 1) {
      await world.send(wave.actor, answerRoutes.count, { parameters });
      expect(JSON.stringify(await wave.release())).toBe(before);
    }
    const other = await answeredWave(world, everybody, { isSensitive: true });
    expect(JSON.stringify(await other.release())).not.toBe(before);
  });
});
