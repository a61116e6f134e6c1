import { type Column, type Columns, isMissing } from "../columns/column.ts";
import { type ImputedOutcomes, imputeOutcomes } from "../panel/imputed-outcomes.ts";
import type { Panel } from "../panel/panel.ts";
import type { PanelCaveat } from "../panel/panel-caveat.ts";
import { readPanel } from "../panel/read-panel.ts";
import { restrictPanel } from "../panel/restrict-panel.ts";
import {
  type ConformalBand,
  conformalBand,
  fewestComparable,
  pathScores,
  scoreOfPath,
} from "./conformal-band.ts";
import { PlaceboStudy, type Placebos, type Situation } from "./placebo-errors.ts";
import { readTrajectory } from "./read-trajectory.ts";
import type { ToldTrajectoryCaveat, TrajectoryCaveat } from "./trajectory-caveat.ts";
import type { Place, TrajectoryFinding, TrajectoryPoint, TrajectoryShown } from "./trajectory-finding.ts";
import { type TrajectoryRefusal, trajectoryCauseOf } from "./trajectory-refusal.ts";
import type { TrajectoryOptions, TrajectoryStudy } from "./trajectory-study.ts";
import { trajectoryExplanation } from "./words-of-trajectories.ts";
import { readTrajectoryCaveat } from "./words-of-trajectory-caveats.ts";
import { readTrajectoryRefusal } from "./words-of-trajectory-refusals.ts";

/**
 * The path of one person beside what comparable people did.
 *
 * Estimand: none. A single path cannot tell what training changed from what chance did; what is shown is where it
 * lies in the range of comparable people without training. The effect on one person is never given as a figure.
 * Assumes that without training the person would have been one more of the comparable people, drawn like them:
 * started at its own level, and moved since like one of them (parallel moves on average, its own chance around it).
 * Do not use to judge a person, nor when the comparable people do other work or share no events with the person.
 * In words: the level of the person before training, plus the average move since of those without training, is the
 * middle.
 * Each comparable person is then treated in exactly the same way, as if it had begun training with the person; the
 * band is as wide as its k-th largest surprise, k = ceil(confidence (n + 1)), so that it holds the wanted share of
 * comparable people whatever the shape of chance. It holds for all periods of the path together. Below 1/alpha - 1
 * comparable people it cannot hold, and is refused.
 * Reference: Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World, chapter 2; Lei et al. (2018), J.
 * American Statistical Association 113:1094, section 2.2; Chernozhukov, Wüthrich & Zhu (2021), J. American
 * Statistical Association 116:1849, section 2; Borusyak, Jaravel & Spiess (2024), Review of Economic Studies
 * 91:3253, section 4 (the middle).
 * Checked against fixest 0.12.2 on mpdta (291 middles, 309 errors and their quantiles), and by simulation.
 */
export function followPerson(
  study: TrajectoryStudy,
  columns: Columns,
  options: TrajectoryOptions = {},
): TrajectoryFinding {
  const confidence = options.confidence ?? 0.9;
  const anticipation = options.anticipation ?? 0;
  if (!(confidence >= 0.5 && confidence < 1)) return refused({ code: "confidenceOutOfRange" }, []);
  if (!(Number.isInteger(anticipation) && anticipation >= 0)) {
    return refused({ code: "optionOutOfRange", option: "anticipation" }, []);
  }
  const read = readPanel(study, columns, { anticipation, dropIncomplete: false });
  if (!read.ok) return refused(read.refusal, read.caveats);
  const found = choosePeople(study, columns, read.panel);
  if ("code" in found) return refused(leftOutAtStart(found, read.caveats), read.caveats);
  const shown = placePath(study, found, { confidence, anticipation });
  if ("code" in shown) return refused(shown, read.caveats);
  return explain(study, shown, [...read.caveats, ...shown.caveats]);
}

function refused(refusal: TrajectoryRefusal, caveats: readonly TrajectoryCaveat[]): TrajectoryFinding {
  const notEstimable = {
    code: refusal.code,
    cause: trajectoryCauseOf(refusal.code),
    reading: readTrajectoryRefusal(refusal),
  };
  return { kind: "refused", notEstimable, caveats: caveats.map(tell) };
}

function tell(caveat: TrajectoryCaveat): ToldTrajectoryCaveat {
  return { ...caveat, reading: readTrajectoryCaveat(caveat) };
}

/** People trained from the first period on are left out by the reader: they have no before. */
function leftOutAtStart(refusal: TrajectoryRefusal, caveats: readonly PanelCaveat[]): TrajectoryRefusal {
  const isHidden = refusal.code === "unknownPerson" && caveats.some(({ code }) => code === "alwaysTreated");
  return isHidden ? { code: "nothingBeforeTraining" } : refusal;
}

interface ChosenPeople {
  readonly panel: Panel;
  readonly person: number;
}

/** The panel of the person and of those alike. */
function choosePeople(
  study: TrajectoryStudy,
  columns: Columns,
  panel: Panel,
): ChosenPeople | TrajectoryRefusal {
  const names = columns.get(study.unit);
  const alike = study.alike ?? [];
  const unknown = alike.find((name) => !columns.has(name));
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const firstRows = Array.from({ length: panel.unitCount }, (_, unit) => panel.rows[panel.start[unit]]);
  const person = firstRows.findIndex((row) => names !== undefined && isNamed(names, row, study.person));
  if (person < 0) return { code: "unknownPerson", person: String(study.person) };
  const watched = alike.map((name) => columns.get(name)).filter((column) => column !== undefined);
  const isAlike = firstRows.map((row) => watched.every((column) => isSame(column, row, firstRows[person])));
  const keep = Uint8Array.from(panel.unit, (unit) => (unit === person || isAlike[unit] ? 1 : 0));
  const kept = restrictPanel(panel, keep);
  return { panel: kept.panel, person: kept.units.indexOf(person) };
}

function isNamed(column: Column, row: number, name: string | number): boolean {
  return column.kind === "number"
    ? column.values[row] === Number(name)
    : column.labels[column.codes[row]] === String(name);
}

function isSame(column: Column, row: number, other: number): boolean {
  if (isMissing(column, row) || isMissing(column, other)) return false;
  return column.kind === "number"
    ? column.values[row] === column.values[other]
    : column.codes[row] === column.codes[other];
}

type Settled = Required<TrajectoryOptions>;

/** What was found, before words. */
type Placed = Omit<TrajectoryShown, "kind" | "caveats" | "explanation" | "reading"> & {
  readonly caveats: readonly TrajectoryCaveat[];
};

function placePath(
  study: TrajectoryStudy,
  { panel, person }: ChosenPeople,
  { confidence, anticipation }: Settled,
): Placed | TrajectoryRefusal {
  if (panel.firstTreated[person] === Number.POSITIVE_INFINITY) return { code: "personNotTrained" };
  const imputed = imputeOutcomes(panel, anticipation);
  const rows = Array.from(
    { length: panel.start[person + 1] - panel.start[person] },
    (_, at) => panel.start[person] + at,
  );
  const [before, after] = [1, 0].map((stage) => rows.filter((row) => imputed.untreated[row] === stage));
  if (before.length === 0) return { code: "nothingBeforeTraining" };
  if (after.length === 0) return { code: "nothingAfterTraining" };
  const needed = fewestComparable(confidence);
  const placebos = new PlaceboStudy(panel, imputed);
  const reached = reachedPeriods(placebos, panel, { before, after, person, needed });
  if ("code" in reached) return reached;
  const { errors } = reached.placebos;
  const own = Float64Array.from(reached.after, (row) => panel.outcome[row] - imputed.counterfactual[row]);
  const band = conformalBand(errors, confidence);
  const path = drawPath(panel, imputed, rows, { after: reached.after, band });
  const scores = own.length === 1 ? errors.map(([error]) => Math.abs(error)) : pathScores(errors);
  const score = own.length === 1 ? Math.abs(own[0]) : scoreOfPath(own, errors);
  return {
    path,
    place: placeOfPath(path),
    comparable: errors.length,
    asFar: scores.filter((other) => other >= score).length,
    confidence,
    reach: band.together[band.together.length - 1],
    caveats: [
      ...(errors.length < 2 * needed ? [{ code: "fewComparable", people: errors.length } as const] : []),
      ...(before.length === 1
        ? [{ code: "oneValueBefore" } as const]
        : unusualStart(placebos, reached, person)),
      ...unbanded(panel, after.slice(reached.after.length)),
      ...otherGroups(study, panel, reached.placebos, person),
    ],
  };
}

interface Reached {
  readonly situation: Situation;
  /** Rows of the person that have a band. */
  readonly after: readonly number[];
  readonly placebos: Placebos;
}

interface Reaching {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly person: number;
  readonly needed: number;
}

/** The longest beginning of the path for which enough comparable people are seen without training. */
function reachedPeriods(
  study: PlaceboStudy,
  panel: Panel,
  { before, after, person, needed }: Reaching,
): Reached | TrajectoryRefusal {
  const positions = (rows: readonly number[]) => rows.map((row) => panel.period[row]);
  let most = 0;
  for (let length = after.length; length > 0; length--) {
    const rows = after.slice(0, length);
    const situation = { before: positions(before), after: positions(rows) };
    const units = study.standIns(situation, person);
    most = Math.max(most, units.length);
    if (units.length < needed) continue;
    const placebos = study.errors(units, situation);
    if (placebos.errors.length >= needed) return { situation, after: rows, placebos };
  }
  return { code: "tooFewComparable", people: most, needed };
}

function drawPath(
  panel: Panel,
  { counterfactual, untreated }: ImputedOutcomes,
  rows: readonly number[],
  { after, band }: { readonly after: readonly number[]; readonly band: ConformalBand },
): readonly TrajectoryPoint[] {
  return rows.map((row) => {
    const observed = panel.outcome[row];
    const period = panel.periodNames[panel.period[row]];
    if (untreated[row] === 1) return { period, stage: "before", observed };
    const at = after.indexOf(row);
    if (at < 0) return { period, stage: "after", observed };
    const middle = counterfactual[row];
    const around = (half: number) => [middle - half, middle + half] as const;
    const together = around(band.together[at]);
    return {
      period,
      stage: "after",
      observed,
      band: together,
      bandAlone: around(band.alone[at]),
      place: placeOf(observed, together),
    };
  });
}

function placeOf(value: number, [low, high]: readonly [number, number]): Place {
  if (value > high) return "above";
  return value < low ? "below" : "within";
}

function placeOfPath(path: readonly TrajectoryPoint[]): Place | "both" {
  const places = new Set(path.map(({ place }) => place));
  if (places.has("above")) return places.has("below") ? "both" : "above";
  return places.has("below") ? "below" : "within";
}

/** Said when the last value before training was itself unusual: it would come back by itself. */
function unusualStart(
  study: PlaceboStudy,
  { situation, placebos }: Reached,
  person: number,
): readonly TrajectoryCaveat[] {
  const eve = { before: situation.before.slice(0, -1), after: situation.before.slice(-1) };
  const [own] = study.errors([person], eve).errors;
  if (own === undefined) return [];
  const { errors } = study.errors(placebos.units, eve);
  const asFar = errors.filter(([error]) => Math.abs(error) >= Math.abs(own[0])).length;
  const isRare = (asFar + 1) / (errors.length + 1) <= unusual;
  return isRare ? [{ code: "unusualStart", asFar, of: errors.length }] : [];
}

const unusual = 0.1;

function unbanded(panel: Panel, rows: readonly number[]): readonly TrajectoryCaveat[] {
  if (rows.length === 0) return [];
  return [{ code: "periodsWithoutBand", periods: rows.map((row) => panel.periodNames[panel.period[row]]) }];
}

/** Said when most comparable people belong to other groups, whose events the person did not share. */
function otherGroups(
  study: TrajectoryStudy,
  panel: Panel,
  { units }: Placebos,
  person: number,
): readonly TrajectoryCaveat[] {
  if (study.cluster === undefined) return [];
  const same = units.filter((unit) => panel.clusters[unit] === panel.clusters[person]).length;
  return 2 * same < units.length ? [{ code: "otherGroups", same, of: units.length }] : [];
}

function explain(
  study: TrajectoryStudy,
  placed: Placed,
  caveats: readonly TrajectoryCaveat[],
): TrajectoryShown {
  const told = caveats.map(tell);
  const shown = { ...placed, kind: "shown" as const, caveats: told, explanation: trajectoryExplanation };
  return { ...shown, reading: readTrajectory(shown, study) };
}
