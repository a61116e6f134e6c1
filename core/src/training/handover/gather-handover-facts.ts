import { type Day, parseDay } from "../../kernel/calendar.ts";
import { type Known, known, unknown } from "../../kernel/known.ts";
import { opcoReference, publicHolidays, ruleOn } from "../../reference/index.ts";
import { checkAfestBlock } from "../check-afest-block.ts";
import { type AlternativeCost, costAlternatives, effortOf } from "../cost-alternatives.ts";
import { blocksOf, type PracticalSubject } from "../documents/subject.ts";
import { fundingDay } from "../funding/funding-proposals.ts";
import { planSchedule } from "../plan-schedule.ts";
import type { SchedulePlan } from "../schedule-model.ts";
import { type EffortValue, valueEffort } from "../value-effort.ts";
import { gatherDecisions } from "./gather-decisions.ts";
import { gatherFigures } from "./gather-figures.ts";
import { gatherMissing } from "./gather-missing.ts";
import { gatherPayments } from "./gather-payments.ts";
import { gatherReasons } from "./gather-reasons.ts";
import type { HandoverAlternative, HandoverBlock, HandoverFacts } from "./handover-facts.ts";

/** Below this many people, what is told of the lives of a group tells who is who; answers have the same floor. */
const fewBelow = 10;

/**
 * The facts of a design, of the diagnosis it was begun from and of its funding, gathered once. The OPCO, the director
 * and the works council are told these in their own words: no writer computes a figure.
 */
export function gatherHandoverFacts(subject: PracticalSubject): HandoverFacts {
  const { design, alternative, book, today, diagnosis, funding } = subject;
  const rulesDay = fundingDay(design, today);
  const costs = costAlternatives(design);
  const cost = costs.find(({ alternative: id }) => id === alternative?.id && blocksOf(subject).length > 0);
  const effort = effortValueOf(subject, cost, rulesDay);
  const reasons = gatherReasons(diagnosis);
  const money = gatherPayments(funding);
  const plan = planOf(subject);
  const figures = gatherFigures({ subject, cost, effort, reasons, money });
  const afest = blocksOf(subject)
    .filter((block) => block.afest.isClaimed)
    .map((block) => ({ block, check: checkAfestBlock({ design, block, book, day: rulesDay }) }));
  const blocks = blocksOf(subject).map((block) => blockOf(subject, cost, plan, block));
  const people = figures.get("people");
  const { motives, isInactionPartial } = reasons;
  const facts = { figures, afest, motives };
  const missing = gatherMissing({ subject, cost, plan, facts });
  return {
    ...facts,
    ...companyOf(subject),
    rulesDay,
    areFew: people === undefined || !people.value.isComplete || people.value.atLeast < fewBelow,
    isInactionPartial,
    blocks,
    effortByActor: effort?.byActor ?? [],
    effortKinds: effort?.byKind.map(({ name }) => name) ?? [],
    effortPayments: effort?.payments ?? [],
    alternatives: alternativesOf(subject, costs),
    duties: cost?.duties ?? [],
    payments: money.payments,
    firstDay: endOf(blocks.map(({ firstDay }) => firstDay)),
    lastDay: endOf(
      blocks.map(({ lastDay }) => lastDay),
      "last",
    ),
    rules: [...new Set(money.payments.map(({ rule }) => rule))].map((rule) => ({
      rule,
      answer: ruleOn(book, rule, rulesDay),
    })),
    decisions: gatherDecisions({ subject, figures, missing, afest, payments: money.payments }),
    missing,
  };
}

/** Nothing to value while the ledger is empty. */
function effortValueOf(
  { design, alternative, book }: PracticalSubject,
  cost: AlternativeCost | undefined,
  day: Day,
): EffortValue | undefined {
  if (alternative === undefined || cost === undefined) return undefined;
  if (effortOf(design, alternative.id).length === 0) return undefined;
  const assumptions = { cohortSize: 1, horizons: [], proRataPerThousand: 0, lumpSumCents: 0 };
  return valueEffort({ design, alternative, cost, book, day, ...assumptions });
}

/** The schedule, once there is somebody to plan for and a day to plan from. */
function planOf({ design, alternative }: PracticalSubject): SchedulePlan | undefined {
  const isAskable = design.trainees.length > 0 && design.scheduleWishes.firstDay.known;
  if (alternative === undefined || !isAskable) return undefined;
  return planSchedule({ design, alternative, holidays: publicHolidays });
}

function blockOf(
  { design }: PracticalSubject,
  cost: AlternativeCost | undefined,
  plan: SchedulePlan | undefined,
  block: HandoverBlock["block"],
): HandoverBlock {
  const planned = plan?.state === "planned" ? plan.sessions.filter((each) => each.block === block.id) : [];
  const written = block.sequences.flatMap(({ moment }) =>
    moment.known ? (parseDay(moment.value.day) ?? []) : [],
  );
  const days = (planned.length > 0 ? planned.map(({ day }) => day) : written).map((day) => known(day));
  const told = design.fundingFacts.blocks.find((each) => each.block === block.id);
  const people = cost?.blocks.find((each) => each.block === block.id)?.people;
  return {
    block,
    people: people ?? { atLeast: 0, isComplete: false },
    certification: told?.certification ?? unknown,
    firstDay: endOf(days),
    lastDay: endOf(days, "last"),
  };
}

/** The first of the known days, or the last. */
function endOf(days: readonly Known<Day>[], end: "first" | "last" = "first"): Known<Day> {
  const inOrder = days.flatMap((day) => (day.known ? day.value : [])).toSorted();
  const found = inOrder.at(end === "first" ? 0 : -1);
  return found === undefined ? unknown : known(found);
}

function alternativesOf(
  { alternative }: PracticalSubject,
  costs: readonly AlternativeCost[],
): readonly HandoverAlternative[] {
  return costs
    .filter(({ blocks }) => blocks.length > 0)
    .map((cost) => ({
      label: cost.label.trim(),
      isTold: cost.alternative === alternative?.id,
      total: cost.total,
      minutes: cost.minutes,
    }));
}

function companyOf({ design }: PracticalSubject): Pick<HandoverFacts, "opco" | "collectiveAgreement"> {
  const { opco, idcc } = design.fundingFacts.company;
  const told = opco.known ? opco.value.trim() : "";
  return {
    opco: opcoReference.opcos.find(({ id }) => id === told)?.label ?? told,
    collectiveAgreement: idcc.known ? idcc.value.trim() : "",
  };
}
