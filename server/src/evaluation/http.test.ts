import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import { evaluationRoutes } from "../../../core/src/evaluation/index.ts";
import { csvBytes, effectHeadings, effectSheet, effectTable } from "../../../testkit/src/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const bytes = csvBytes(effectSheet(effectTable({ seed: 4, rowCount: 200, effect: 6 })));
const request = JSON.stringify({
  treatment: effectHeadings.treatment,
  outcome: effectHeadings.outcome,
  covariates: [...effectHeadings.numericCovariates, ...effectHeadings.textCovariates],
  method: "auto",
  unit: "points",
});
const query = { name: "table.csv", request };

describe("the other ways to compare, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  test("others are answered while they are tried", async () => {
    const actor = await world.newMember("evaluator");
    let isOver = false;
    const comparing = world.send(actor, evaluationRoutes.compareOtherwise, { query, bytes }).finally(() => {
      isOver = true;
    });
    let answered = 0;
    while (!isOver) {
      await world.send(actor, accessRoutes.organisations);
      if (!isOver) answered += 1;
    }
    const answer = await comparing;
    expect(answer.statusCode).toBe(200);
    const { strip, designs } = answer.json();
    expect(strip.length).toBeGreaterThanOrEqual(designs);
    // A server that tries them all before it looks up answers one at most.
    expect(answered).toBeGreaterThan(2);
  });

  test("the page to print holds them when they are asked for, and only then", async () => {
    const actor = await world.newMember("evaluator");
    const format = "html";
    const whole = await world.send(actor, evaluationRoutes.report, {
      query: { ...query, format, multiverse: "yes" },
      bytes,
    });
    const without = await world.send(actor, evaluationRoutes.report, { query: { ...query, format }, bytes });
    expect([whole.statusCode, without.statusCode]).toEqual([200, 200]);
    expect(whole.body).toContain("Et si l’on comparait autrement");
    expect(whole.body).toContain("façon annoncée");
    expect(without.body).not.toContain("comparait autrement");
    for (const { body } of [whole, without]) expect(body).toContain("Ce choix suit des règles fixées");
  });
});
