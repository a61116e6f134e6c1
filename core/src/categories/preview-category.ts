import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { addMonths, type Month, parseMonth } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { WorkforceSnapshot } from "../workforce/index.ts";
import { type RuleFlaw, ruleFlawOf } from "./check-rule.ts";
import { compareMemberships } from "./compare-memberships.ts";
import { findCheapestQuestions } from "./find-cheapest-questions.ts";
import { measureCongruence } from "./measure-congruence.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { measureSize } from "./measure-size.ts";
import { measureStability } from "./measure-stability.ts";
import type { CategoryDefinition, CategoryRule, Membership } from "./model.ts";
import type { CategoryStore, ReadableWorkforce } from "./ports.ts";
import type { CategoryPreview, Stability } from "./preview-model.ts";
import { type Knowledge, selectMembers } from "./select-members.ts";

export interface PreviewCategory {
  /** "2026-03". */
  readonly month: string;
  readonly rule: CategoryRule;
  /** The category being changed: the rule is compared with its latest version, or with the one given. */
  readonly category?: string | undefined;
  readonly version?: number | undefined;
  /** The month that stability is measured from; a year before, or else the latest stored one before, when absent. */
  readonly earlierMonth?: string | undefined;
}

/** In order of precedence. */
export type PreviewCategoryRefusal =
  | NotAllowed
  | RuleFlaw
  | { readonly code: "unknownCategory" }
  | { readonly code: "unknownVersion" }
  | { readonly code: "monthNotStored" };

interface PreviewHouse {
  readonly categories: CategoryStore;
  readonly workforce: ReadableWorkforce;
}

const familiesInFull = 10;

/** What a rule being written would give for a month and change, and what is worth asking. Nothing is stored. */
export async function previewCategory(
  house: PreviewHouse,
  actor: Actor,
  query: PreviewCategory,
): Promise<Result<CategoryPreview, PreviewCategoryRefusal>> {
  if (!may(actor, "previewCategory")) return refuse(notAllowed);
  const { rule } = query;
  const flaw = ruleFlawOf(rule);
  if (flaw !== undefined) return refuse(flaw);
  const compared = await findCompared(house.categories, query);
  if (!compared.ok) return compared;
  const [snapshot, earlier] = await findSnapshots(house.workforce, query);
  if (snapshot === undefined || earlier === "notStored") return refuse({ code: "monthNotStored" });
  const knowledge = {
    workAnswers: await house.workforce.workAnswers(),
    jobGradeTables: await house.workforce.jobGradeTables(),
  };
  const membership = selectMembers(rule, snapshot, knowledge);
  return accept({
    month: snapshot.month,
    size: measureSize(membership),
    congruence: measureCongruence(membership),
    coverage: measureCoverage(rule, snapshot, membership),
    ...describeChange(compared.value, membership, snapshot, knowledge),
    stability: describeStability(rule, { snapshot, membership }, earlier, knowledge),
    questions: findCheapestQuestions(rule, snapshot, membership, knowledge),
  });
}

async function findCompared(
  categories: CategoryStore,
  { category, version }: PreviewCategory,
): Promise<Result<CategoryDefinition | undefined, { code: "unknownCategory" } | { code: "unknownVersion" }>> {
  if (category === undefined) return accept(undefined);
  const versions = await categories.versions(category);
  if (versions.length === 0) return refuse({ code: "unknownCategory" });
  const definition =
    version === undefined ? versions.at(-1) : versions.find((candidate) => candidate.version === version);
  return definition === undefined ? refuse({ code: "unknownVersion" }) : accept(definition);
}

/** The month's snapshot and the earlier one; the earlier one is `undefined` when no earlier month is stored. */
async function findSnapshots(
  workforce: ReadableWorkforce,
  query: PreviewCategory,
): Promise<[WorkforceSnapshot | undefined, WorkforceSnapshot | undefined | "notStored"]> {
  const month = parseMonth(query.month);
  if (month === undefined) return [undefined, undefined];
  const snapshot = await workforce.snapshot(month);
  if (query.earlierMonth !== undefined) {
    const asked = parseMonth(query.earlierMonth);
    const earlier = asked === undefined || asked >= month ? undefined : await workforce.snapshot(asked);
    return [snapshot, earlier ?? "notStored"];
  }
  const earlierMonth = await chooseEarlierMonth(workforce, month);
  return [snapshot, earlierMonth === undefined ? undefined : await workforce.snapshot(earlierMonth)];
}

async function chooseEarlierMonth(workforce: ReadableWorkforce, month: Month): Promise<Month | undefined> {
  const earlierMonths = (await workforce.months())
    .map((stored) => stored.month)
    .filter((stored) => stored < month);
  const yearBefore = addMonths(month, -12);
  return earlierMonths.find((stored) => stored === yearBefore) ?? earlierMonths[0];
}

function describeChange(
  compared: CategoryDefinition | undefined,
  membership: Membership,
  snapshot: WorkforceSnapshot,
  knowledge: Knowledge,
): Pick<CategoryPreview, "comparedWith"> {
  if (compared === undefined) return {};
  const before = selectMembers(compared.rule, snapshot, knowledge);
  const change = compareMemberships(before, membership, snapshot, familiesInFull);
  return { comparedWith: { version: compared.version, change } };
}

function describeStability(
  rule: CategoryRule,
  later: { readonly snapshot: WorkforceSnapshot; readonly membership: Membership },
  earlier: WorkforceSnapshot | undefined,
  knowledge: Knowledge,
): Stability {
  if (earlier === undefined) return { kind: "notKnown", because: "noEarlierMonth" };
  const membership = selectMembers(rule, earlier, knowledge);
  return measureStability(rule, { snapshot: earlier, membership }, later);
}
