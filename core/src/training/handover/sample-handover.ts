import { type Diagnosis, diagnosisSchema } from "../../diagnosis/index.ts";
import { known } from "../../kernel/known.ts";
import { type OwnRuleRow, publishedRuleRows, rulebookOf } from "../../reference/index.ts";
import { fullDesign, subjectOf } from "../documents/sample-practical.ts";
import type { PracticalSubject } from "../documents/subject.ts";
import { fundAlternative } from "../funding/fund-alternative.ts";
import { fundingDay } from "../funding/funding-proposals.ts";
import { yalpsSolver } from "../funding/yalps-solver.ts";
import type { TrainingDesign } from "../model.ts";

/** Two people who agree on a reason and dispute another, and one family of costs. */
const diagnosis: Diagnosis = diagnosisSchema.parse({
  format: 1,
  label: "Agents",
  wantsEveryQuestion: false,
  stakeholders: [
    { id: "d", kinds: ["executive"], name: "Mme Durand" },
    { id: "f", kinds: ["frontlineManager"], name: "Sonia" },
  ],
  answers: [
    { question: "motive.resources", stakeholder: "d", value: "yes", day: "2026-11-20", note: "" },
    { question: "motive.managerial", stakeholder: "d", value: "yes", day: "2026-11-20", note: "" },
    { question: "motive.managerial", stakeholder: "f", value: "no", day: "2026-11-20", note: "" },
  ],
  acts: [],
  figures: { absenceDays: { value: 123, source: { kind: "told" } } },
  assumptions: {},
});

/** The rate of an OPCO, as a company writes it. */
const ownRate: OwnRuleRow = {
  row: {
    key: "money.opcoPlanRate",
    topic: "money",
    title: "Rate of our fund",
    explanation: "Selon son courrier.",
    validFrom: "2026-01-01",
    checkedOn: "2026-11-01",
    status: "inForce",
    sources: [{ name: "Courrier" }],
    conditions: [],
    amounts: [{ key: "hourly", value: 1234, unit: "euroCentsPerHour", text: "De l’heure" }],
  },
  reason: "Reçu",
  revision: 1,
  recordedAt: "2026-11-02T08:00:00.000Z",
  recordedBy: "a",
};

/** A small firm whose OPCO pays by the hour, all in working time. */
export function fundedDesign(
  change: (design: TrainingDesign) => TrainingDesign = (same) => same,
): TrainingDesign {
  const design = fullDesign();
  const { fundingFacts } = design;
  const company = { ...fundingFacts.company, headcount: known(31), opco: known("akto"), idcc: known("3043") };
  const everyone = { ...fundingFacts.everyone, status: known("employee" as const) };
  const alternatives = design.alternatives.map((alternative) => ({
    ...alternative,
    blocks: alternative.blocks.map((block) => ({ ...block, isInWorkingTime: known(true) })),
  }));
  return change({ ...design, alternatives, fundingFacts: { ...fundingFacts, company, everyone } });
}

/** A design to hand over, its funding computed as the house does. */
export function handedOver(design: TrainingDesign, facts: Partial<PracticalSubject> = {}): PracticalSubject {
  const subject = subjectOf(design, { book: rulebookOf(publishedRuleRows, [ownRate]), diagnosis, ...facts });
  const { book, today, alternative } = subject;
  if (alternative === undefined) return subject;
  const request = { book, day: fundingDay(design, today), design, alternative: alternative.id };
  return { funding: fundAlternative(request, yalpsSolver), ...subject };
}
