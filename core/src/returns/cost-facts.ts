import { isTotalTellable, type Project, pricedLines } from "../projects/index.ts";
import {
  addTotals,
  costAlternatives,
  effortCents,
  type KnownTotal,
  type TrainingDesign,
} from "../training/index.ts";
import type { CostKind } from "./vocabulary.ts";

/** What the ledgers of a project tell of a part of its cost, in cents; a stage that nobody filled in is absent. */
export interface CostFact {
  readonly kind: CostKind;
  readonly forecast?: KnownTotal;
  readonly actual?: KnownTotal;
  /** For `funding`: what was asked and is not answered yet. */
  readonly waitingCents?: number;
}

/**
 * What the project's own ledgers already know of its cost, so that nothing is asked twice: prices and wages of the
 * chosen alternative, wages of the hours noted as attended, the ledger of design effort, the answers of funders. Who is
 * not shown rates is not told a total of hours that gives one away.
 */
export function costFacts(
  project: Project,
  design: TrainingDesign | undefined,
  { areRatesHidden = false }: { readonly areRatesHidden?: boolean } = {},
): readonly CostFact[] {
  const chosen = chosenCost(project, design);
  const attended = attendedWages(project, design);
  const effort = pricedLines(project);
  const stage = (wanted: "forecast" | "actual") => {
    const own = effort.filter((line) => line.stage === wanted);
    const isTold = own.length > 0 && (!areRatesHidden || isTotalTellable(own));
    return !isTold ? {} : { [wanted]: addTotals(own.map(effortCents)) };
  };
  return [
    { kind: "training", ...(chosen === undefined ? {} : { forecast: chosen.training }) },
    {
      kind: "wages",
      ...(chosen === undefined ? {} : { forecast: chosen.wages }),
      ...(attended === undefined ? {} : { actual: attended }),
    },
    { kind: "design", ...stage("forecast"), ...stage("actual") },
    fundingFact(project),
  ];
}

function chosenCost({ alternative }: Project, design: TrainingDesign | undefined) {
  if (design === undefined) return undefined;
  const costs = costAlternatives(design);
  const wanted = alternative === "" ? design.chosen : alternative;
  return costs.find((each) => each.alternative === wanted) ?? (costs.length === 1 ? costs[0] : undefined);
}

/** Only once each session that was held has its attendance: some of them would look like a smaller cost. */
function attendedWages({ sessions }: Project, design: TrainingDesign | undefined): KnownTotal | undefined {
  const held = sessions.filter(({ isCanceled }) => !isCanceled);
  if (held.length === 0 || held.some(({ attendance }) => attendance.length === 0)) return undefined;
  const hour = design?.targetGroup.hourlyCostCents;
  if (hour === undefined || !hour.known) return undefined;
  const lines = held.flatMap(({ attendance }) => attendance);
  const minutes = lines.reduce((total, line) => total + line.minutes, 0);
  return { atLeast: Math.round((minutes * hour.value) / 60), isComplete: true };
}

/** Nothing asked is nothing received. A request that is granted without its amount leaves the sum incomplete. */
function fundingFact({ fundingRequests }: Project): CostFact {
  const granted = fundingRequests.map(({ answer }): KnownTotal => {
    if (!answer.known || answer.value.kind === "refused") return { atLeast: 0, isComplete: true };
    const { cents } = answer.value;
    return cents.known ? { atLeast: cents.value, isComplete: true } : { atLeast: 0, isComplete: false };
  });
  const waiting = fundingRequests.filter(({ answer, askedOn }) => askedOn.known && !answer.known);
  const isTold = waiting.every(({ askedCents }) => askedCents.known);
  const total = addTotals(granted);
  return {
    kind: "funding",
    actual: { atLeast: total.atLeast, isComplete: total.isComplete && isTold },
    waitingCents: waiting.reduce((sum, { askedCents }) => sum + (askedCents.known ? askedCents.value : 0), 0),
  };
}
