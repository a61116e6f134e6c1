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
import type { Progress } from "../kernel/long-work.ts";
import { writeMultiverse } from "./answer-multiverse.ts";
import { compareOtherwise } from "./compare-otherwise.ts";
import { estimateTrainingEffect } from "./estimate-training-effect.ts";
import type { EstimateRequest } from "./model.ts";
import { stripAnswerSchema } from "./multiverse-model.ts";

const sheet = csvBytes(effectSheet(effectTable({ seed: 4, rowCount: 90, effect: 6 })));
const request: EstimateRequest = {
  treatment: effectHeadings.treatment,
  outcome: effectHeadings.outcome,
  covariates: [...effectHeadings.numericCovariates],
  method: "auto",
};
const actorOf = (...roles: readonly Role[]): Actor => ({
  account: "account" as AccountId,
  organisation: "organisation" as OrganisationId,
  roles,
});

/** Compares, and counts the turns given to others; `stopAfter` is the turn at which the caller goes away. */
async function compare(bytes: Uint8Array, asked: EstimateRequest, roles: readonly Role[], stopAfter = 1000) {
  const leaving = new AbortController();
  const told: Progress[] = [];
  let turns = 0;
  const house = {
    tables: tableReader,
    turns: {
      async giveWay() {
        turns += 1;
        if (turns === stopAfter) leaving.abort(new Error("the caller went away"));
      },
    },
  };
  const work = { signal: leaving.signal, report: (progress: Progress) => void told.push(progress) };
  const command = { file: fileSource("table.csv", bytes), request: asked };
  const outcome = await compareOtherwise(house, actorOf(...roles), command, work).catch((error) => error);
  return { outcome, told: told.filter(({ phase }) => phase === "comparing"), turns };
}

describe("compareOtherwise", () => {
  test("lays the declared comparison among the others, in the shape of the contract", async () => {
    const { outcome } = await compare(sheet, request, ["evaluator"]);
    const answer = stripAnswerSchema.parse(JSON.parse(JSON.stringify(writeMultiverse(outcome.value))));
    const command = { file: fileSource("table.csv", sheet), request };
    const work = { signal: new AbortController().signal, report: () => {} };
    const alone = await estimateTrainingEffect({ tables: tableReader }, actorOf("evaluator"), command, work);
    if ("notEstimable" in answer || !alone.ok || alone.value.finding.kind === "refused")
      throw new Error("invalid sample; not estimable");
    const declared = answer.strip.filter((entry) => entry.declared);
    expect(declared.map(({ estimate }) => estimate)).toEqual([alone.value.finding.estimate]);
    expect(answer.strip.length).toBeGreaterThan(10);
  });

  test("others get their turn between two designs, and progress counts the designs that are done", async () => {
    const { outcome, told, turns } = await compare(sheet, request, ["evaluator"]);
    const tried = outcome.value.strip.length + outcome.value.refused.length;
    expect(turns).toBe(tried - 1);
    expect(told.map(({ done }) => done)).toEqual(Array.from({ length: tried - 1 }, (_, rank) => rank + 1));
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([tried]));
  });

  test("whoever goes away is no longer computed for", async () => {
    const { outcome, turns } = await compare(sheet, request, ["evaluator"], 3);
    expect(outcome).toEqual(new Error("the caller went away"));
    expect(turns).toBe(3);
  });

  test("what cannot be estimated at all is an answer with its reason, and no refusal", async () => {
    const { outcome } = await compare(sheet, { ...request, outcome: "nobody" }, ["evaluator"]);
    expect(writeMultiverse(outcome.value)).toMatchObject({ notEstimable: { code: "unknownColumn" } });
  });

  test("a file that is no table is refused", async () => {
    const { outcome } = await compare(new Uint8Array(), request, ["evaluator"]);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "unreadableTable" } });
  });

  rolesContract("estimateEffect", async (roles) => (await compare(new Uint8Array(), request, roles)).outcome);
});
