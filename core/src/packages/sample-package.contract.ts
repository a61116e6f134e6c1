import { createHash } from "node:crypto";
import {
  type Column,
  categoryColumn,
  designComparison,
  estimateDesign,
  numberColumn,
} from "../../../engine/src/index.ts";
import { type Effect, writeAnswer } from "../evaluation/index.ts";
import { makeSeal } from "../plans/make-seal.ts";
import { writePlanProof } from "../plans/plan-proof.ts";
import { sampleSealedPlan } from "../plans/sample-plan.ts";
import type { PackedRequest } from "./model.ts";
import type { PackageContent, PackedAnalysis } from "./write-package.ts";

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Sixty people; a text that a spreadsheet would take for a formula, an unknown outcome, figures with many digits. */
export function sampleColumns() {
  const rows = Array.from({ length: 60 }, (_none, row) => row);
  return new Map<string, Column>([
    ["trained", numberColumn(rows.map((row) => (row % 3 === 0 ? 1 : 0)))],
    ["tenure", numberColumn(rows.map((row) => ((row * 7) % 23) / 3))],
    ["site", categoryColumn(rows.map((row) => (row % 4 === 0 ? '=cmd|"x"!A1' : "Site, nord")))],
    [
      "longAbsence",
      numberColumn(
        rows.map((row) => (row === 5 ? undefined : 2 + ((row * 11) % 7) / 7 - (row % 3 === 0 ? 0.8 : 0))),
      ),
    ],
  ]);
}

export const sampleRequest: PackedRequest = {
  format: 1,
  analysis: "designedComparison",
  study: {
    treatment: "trained",
    outcome: "longAbsence",
    covariates: ["tenure", "site"],
    measured: { before: ["tenure", "site"], after: ["longAbsence"] },
    wording: { outcome: { fr: "le nombre de mois d’absence", en: "months of absence" }, unit: "mois" },
  },
  options: { method: "regression" },
};

function sampleEffect(): Effect {
  const { study, options } = sampleRequest;
  const columns = sampleColumns();
  const shut = new Map([...columns].filter(([name]) => name !== study.outcome));
  const design = designComparison(study, shut, options);
  if (design.kind === "refused") throw new Error(design.notEstimable.code);
  const answer = writeAnswer(estimateDesign(design, columns, study.outcome));
  if ("notEstimable" in answer) throw new Error(answer.notEstimable.code);
  return answer;
}

export function sampleAnalysis(): PackedAnalysis {
  const titles = {
    row: "Ligne",
    trained: "Formé",
    tenure: "Ancienneté",
    site: "Site",
    longAbsence: "Absence",
  };
  return { columns: sampleColumns(), titles, request: sampleRequest, found: sampleEffect() };
}

export function sampleContent(change: Partial<PackageContent> = {}): PackageContent {
  const seal = makeSeal(sampleSealedPlan("p"), { last: undefined, now: "2026-08-23T09:30:00.000Z" }, sha256);
  return {
    kind: "rows",
    versions: { ouvrage: "0.1.0", node: "24.0.0" },
    readme: "# Paquet de données\n",
    proof: writePlanProof([seal.link], [seal]),
    shown: { effets: [{ label: "Absence" }] },
    analyses: [sampleAnalysis()],
    ...change,
  };
}
