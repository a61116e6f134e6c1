import { type Columns, numberColumn } from "../../../engine/src/index.ts";
import {
  meanPath,
  readUnitPaths,
  type ToldPanelCaveat,
  type UnitPaths,
} from "../../../engine/src/panel/index.ts";
import { interruptedSeries, type SeriesFinding } from "../../../engine/src/series/index.ts";
import {
  type CasePath,
  type HierarchicalFigures,
  hierarchicalPaths,
  type MultipleBaselineFigures,
  multipleBaseline,
  type OverlapFigures,
  overlapMeasures,
  type SingleCaseEstimated,
  type SingleCaseFinding,
  type SingleCaseMethodName,
} from "../../../engine/src/single-case/index.ts";
import { followPerson, type TrajectoryFinding } from "../../../engine/src/trajectory/index.ts";
import type { PanelRequest } from "./panel-model.ts";

type Unread = Extract<ReturnType<typeof readUnitPaths>, { readonly ok: false }>;

/** Figures of a method for a few paths, and what each path shows. */
export interface PathsFigures {
  readonly test?: MultipleBaselineFigures;
  readonly model?: HierarchicalFigures;
  readonly overlap: OverlapFigures;
}

/** What is found from a few units looked at one by one. */
export type FewUnitsFinding =
  | {
      readonly of: "series";
      readonly finding: SeriesFinding;
      /** First period with training, and units whose mean the series is. */
      readonly start: number;
      readonly units: number;
      readonly read: readonly ToldPanelCaveat[];
    }
  | {
      readonly of: "paths";
      readonly finding: SingleCaseFinding<PathsFigures>;
      readonly read: readonly ToldPanelCaveat[];
    }
  | { readonly of: "person"; readonly person: string; readonly finding: TrajectoryFinding }
  /** The table itself cannot be read as units and periods. */
  | { readonly of: "unread"; readonly finding: Omit<Unread, "ok"> & { readonly kind: "refused" } };

/** One path beside its band. */
export function followOne(request: PanelRequest, person: string, columns: Columns): FewUnitsFinding {
  const { unit, period, firstTreated, outcome, covariates, cluster, alike, anticipation } = request;
  const study = {
    ...{ unit, period, firstTreated, outcome, person },
    ...(covariates === undefined ? {} : { covariates }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(alike === undefined ? {} : { alike }),
  };
  const options = anticipation === undefined ? {} : { anticipation };
  return { of: "person", person, finding: followPerson(study, columns, options) };
}

/** The series of the only trained unit, or of the mean of those that began together. */
export function runSeries(request: PanelRequest, columns: Columns): FewUnitsFinding {
  const { unit, period, firstTreated, outcome } = request;
  const read = readUnitPaths({ unit, period, firstTreated, outcome }, columns, {
    keep: "trained",
    oneStart: true,
  });
  if (!read.ok) return unread(read);
  const mean = meanPath(read.units);
  if (!mean.ok) return unread({ ...mean, caveats: read.caveats });
  const start = read.units[0]?.firstTreated ?? 0;
  const series = new Map([
    [period, numberColumn(read.periods)],
    [outcome, numberColumn(mean.values)],
  ]);
  const finding = interruptedSeries({ period, outcome, start }, series);
  return { of: "series", finding, start, units: mean.units, read: [...read.caveats, ...mean.caveats] };
}

function unread({ notEstimable, caveats }: Omit<Unread, "ok">): FewUnitsFinding {
  return { of: "unread", finding: { kind: "refused", notEstimable, caveats } };
}

/** A few people whose training starts one after the other. */
export function runPaths(
  request: PanelRequest,
  method: SingleCaseMethodName,
  columns: Columns,
): FewUnitsFinding {
  const { unit, period, firstTreated, outcome, better } = request;
  const rules = { keep: "trained", oneStart: false } as const;
  const read = readUnitPaths({ unit, period, firstTreated, outcome }, columns, rules);
  if (!read.ok) return unread(read);
  const paths = casePaths(read);
  const asked = estimatePaths(request, method, paths);
  const overlap = overlapMeasures(paths, better === undefined ? {} : { better });
  return { of: "paths", finding: joined(asked, overlap), read: read.caveats };
}

function casePaths({ units, periods }: UnitPaths): readonly CasePath[] {
  return units.map(({ name, values, firstTreated }) => ({
    name,
    values,
    start: periods.findIndex((period) => period >= firstTreated) + 1,
  }));
}

type Asked = SingleCaseFinding<Omit<PathsFigures, "overlap">>;

function estimatePaths(
  { startsDrawn, sameChange, better, seed }: PanelRequest,
  method: SingleCaseMethodName,
  paths: readonly CasePath[],
): Asked {
  const drawn = startsDrawn === undefined ? {} : { startsDrawn };
  const options = better === undefined ? drawn : { ...drawn, better };
  if (method === "multipleBaseline") {
    const test = multipleBaseline(paths, seed === undefined ? options : { ...options, seed });
    return test.kind === "refused" ? test : { ...commonOf(test), test };
  }
  if (method === "hierarchicalPaths") {
    const model = hierarchicalPaths(paths, { ...options, changesDiffer: sameChange !== true });
    return model.kind === "refused" ? model : { ...commonOf(model), model };
  }
  return overlapMeasures(paths, better === undefined ? {} : { better });
}

/** What every answer of the room carries, without the figures of its method. */
function commonOf(finding: SingleCaseEstimated): SingleCaseEstimated {
  const { kind, method, sizes, confidence, caveats, reading, explanation } = finding;
  return { kind, method, sizes, confidence, caveats, reading, explanation };
}

/** The measures of each path beside the answer, with what must be said of them, once each. */
function joined(asked: Asked, overlap: SingleCaseFinding<OverlapFigures>): SingleCaseFinding<PathsFigures> {
  if (asked.kind === "refused") return asked;
  if (overlap.kind === "refused") return overlap;
  const known = new Set(asked.caveats.map(({ code }) => code));
  const more = overlap.caveats.filter(({ code }) => !known.has(code));
  const { people, meanChange, meanShare } = overlap;
  return {
    ...asked,
    overlap: { people, meanChange, meanShare },
    caveats: [...asked.caveats, ...more],
  };
}
