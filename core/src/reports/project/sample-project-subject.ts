import { diagnosisSchema } from "../../diagnosis/index.ts";
import type { Day } from "../../kernel/calendar.ts";
import { known } from "../../kernel/known.ts";
import { planSchema } from "../../plans/index.ts";
import { type Project, projectSchema } from "../../projects/index.ts";
import { publishedRuleRows, rulebookOf } from "../../reference/index.ts";
import { blankBlock, blankDesign, type TrainingDesign } from "../../training/index.ts";
import type { ReportBlock, ReportDocument } from "../model.ts";
import type { ProjectSubject } from "./project-subject.ts";
import kept from "./sample-project.json" with { type: "json" };

export const paperDay = "2026-11-23" as Day;

const block = (
  id: string,
  title: string,
  minutes: number,
): TrainingDesign["alternatives"][number]["blocks"][number] => ({
  ...blankBlock(id),
  title,
  minutes: known(minutes),
  isInWorkingTime: known(true),
});

export const paperDesign: TrainingDesign = {
  ...blankDesign("Bureaux"),
  alternatives: [
    { id: "a1", label: "Courte", blocks: [block("b1", "Doser", 90), block("b2", "Parler au client", 60)] },
  ],
  targetGroup: { ...blankDesign("Bureaux").targetGroup, headcount: known(6), hourlyCostCents: known(2000) },
};

export const paperDiagnosis = diagnosisSchema.parse({
  format: 1,
  label: "Agents",
  wantsEveryQuestion: false,
  stakeholders: [
    { id: "d", kinds: ["executive"], name: "Mme Durand" },
    { id: "f", kinds: ["frontlineManager"], name: "Sonia" },
  ],
  answers: [
    { question: "motive.resources", stakeholder: "d", value: "yes", day: "2026-11-20", note: "" },
    { question: "motive.resources", stakeholder: "f", value: "no", day: "2026-11-20", note: "" },
  ],
  acts: [],
  figures: {},
  assumptions: {},
});

/** A project with one of everything that its documents tell. */
export function paperProject(facts: Partial<Project> = {}): Project {
  return { ...projectSchema.parse(kept.project), ...facts };
}

export function subjectOf(
  facts: Partial<Project> = {},
  change: Partial<ProjectSubject> = {},
): ProjectSubject {
  return {
    project: paperProject(facts),
    today: paperDay,
    book: rulebookOf(publishedRuleRows),
    design: paperDesign,
    diagnosis: paperDiagnosis,
    plan: { plan: planSchema.parse(kept.plan), additions: [], isIntact: true },
    ...change,
  };
}

/** Every text of a document, its spaces made plain. */
export function textOf(document: ReportDocument): string {
  const { kicker, title, lead, notice = "", sections, notKnown, sources, colophon } = document;
  const told = [
    kicker,
    title,
    lead,
    notice,
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOf)]),
    notKnown.heading,
    ...notKnown.lines,
    sources.heading,
    ...sources.lines,
    ...colophon,
  ];
  return told.join("\n").replaceAll(/[\u00a0\u202f]/g, " ");
}

function textsOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return [block.text];
    case "list":
      return block.lines;
    case "definitions":
      return block.pairs.flatMap(({ term, text }) => [term, text]);
    case "blank":
      return [block.label];
    case "keyFigures":
      return block.figures.flatMap(({ figure, label }) => [figure, label]);
    case "table":
      return [block.caption, ...block.head, ...block.rows.flat()];
    case "drawings":
      return block.lines.map(({ text }) => text);
    case "figure":
    case "intervals":
      return [block.alternative];
  }
}
