import type { Day } from "../kernel/calendar.ts";
import { holdersOf, readInvolvement } from "./involvement.ts";
import { type Diagnosis, type QuestionKey, questionKeys, type StakeholderKind } from "./model.ts";
import { themeOf } from "./questions.ts";
import { standingOf } from "./standings.ts";
import { type StepKey, type StepPlan, startDesignPlan, stepPlans } from "./step-plans.ts";
import { findWarnings, type Warning } from "./warnings.ts";

/** A function, and the stakeholders that hold it; none when nobody is named yet. */
export interface Party {
  readonly kind: StakeholderKind;
  readonly stakeholders: readonly string[];
}

/** Why a step is proposed: the warnings it takes up, or what is already there. */
export type StepReason = Warning | { readonly kind: "met"; readonly question: QuestionKey };

/** One thing to do next: what, who, with whom, because of which answers, and for how many minutes. */
export interface NextStep {
  readonly key: StepKey;
  readonly owner: Party;
  readonly together: readonly Party[];
  readonly because: readonly StepReason[];
  readonly minutes: { readonly from: number; readonly to: number };
}

/** What to do next and with whom, the most blocking first. There is no score: only what is missing, and for whom. */
export function proposeNextSteps(diagnosis: Diagnosis, today: Day): readonly NextStep[] {
  const warnings = findWarnings(diagnosis, today);
  const steps = stepPlans.flatMap((plan) => {
    const because = warnings.filter(plan.calledBy);
    return because.length === 0 ? [] : [stepOf(diagnosis, plan, because)];
  });
  const conditions = questionKeys.filter((question) => themeOf(question) === "necessaryCondition");
  const areMet = conditions.every((question) => isAgreedYes(diagnosis, question));
  if (!areMet || !readInvolvement(diagnosis, today).isJoint) return steps;
  const because = conditions.map((question) => ({ kind: "met", question }) as const);
  return [...steps, stepOf(diagnosis, startDesignPlan, because)];
}

function stepOf(diagnosis: Diagnosis, plan: StepPlan, because: readonly StepReason[]): NextStep {
  const owner = ownerOf(diagnosis, plan.owners);
  const kinds = [...new Set([...plan.together, ...kindsAtOdds(diagnosis, because)])];
  const [from, to] = plan.minutes;
  return {
    key: plan.key,
    owner,
    together: kinds.map((kind) => partyOf(diagnosis, kind)).filter((party) => isOtherParty(party, owner)),
    because,
    minutes: { from, to },
  };
}

/** Functions that a firm may do without: nobody is sent to find one. */
const optionalKinds: readonly StakeholderKind[] = ["hr", "worksCouncil", "workplaceTutor"];

/** In a small firm the same person holds several functions, and some functions do not exist. */
function isOtherParty({ kind, stakeholders }: Party, owner: Party): boolean {
  if (kind === owner.kind) return false;
  if (stakeholders.length === 0) return !optionalKinds.includes(kind);
  return stakeholders.some((id) => !owner.stakeholders.includes(id));
}

/** Those who say the opposite of each other settle it together. */
function kindsAtOdds(diagnosis: Diagnosis, because: readonly StepReason[]): readonly StakeholderKind[] {
  const kinds = because.flatMap((reason) => {
    if (reason.kind !== "toSettle") return [];
    const authors = standingOf(diagnosis, reason.question).answers.filter(({ value }) => value !== "unknown");
    return authors.flatMap(({ stakeholder }) => firstKindOf(diagnosis, stakeholder));
  });
  return kinds.toSorted();
}

function firstKindOf(diagnosis: Diagnosis, id: string): readonly StakeholderKind[] {
  return diagnosis.stakeholders.find((stakeholder) => stakeholder.id === id)?.kinds.slice(0, 1) ?? [];
}

function ownerOf(diagnosis: Diagnosis, owners: readonly StakeholderKind[]): Party {
  const parties = owners.map((kind) => partyOf(diagnosis, kind));
  // Every firm has a director; of the other functions, the first choice.
  const unnamed = parties.find(({ kind }) => kind === "executive") ?? parties[0];
  const owner = parties.find(({ stakeholders }) => stakeholders.length > 0) ?? unnamed;
  if (owner === undefined) throw new Error("invalid step; must have an owner");
  return owner;
}

function partyOf(diagnosis: Diagnosis, kind: StakeholderKind): Party {
  return { kind, stakeholders: holdersOf(diagnosis, kind) };
}

function isAgreedYes(diagnosis: Diagnosis, question: QuestionKey): boolean {
  const standing = standingOf(diagnosis, question);
  return standing.kind === "agreed" && standing.value === "yes";
}
