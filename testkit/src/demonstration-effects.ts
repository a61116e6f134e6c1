import { z } from "zod";
import { type EffectBook, effectBookSchema, type SeriesValue } from "../../core/src/effects/index.ts";
import { addMonths, type Month, parseDay } from "../../core/src/kernel/calendar.ts";
import { blankPlan, type Plan, planSchema } from "../../core/src/plans/index.ts";
import { indicatorCatalog, indicatorFromSheet } from "../../core/src/plans/public.ts";
import { type CaseStudy, settingSchema } from "../../core/src/practices/index.ts";
import { blankProject, type Passage, type Project, projectSchema } from "../../core/src/projects/public.ts";
import type { ProjectFacts } from "./demonstration-projects.ts";

/** A project of the year before: its plan, sealed in its time, its series and what is known of its effects. */
export interface ToldPilot {
  readonly content: Project;
  readonly passages: readonly Passage[];
  readonly plan: Plan;
  /** Day of the seal, before anything started. */
  readonly sealedOn: string;
  readonly book: EffectBook;
  readonly series: readonly SeriesValue[];
  /** How its case study is told to others. */
  readonly caseStudy: Pick<CaseStudy, "label" | "setting" | "reviewOn">;
}

const statuses = ["employee", "apprentice"] as const;
const peopleCount = 9;

const toldSchema = z.object({
  project: z.looseObject({
    label: z.string(),
    startedOn: z.string(),
    sessions: z.array(z.object({ id: z.string(), label: z.string(), day: z.string() })),
  }),
  sealedOn: z.string(),
  indicators: z.array(z.object({ sheet: z.string(), facts: z.record(z.string(), z.unknown()) })),
  plan: z.record(z.string(), z.unknown()),
  series: z.object({
    name: z.string(),
    indicator: z.string(),
    kind: z.enum(["count", "mean"]),
    sites: z.record(z.string(), z.array(z.number())),
  }),
  book: z.unknown(),
  caseStudy: z.object({ label: z.string(), setting: settingSchema, reviewOn: z.literal("") }),
});

/** The pilot told in a file whose days are in the calendar; its series ends with the last month of the payroll. */
export function toldPilotOf(
  file: unknown,
  { companyName, design, lastMonth }: ProjectFacts & { readonly lastMonth: Month },
): ToldPilot {
  const { project, sealedOn, indicators, plan, series, book, caseStudy } = toldSchema.parse(file);
  const { passages, ...content } = pilotProject(project, { companyName, design });
  return {
    content: { ...content, passages: [] },
    passages,
    plan: planSchema.parse({
      ...blankPlan(project.label),
      ...plan,
      indicators: indicators.map(({ sheet, facts }) => ({ ...indicatorOf(sheet), ...facts })),
    }),
    sealedOn,
    book: effectBookSchema.parse(book),
    series: seriesOf(series, lastMonth),
    caseStudy,
  };
}

function pilotProject(
  { label, startedOn, sessions, ...told }: z.infer<typeof toldSchema>["project"],
  { companyName, design }: ProjectFacts,
): Project {
  const started = parseDay(startedOn);
  if (started === undefined)
    throw new Error(`invalid demonstration; the pilot must have a day: ${startedOn}`);
  const blank = blankProject(label, started);
  return projectSchema.parse({
    ...blank,
    ...told,
    company: { ...blank.company, name: companyName },
    design: design.id,
    alternative: design.content.chosen,
    participants: Array.from({ length: peopleCount }, (_, place) => ({
      id: `p${place + 1}`,
      label: `Stagiaire ${place + 1}`,
      status: { known: true, value: statuses[place === 0 ? 1 : 0] },
      partner: "",
      trainee: "",
    })),
    sessions: sessions.map((session) => ({
      ...session,
      day: { known: true, value: session.day },
      minutes: { known: true, value: 120 },
      isCanceled: false,
      leader: "encadrement",
      attendance: [],
    })),
  });
}

function indicatorOf(key: string) {
  const sheet = indicatorCatalog.sheets.find((each) => each.key === key);
  if (sheet === undefined) throw new Error(`invalid demonstration; no sheet has this key: ${key}`);
  return indicatorFromSheet(sheet, key);
}

function seriesOf(
  { name, indicator, kind, sites }: z.infer<typeof toldSchema>["series"],
  lastMonth: Month,
): readonly SeriesValue[] {
  return Object.entries(sites).flatMap(([site, values]) =>
    values.map((value, place) => ({
      ...{ series: name, indicator, kind, site, value },
      month: addMonths(lastMonth, place - values.length + 1),
    })),
  );
}
