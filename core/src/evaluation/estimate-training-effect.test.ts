import { describe, expect, test } from "vitest";
import { tableReader } from "../../../files/src/readers.ts";
import {
  csvBytes,
  effectHeadings,
  effectSheet,
  effectTable,
  fileSource,
} from "../../../testkit/src/index.ts";
import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { estimateTrainingEffect } from "./estimate-training-effect.ts";
import { answerSchema, type EstimateRequest } from "./model.ts";
import { writeAnswer } from "./write-answer.ts";

const table = effectTable({ seed: 4, rowCount: 300, effect: 6 });
const sheet = csvBytes(effectSheet(table));
const work = { signal: new AbortController().signal, report: () => {} };
const request: EstimateRequest = {
  treatment: effectHeadings.treatment,
  outcome: effectHeadings.outcome,
  covariates: [...effectHeadings.numericCovariates, ...effectHeadings.textCovariates],
};
const estimate = (bytes: Uint8Array, asked: EstimateRequest = request, ...roles: readonly Role[]) => {
  const actor: Actor = {
    account: "account" as AccountId,
    organisation: "organisation" as OrganisationId,
    roles,
  };
  const command = { file: fileSource("table.csv", bytes), request: asked };
  return estimateTrainingEffect({ tables: tableReader }, actor, command, work);
};
const findingOf = async (asked: Partial<EstimateRequest>, bytes: Uint8Array = sheet) => {
  const outcome = await estimate(bytes, { ...request, ...asked }, "evaluator");
  if (!outcome.ok) throw new Error(`invalid sample; refused: ${outcome.refusal.code}`);
  return outcome.value.finding;
};

describe("estimateTrainingEffect", () => {
  test("finds an effect whose range holds the truth of the made-up table", async () => {
    const finding = await findingOf({ caliper: 0.2 });
    if (finding.kind === "refused") throw new Error("invalid sample; not estimable");
    const [low, high] = finding.confidenceInterval;
    expect(low).toBeLessThan(table.truth.effectOnTreated);
    expect(high).toBeGreaterThan(table.truth.effectOnTreated);
  });

  test("the notation of numbers changes nothing: decimal comma or point", async () => {
    const english = csvBytes(effectSheet(table), { decimal: ".", separator: ",", encoding: "utf-8" });
    expect(writeAnswer(await findingOf({}, english))).toEqual(writeAnswer(await findingOf({})));
  });

  test.each<Partial<EstimateRequest>>([
    {},
    { method: "regression" },
    { method: "nearest", distance: "mahalanobis", ratio: 2, replace: true },
    { method: "nearest", estimand: "ate", caliper: 0.2 },
    { covariates: [] },
    { covariates: ["poste", "age^2", "age:anciennete_mois"] },
    { outcome: "poste" },
    { treatment: "nobody" },
    { treatment: "age" },
  ])("whatever is asked, the answer is one of the contract: %j", async (asked) => {
    const answer = writeAnswer(await findingOf(asked));
    expect(answerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  test("says why an effect cannot be estimated: that is an answer and no refusal", async () => {
    const answer = writeAnswer(await findingOf({ outcome: "nobody" }));
    expect(answer).toMatchObject({ notEstimable: { cause: "input" } });
  });

  test("an answer names nobody: rows that were matched are left out", async () => {
    expect(JSON.stringify(writeAnswer(await findingOf({})))).not.toMatch(/"(matches|rows|pairs|weights)"/);
  });

  test("a file that is no table is refused", async () => {
    expect(await estimate(new Uint8Array(), request, "evaluator")).toMatchObject({
      ok: false,
      refusal: { code: "unreadableTable" },
    });
  });

  rolesContract("estimateEffect", (roles) => estimate(new Uint8Array(), request, ...roles));
});
