import { follows } from "../adapt-for-trainee.ts";
import { type AlternativeCost, effortOf } from "../cost-alternatives.ts";
import type { PracticalSubject } from "../documents/subject.ts";
import { type KnownTotal, totalOf } from "../known-total.ts";
import type { EffortValue } from "../value-effort.ts";
import type { HandoverMoney } from "./gather-payments.ts";
import type { HandoverReasons } from "./gather-reasons.ts";
import {
  type HandoverFigure,
  type HandoverFigureName,
  type HandoverView,
  handoverFigures,
} from "./handover-facts.ts";

export interface FigureSources {
  readonly subject: PracticalSubject;
  /** None in a design without any block. */
  readonly cost: AlternativeCost | undefined;
  readonly effort: EffortValue | undefined;
  readonly reasons: HandoverReasons;
  readonly money: HandoverMoney;
}

const untold: KnownTotal = { atLeast: 0, isComplete: false };

/** Every figure that is handed over, with where it comes from. */
export function gatherFigures(sources: FigureSources): ReadonlyMap<HandoverFigureName, HandoverFigure> {
  const values = { ...peopleOf(sources), ...timesOf(sources), ...costsOf(sources), ...sources.money.figures };
  const { inactionLow, inactionHigh } = sources.reasons;
  const all = { ...values, inactionLow, inactionHigh };
  return new Map(
    handoverFigures.map((name) => [
      name,
      {
        name,
        unit: unitOf(name),
        value: all[name],
        from: viewsOf[name],
      },
    ]),
  );
}

function unitOf(name: HandoverFigureName): HandoverFigure["unit"] {
  if (name.endsWith("Minutes")) return "minutes";
  return name.startsWith("people") || name === "companyHeadcount" ? "people" : "cents";
}

/** Screens where what makes a figure is told. */
const viewsOf: Readonly<Record<HandoverFigureName, readonly HandoverView[]>> = {
  people: ["people"],
  companyHeadcount: ["funding"],
  peopleLeftOut: ["people"],
  peopleDispensed: ["people"],
  allMinutes: ["canvas", "people"],
  workingMinutes: ["canvas", "people"],
  ownMinutes: ["canvas", "people"],
  offSiteMinutes: ["canvas", "people"],
  designMinutes: ["costs"],
  trainingCost: ["canvas", "costs"],
  wagesCost: ["costs"],
  designCost: ["costs"],
  totalCost: ["costs"],
  costEach: ["costs"],
  paidForCertain: ["funding"],
  paidIfConfirmed: ["funding"],
  leftForCertain: ["funding"],
  leftIfConfirmed: ["funding"],
  leftToPeople: ["funding"],
  inactionLow: ["diagnosis"],
  inactionHigh: ["diagnosis"],
};

type People = "people" | "companyHeadcount" | "peopleLeftOut" | "peopleDispensed";

/** Left out: people of the group who are not in training, known once both counts are. */
function peopleOf({ subject }: FigureSources): Readonly<Record<People, KnownTotal>> {
  const { targetGroup, trainees, fundingFacts } = subject.design;
  const blocks = subject.alternative?.blocks ?? [];
  const areListed = trainees.length > 0;
  const isCounted = areListed && targetGroup.headcount.known;
  const group = targetGroup.headcount.known ? targetGroup.headcount.value : 0;
  const dispensed = trainees.filter((trainee) => blocks.some(({ id }) => !follows(trainee, id)));
  const listed = { atLeast: trainees.length, isComplete: true };
  return {
    people: areListed ? listed : totalOf(targetGroup.headcount),
    companyHeadcount: totalOf(fundingFacts.company.headcount),
    peopleLeftOut: isCounted ? { atLeast: Math.max(0, group - trainees.length), isComplete: true } : untold,
    peopleDispensed: areListed ? { atLeast: dispensed.length, isComplete: true } : untold,
  };
}

type Times = "allMinutes" | "workingMinutes" | "ownMinutes" | "offSiteMinutes" | "designMinutes";

/** Part of the hours is complete once all hours are known and all are told to be in it or not. */
function timesOf({ cost, effort }: FigureSources): Readonly<Record<Times, KnownTotal>> {
  const minutes = cost?.minutes;
  const isTimed = minutes?.total.isComplete === true && minutes.timeUnknown === 0;
  const isPlaced = minutes?.total.isComplete === true && minutes.placeUnknown === 0;
  return {
    allMinutes: minutes?.total ?? untold,
    workingMinutes: { atLeast: minutes?.workingTime ?? 0, isComplete: isTimed },
    ownMinutes: { atLeast: minutes?.ownTime ?? 0, isComplete: isTimed },
    offSiteMinutes: { atLeast: minutes?.offSite ?? 0, isComplete: isPlaced },
    designMinutes: effort === undefined ? untold : { atLeast: effort.minutes, isComplete: true },
  };
}

type Costs = "trainingCost" | "wagesCost" | "designCost" | "totalCost" | "costEach";

/** A ledger without any line is not a design that cost nothing. */
function costsOf({ subject, cost }: FigureSources): Readonly<Record<Costs, KnownTotal>> {
  const { design, alternative } = subject;
  const isLedgerEmpty = effortOf(design, alternative?.id ?? "").length === 0;
  return {
    trainingCost: cost?.training ?? untold,
    wagesCost: cost?.wages ?? untold,
    designCost: isLedgerEmpty ? untold : (cost?.designEffort ?? untold),
    totalCost: cost?.total ?? untold,
    costEach: cost === undefined ? untold : totalOf(cost.perTrainee),
  };
}
