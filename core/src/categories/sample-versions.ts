import { definitionOf } from "./category-store.contract.ts";
import type { CategoryRule } from "./model.ts";
import { sampleMonth } from "./sample-workforce.ts";

/** Manual jobs; the second version takes clerical ones too. */
export const rule: CategoryRule = {
  job: { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier"] },
  metWhen: "anyDimension",
};
export const widerRule: CategoryRule = {
  job: { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier", "employe"] },
  metWhen: "anyDimension",
};
/** Three months, the latest with a newcomer of whom nothing is known. */
export const months = [
  sampleMonth(
    [
      { name: "a", jobStatus: "ouvrier" },
      { name: "b", jobStatus: "employe" },
    ],
    "2025-03",
  ),
  sampleMonth(
    [
      { name: "a", jobStatus: "ouvrier" },
      { name: "b", jobStatus: "ouvrier" },
    ],
    "2026-02",
  ),
  sampleMonth(
    [{ name: "a", jobStatus: "ouvrier" }, { name: "b", jobStatus: "employe" }, { name: "c" }],
    "2026-03",
  ),
];
/** A category in two versions. */
export const stored = [
  definitionOf({ id: "a", rule }),
  definitionOf({ id: "a", version: 2, rule: widerRule }),
];
