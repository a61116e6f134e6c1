import { describe, expect, test } from "vitest";
import { engineMethod } from "./engine-methods.ts";
import { houseOf, printFinding, type Rule } from "./house.ts";
import { refusalRoute, refusalSentence, refusalStatus } from "./refusals.ts";
import { routeUseCase, useCaseTable, useCaseTest } from "./use-cases.ts";

/** A room in order: one use case, its route, its refusals with status and sentence. */
const orderly: Readonly<Record<string, string>> = {
  "core/src/access/model.ts": `export const useCases = ["sealPlan"] as const;`,
  "core/src/access/may.ts": `const allowedRoles = { sealPlan: ["owner"] };`,
  "core/src/evaluation/seal-plan.ts": `
    export type SealPlanRefusal = NotAllowed | { readonly code: "alreadySealed" };
    export const sealPlan = (actor) => may(actor, "sealPlan");`,
  "core/src/evaluation/seal-plan.test.ts": "",
  "core/src/evaluation/contract.ts": `
    export const evaluationRoutes = {
      seal: route({ useCase: "sealPlan", refusals: ["notAllowed", "alreadySealed"] }),
    };`,
  "core/src/evaluation/words.fr.ts": `export const words = { "evaluation.refusal.alreadySealed": "Déjà scellé." };`,
  "web/src/app/words.fr.ts": `export const words = { "app.refusal.notAllowed": "Votre rôle ne le permet pas." };`,
  "server/src/evaluation/http.ts": "door(r.seal, { statuses: { notAllowed: 403, alreadySealed: 409 } });",
};

const messagesOf = (rule: Rule, changed: Readonly<Record<string, string>>) =>
  rule.find(houseOf({ ...orderly, ...changed })).map(printFinding);

test.each([useCaseTest, useCaseTable, routeUseCase, refusalSentence, refusalStatus, refusalRoute])(
  "a room in order has no finding: $name",
  (rule) => {
    expect(messagesOf(rule, {})).toEqual([]);
  },
);

describe("a use case", () => {
  test("without a test of its name is a finding", () => {
    const house = { "core/src/evaluation/open-plan.ts": `may(actor, "sealPlan");` };
    expect(messagesOf(useCaseTest, house)).toEqual([
      "core/src/evaluation/open-plan.ts:1: a use case without open-plan.test.ts is banned, " +
        "use a test of that name beside it",
    ]);
  });

  test.each([
    [
      "asked for without being declared",
      { "core/src/access/model.ts": "export const useCases = [] as const;" },
    ],
    ["given to nobody", { "core/src/access/may.ts": "const allowedRoles = { sealPlan: [] };" }],
    ["declared and never asked for", { "core/src/evaluation/seal-plan.ts": "" }],
  ])("%s is a finding", (_, changed) => {
    expect(messagesOf(useCaseTable, changed)).toHaveLength(1);
  });

  test.each([`route({ useCase: "burnPlan", refusals: [] })`, "route({ refusals: [] })"])(
    "is named by its route, and somebody may do it: %s",
    (text) => {
      expect(messagesOf(routeUseCase, { "core/src/evaluation/contract.ts": text })).toHaveLength(1);
      expect(messagesOf(routeUseCase, { "core/src/evaluation/draft-contract.ts": text })).toHaveLength(1);
    },
  );
});

describe("a refusal", () => {
  test("without a French sentence is a finding", () => {
    expect(messagesOf(refusalSentence, { "core/src/evaluation/words.fr.ts": "" })).toHaveLength(1);
    expect(messagesOf(refusalSentence, { "web/src/app/words.fr.ts": "" })).toHaveLength(1);
  });

  test("without a status is a finding", () => {
    const http = "door(r.seal, { statuses: { notAllowed: 403 } });";
    expect(messagesOf(refusalStatus, { "server/src/evaluation/http.ts": http })).toHaveLength(1);
  });

  test("in a table named after its use case has its status", () => {
    const http = `const sealPlanStatus = { notAllowed: 403, alreadySealed: 409 } as const satisfies Codes;`;
    expect(messagesOf(refusalStatus, { "server/src/evaluation/http.ts": http })).toEqual([]);
  });

  test("in a list that routes share is given by them", () => {
    const contract = `const writing = ["alreadySealed"] as const;
      route({ useCase: "sealPlan", refusals: ["notAllowed", ...writing] })`;
    expect(messagesOf(refusalRoute, { "core/src/evaluation/contract.ts": contract })).toEqual([]);
    const untold = { "core/src/evaluation/contract.ts": contract, "server/src/evaluation/http.ts": "" };
    expect(messagesOf(refusalStatus, untold)).toHaveLength(2);
  });

  test("of a second contract of the room is given by it, and has its sentence and its status", () => {
    const places = (place: string) => ({
      "core/src/evaluation/contract.ts": "",
      [place]: `route({ useCase: "sealPlan", refusals: ["alreadySealed"] })`,
    });
    const told = places("core/src/evaluation/draft-contract.ts");
    expect(messagesOf(refusalRoute, told)).toEqual([]);
    expect(messagesOf(refusalSentence, { ...told, "core/src/evaluation/words.fr.ts": "" })).toHaveLength(1);
    expect(messagesOf(refusalStatus, { ...told, "server/src/evaluation/http.ts": "" })).toHaveLength(1);
    // What tests ask of every adapter is no contract of routes.
    expect(messagesOf(refusalRoute, places("core/src/evaluation/draft.contract.ts"))).toHaveLength(1);
  });

  test("that no route gives is a finding", () => {
    const contract = `route({ useCase: "sealPlan", refusals: ["notAllowed"] })`;
    expect(messagesOf(refusalRoute, { "core/src/evaluation/contract.ts": contract })).toHaveLength(1);
  });
});

describe("an engine method", () => {
  const page = `/**
 * Estimand: the average effect on the treated. Assumptions: no unmeasured cause. When not to use: fewer than 5 treated.
 * Reference: Rubin 1973, p. 162. Checked against: MatchIt 4.7.
 */\nexport const match = 1;`;
  const place = "engine/src/methods/matching/full-match.ts";
  const listed = { "engine/src/evaluate/study.ts": `export const methodNames = ["fullMatch"] as const;` };
  const proofs = {
    "engine/src/methods/matching/full-match.test.ts": "",
    "engine/src/methods/matching/full-match.proof.ts": "",
  };

  test("with its page, its tests and its proof passes", () => {
    expect(messagesOf(engineMethod, { ...listed, [place]: page, ...proofs })).toEqual([]);
    const byVolume = page.replace("1973, p. 162", "1973, Biometrics 29:159");
    expect(messagesOf(engineMethod, { ...listed, [place]: byVolume, ...proofs })).toEqual([]);
  });

  test("without them is a finding for each", () => {
    expect(messagesOf(engineMethod, { ...listed, [place]: page })).toHaveLength(2);
    expect(messagesOf(engineMethod, { ...listed, [place]: page.replace(", p. 162", "") })).toHaveLength(3);
    expect(messagesOf(engineMethod, { ...listed, [place]: "export const match = 1;" })).toHaveLength(7);
  });

  test("that is listed and has no file is a finding", () => {
    expect(messagesOf(engineMethod, listed)).toHaveLength(1);
  });

  test("is one that is listed: what methods share is not a method", () => {
    expect(
      messagesOf(engineMethod, { "engine/src/methods/weights.ts": "export const weights = 1;" }),
    ).toEqual([]);
  });
});
