import { type Diagnosis, type MotiveKey, namedMotives } from "../diagnosis/index.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Project } from "../projects/index.ts";
import { blankPlan, indicatorFromSheet } from "./blank-plan.ts";
import { type IndicatorSheet, indicatorCatalog } from "./indicator-catalog.ts";
import type { Baseline, Plan, PlannedIndicator } from "./model.ts";
import { type IndicatorFamily, indicatorFamilies } from "./vocabulary.ts";

/** Indicators of the plan proposed in one gesture. */
export const lightSize = 5;

/** Most proposed indicators of one family, and most that ask people anything: the plan stays light. */
const familyAtMost = 2;
const askedAtMost = 2;

/** A light plan: five indicators that answer the reasons to act, read where nobody has to be asked if possible. */
export function proposePlan(project: Project, diagnosis: Diagnosis | undefined): Plan {
  const motives = diagnosis === undefined ? [] : namedMotives(diagnosis).map(({ motive }) => motive);
  const plan = blankPlan(project.label);
  const people = project.participants.length;
  return {
    ...plan,
    indicators: chooseSheets(motives, diagnosis).map((sheet) => withBaseline(sheet, diagnosis)),
    rivals: (["selection", "activity", "teamChange"] as const).map((kind) => ({ id: kind, kind, words: "" })),
    comparison: { ...plan.comparison, trained: people === 0 ? unknown : known(people) },
  };
}

/**
 * The best sheet of each family, then the best of the rest. A named reason to act counts twice; a figure that is known
 * already three times, and the payroll twice; equals keep the order of the catalogue.
 */
function chooseSheets(
  motives: readonly MotiveKey[],
  diagnosis: Diagnosis | undefined,
): readonly IndicatorSheet[] {
  const worth = (sheet: IndicatorSheet) =>
    2 * sheet.motives.filter((motive) => motives.includes(motive)).length +
    (baselineOf(sheet, diagnosis) === undefined ? 0 : 3) +
    (sheet.source === "payroll" ? 2 : 0);
  const ranked = indicatorCatalog.sheets.toSorted((one, other) => worth(other) - worth(one));
  const chosen: IndicatorSheet[] = [];
  const mayJoin = (sheet: IndicatorSheet, families: readonly IndicatorFamily[]) =>
    families.includes(sheet.family) &&
    !chosen.includes(sheet) &&
    chosen.filter(({ family }) => family === sheet.family).length < familyAtMost &&
    (sheet.source !== "questionnaire" ||
      chosen.filter(({ source }) => source === "questionnaire").length < askedAtMost);
  const turns = [...indicatorFamilies.map((family) => [family]), indicatorFamilies, indicatorFamilies];
  for (const families of turns) {
    const best = ranked.find((sheet) => mayJoin(sheet, families));
    if (best !== undefined) chosen.push(best);
  }
  return indicatorCatalog.sheets.filter((sheet) => chosen.includes(sheet));
}

function withBaseline(sheet: IndicatorSheet, diagnosis: Diagnosis | undefined): PlannedIndicator {
  const baseline = baselineOf(sheet, diagnosis);
  const indicator = indicatorFromSheet(sheet, sheet.key);
  return baseline === undefined ? indicator : { ...indicator, baseline: known(baseline) };
}

/** The figure that the diagnosis holds already, from the payroll or from somebody: never asked twice. */
function baselineOf(sheet: IndicatorSheet, diagnosis: Diagnosis | undefined): Baseline | undefined {
  const figure = sheet.figure === undefined ? undefined : diagnosis?.figures[sheet.figure];
  if (figure === undefined || diagnosis === undefined) return undefined;
  const from = figure.source;
  if (sheet.measure === "figure") return { kind: "value", value: figure.value, from };
  const { accidents, accidentDays } = diagnosis.figures;
  return {
    kind: "accidents",
    accidents: accidents === undefined ? unknown : known(accidents.value),
    days: accidentDays === undefined ? unknown : known(accidentDays.value),
    hours: unknown,
    from,
  };
}
