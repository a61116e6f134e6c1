import { parseDay } from "../../kernel/calendar.ts";
import { known } from "../../kernel/known.ts";
import { checkPmsmp, type RuleStep, ruleOn, trainingTime } from "../../reference/index.ts";
import { addTotals, totalOf } from "../known-total.ts";
import type { Block } from "../model.ts";
import type { BlockedScheme } from "./funding-model.ts";
import type { GroupFacts } from "./funding-places.ts";
import { fundingStep } from "./funding-step.ts";
import { isNamed, type OfferContext, stepsNotMet } from "./offer-book.ts";

/** Rules of working time that forbid the design as it stands, whoever pays. Only employees have a working time here. */
export function unlawfulTimes(context: OfferContext): readonly BlockedScheme[] {
  return context.sheet.groups.flatMap((group) => {
    const { status } = group.facts;
    if (status.known && status.value === "jobSeeker") return [];
    const own = context.sheet.blocks.filter(
      (block) =>
        group.blocks.includes(block.id) && block.isInWorkingTime.known && !block.isInWorkingTime.value,
    );
    const mandatory = own.filter((block) => block.purposes.includes("mandatory"));
    const chosen = own.filter((block) => !mandatory.includes(block) && !block.axes.schemes.includes("cpf"));
    return [...mandatoryOff(context, group, mandatory), ...tooMuchOff(context, group, chosen)];
  });
}

function mandatoryOff(
  { book, day }: OfferContext,
  group: GroupFacts,
  blocks: readonly Block[],
): readonly BlockedScheme[] {
  if (blocks.length === 0) return [];
  const note = { key: "training.funding.mandatoryOff", outcome: "notMet" } as const;
  const steps = fundingStep(book, day, "workingTime.mandatoryTraining", note);
  return steps.length === 0 ? [] : [moving(group, blocks, steps, minutesOf(blocks))];
}

function tooMuchOff(
  context: OfferContext,
  group: GroupFacts,
  blocks: readonly Block[],
): readonly BlockedScheme[] {
  const minutes = minutesOf(blocks);
  if (minutes === 0) return [];
  const { book, day, facts } = context;
  const time = trainingTime(book, day, {
    isMandatory: known(false),
    minutes,
    agreement: facts.company.offTimeAgreement,
  });
  if (time.value === undefined || time.value.workingMinutes === 0) return [];
  const over = fundingStep(book, day, "workingTime.otherTraining", {
    key: "training.funding.offTimeOver",
    values: { hours: time.value.workingMinutes / 60 },
    outcome: "notMet",
  });
  return [moving(group, blocks, [...time.steps, ...over], time.value.workingMinutes)];
}

function moving(
  group: GroupFacts,
  blocks: readonly Block[],
  steps: readonly RuleStep[],
  minutes: number,
): BlockedScheme {
  return {
    scheme: "employer",
    blocks: blocks.map(({ id }) => id),
    group: group.id,
    steps,
    change: { kind: "moveIntoWorkingTime", minutes },
  };
}

function minutesOf(blocks: readonly Block[]): number {
  return addTotals(blocks.map((block) => totalOf(block.minutes))).atLeast;
}

/**
 * Immersions that no rule allows on that day. No money follows an immersion: only whether it may take place is
 * said.
 */
export function shutImmersions(context: OfferContext): readonly BlockedScheme[] {
  const { book, day, sheet } = context;
  return sheet.groups.flatMap((group) => {
    const blocks = sheet.blocks.filter(
      (block) => group.blocks.includes(block.id) && block.axes.schemes.includes("pmsmp"),
    );
    if (blocks.length === 0) return [];
    const purpose = isNamed(context, group, "reconversion")
      ? "beforeReconversion"
      : isNamed(context, group, "vae")
        ? "duringVae"
        : "other";
    const steps = stepsNotMet(checkPmsmp(book, day, purpose));
    if (steps.length === 0) return [];
    const opening = ruleOn(book, "recruitment.pmsmp", day);
    const start = opening.state === "announced" ? parseDay(opening.row.validFrom) : undefined;
    return [
      {
        scheme: "pmsmp" as const,
        blocks: blocks.map(({ id }) => id),
        group: group.id,
        steps,
        ...(start === undefined ? {} : { change: { kind: "startFrom" as const, day: start } }),
      },
    ];
  });
}
