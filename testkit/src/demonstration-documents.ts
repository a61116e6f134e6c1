import { readFileSync } from "node:fs";
import type { CategoryDefinition } from "../../core/src/categories/index.ts";
import { type Diagnosis, diagnosisSchema, type KeptDiagnosis } from "../../core/src/diagnosis/index.ts";
import { addDays, type Day, dayNumber, lastDayOf, type Month } from "../../core/src/kernel/calendar.ts";
import {
  type DesignAttachment,
  designFromDiagnosis,
  type TrainingDesign,
  trainingDesignSchema,
} from "../../core/src/training/index.ts";
import type { PayrollYear } from "../../core/src/workforce/index.ts";
import toldDesign from "./demonstration-design.json" with { type: "json" };
import toldDiagnosis from "./demonstration-diagnosis.json" with { type: "json" };
import effects from "./demonstration-effects.json" with { type: "json" };
import { type ToldPilot, toldPilotOf } from "./demonstration-effects.ts";
import plan from "./demonstration-plan.json" with { type: "json" };
import { type ToldPlan, toldPlanOf } from "./demonstration-plan.ts";
import projects from "./demonstration-projects.json" with { type: "json" };
import { type ProjectFacts, type ToldProject, toldProjectsOf } from "./demonstration-projects.ts";

/** What a diagnosis leans on: the category it is about, and what payroll knows of the year. */
export interface DiagnosisFacts {
  readonly category: Pick<CategoryDefinition, "id" | "version" | "label">;
  readonly year: PayrollYear;
}

/** The documents that the people of the fictional company would have written after the last month of its payroll. */
export interface DemonstrationDocuments {
  diagnosis(facts: DiagnosisFacts): Diagnosis;
  /** Begun from the diagnosis as it is kept. */
  design(diagnosis: Pick<KeptDiagnosis, "id" | "content">): TrainingDesign;
  /** A drawing of ours: cloths by color, a bucket, a bottle, a measured dose. PNG. */
  picture(): Uint8Array;
  /** The design once the drawing is kept beside it, shown with its first work situation. */
  illustrate(design: TrainingDesign, picture: DesignAttachment): TrainingDesign;
  /** The project that carries the design out, and one that waits. */
  projects(facts: ProjectFacts): readonly ToldProject[];
  /** The evaluation plan of the project that runs. */
  plan(): ToldPlan;
  /** A project of the year before, with what is known of its effects. */
  pilot(facts: ProjectFacts): ToldPilot;
}

/**
 * Days are written "w5-2" in the files: the Tuesday of the fifth week that begins after the last month. Weeks before
 * count down from "w0".
 */
export function demonstrationDocuments(lastMonth: Month): DemonstrationDocuments {
  const monday = mondayAfter(lastDayOf(lastMonth));
  return {
    diagnosis: ({ category: { id, version, label }, year }) =>
      diagnosisSchema.parse({
        ...toldDiagnosis,
        answers: dated(toldDiagnosis.answers, monday),
        acts: dated(toldDiagnosis.acts, monday),
        category: { id, version, label },
        headcount: { value: year.headcount, source: { kind: "payroll", month: year.month } },
        figures: { ...toldDiagnosis.figures, ...figuresOf(year) },
      }),
    design(diagnosis) {
      const begun = designFromDiagnosis(diagnosis);
      const { category } = begun.targetGroup;
      const { headcount } = begun.fundingFacts.company;
      const told = trainingDesignSchema.parse(dated(toldDesign, monday));
      const { targetGroup, fundingFacts } = told;
      return {
        ...told,
        diagnosis: begun.diagnosis,
        targetGroup: { ...targetGroup, category },
        fundingFacts: { ...fundingFacts, company: { ...fundingFacts.company, headcount } },
      };
    },
    picture: () => new Uint8Array(readFileSync(new URL("demonstration-picture.png", import.meta.url))),
    illustrate: (design, picture) => ({
      ...design,
      attachments: [picture],
      situations: design.situations.map((situation, rank) =>
        rank === 0 ? { ...situation, attachments: [picture.id] } : situation,
      ),
    }),
    projects: (facts) => toldProjectsOf(dated(projects, monday), facts),
    plan: () => toldPlanOf(dated(plan, monday)),
    pilot: (facts) => toldPilotOf(dated(effects, monday), { ...facts, lastMonth }),
  };
}

/** What payroll knows is taken from it and never told by hand; what it does not know is left out. */
function figuresOf(year: PayrollYear): Diagnosis["figures"] {
  const { leavers, absenceDays, accidents, accidentDays } = year;
  const source = { kind: "payroll", month: year.month } as const;
  const figures = { leavers, absenceDays, accidents, accidentDays };
  return Object.fromEntries(
    Object.entries(figures).flatMap(([key, figure]) =>
      figure.known ? [[key, { value: figure.value, source }]] : [],
    ),
  );
}

function mondayAfter(day: Day): Day {
  // 1970-01-01, day number 0, was a Thursday.
  return addDays(day, 7 - ((((dayNumber(day) + 3) % 7) + 7) % 7));
}

/** Any part of a document, with its days in the calendar. */
function dated(told: unknown, monday: Day): unknown {
  if (typeof told === "string") {
    const [, week, weekday] = /^w(-?\d+)-([1-7])$/.exec(told) ?? [];
    return week === undefined ? told : addDays(monday, 7 * (Number(week) - 1) + Number(weekday) - 1);
  }
  if (told === null || typeof told !== "object") return told;
  if (Array.isArray(told)) return told.map((each) => dated(each, monday));
  return Object.fromEntries(Object.entries(told).map(([key, each]) => [key, dated(each, monday)]));
}
