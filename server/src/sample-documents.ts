import type { Day } from "../../core/src/kernel/calendar.ts";
import { blankNeed, blankOffer } from "../../core/src/network/index.ts";
import { blankFirm } from "../../core/src/portfolio/index.ts";
import { blankProject } from "../../core/src/projects/index.ts";
import { blankDesign } from "../../core/src/training/index.ts";

/** Documents and names that the sample requests send: well formed, of things that do not exist. */

export const nobody = "00000000-0000-4000-8000-000000000000";
export const unknownCode = "0000-0000-0000-0000";
export const rule = {
  job: { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier"] },
  metWhen: "anyDimension",
};
export const draft = { label: "Agents", context: "", stake: "", decisionForm: "draft", decidedBy: "", rule };
export const mapping = { sheet: "", headingRow: 1, columns: [{ index: 0, field: "staffNumber" }] };
export const request = JSON.stringify({ treatment: "t", outcome: "y", covariates: [] });
export const diagnosis = {
  format: 1,
  label: "Agents",
  wantsEveryQuestion: false,
  stakeholders: [],
  answers: [],
  acts: [],
  figures: {},
  assumptions: {},
};
export const ownRow = {
  key: "money.ownRate",
  topic: "money",
  title: "Barème",
  explanation: "Barème",
  validFrom: "2026-01-01",
  checkedOn: "2026-01-02",
  status: "inForce",
  sources: [{ name: "OPCO" }],
  ...{ conditions: [], amounts: [] },
};
export const trainingDesign = blankDesign("Propreté");
export const project = blankProject("Propreté", "2026-11-23" as Day);
export const firm = blankFirm("Fournil du Port", "2026-11-23");
export const firmCall = { id: "call-1", day: "2026-11-23", words: "", next: { known: false } };
export const passage = { event: "startDiagnosis", day: "2026-11-23", by: "", words: "" };
/** The first bytes of a WebM recording. */
export const voice = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
export const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
export const questionnaire = {
  format: 1,
  id: "a",
  version: 1,
  label: "Le dernier jour",
  audience: "employee",
  moment: "immediate",
  languages: ["fr"],
  opening: {},
  questions: [],
};
export const comparisonWish = {
  indicator: "",
  outcome: "stillEmployed",
  rule: "similarPeople",
  horizonMonths: 6,
};

export const wavePlan = {
  label: "Le dernier jour",
  questionnaire: nobody,
  asker: "Fournil du Port",
  purpose: "faire mieux la prochaine fois",
  opensOn: "2026-12-01",
  closesOn: "2026-12-08",
  reminders: [],
};
export const table = Buffer.from("t;y\n1;2\n0;1\n");
export const seriesTable = Buffer.from("Mois;Reprises\n2026-03;4\n2026-04;2\n");
export const networkOffer = {
  ...blankOffer("session", "2027-03-31"),
  label: "Gestes et postures",
  contact: { kind: "service", words: "Accueil, 01 00 00 00 00" },
};
export const networkNeed = {
  ...blankNeed(),
  label: "Un tuteur",
  contact: { kind: "service", words: "Accueil, 01 00 00 00 00" },
};
