import type { AlternativeCost } from "../cost-alternatives.ts";
import type { HiddenDesignPart } from "../design-veil.ts";
import type { PracticalSubject } from "../documents/subject.ts";
import { blocksToCertify, companyQuestions } from "../funding/funding-questions.ts";
import type { Block } from "../model.ts";
import type { SchedulePlan } from "../schedule-model.ts";
import type {
  HandoverFacts,
  HandoverFigureName,
  HandoverView,
  MissingFact,
  MissingFactName,
} from "./handover-facts.ts";

export interface MissingSources {
  readonly subject: PracticalSubject;
  readonly cost: AlternativeCost | undefined;
  readonly plan: SchedulePlan | undefined;
  readonly facts: Pick<HandoverFacts, "figures" | "afest" | "motives">;
}

/** What is still to be told, in the order of the screens. */
export function gatherMissing(sources: MissingSources): readonly MissingFact[] {
  const { alternative } = sources.subject;
  if (alternative === undefined || alternative.blocks.length === 0) {
    return [...missingReasons(sources), missing("noBlock", "canvas")];
  }
  const all = [
    ...missingReasons(sources),
    ...missingInPath(sources),
    ...missingPeople(sources),
    ...missingProofs(sources),
    ...missingCosts(sources),
    ...missingFunding(sources),
    ...missingDates(sources),
  ];
  const hidden = sources.subject.veil?.hidden ?? [];
  return all.filter(({ fact }) => !withheld[fact]?.some((part) => hidden.includes(part)));
}

/** Facts that may be written and not shown: who is not shown them is not asked for them. */
const withheld: Readonly<Partial<Record<MissingFactName, readonly HiddenDesignPart[]>>> = {
  price: ["rates"],
  hourlyCost: ["rates"],
  effortPrice: ["rates"],
  status: ["fundingOfPeople"],
  fundingRow: ["fundingOfPeople"],
  fundingPerson: ["fundingOfPeople"],
  fundingFact: ["fundingOfPeople"],
};

function missing(fact: MissingFactName, view: HandoverView, blocks: readonly Block[] = []): MissingFact {
  return { fact, view, blocks: blocks.map(({ title }) => title.trim()).filter((title) => title !== "") };
}

function when(isMissing: boolean, fact: MissingFactName, view: HandoverView): readonly MissingFact[] {
  return isMissing ? [missing(fact, view)] : [];
}

function missingReasons({ subject, facts }: MissingSources): readonly MissingFact[] {
  const { diagnosis } = subject;
  if (diagnosis === undefined) return [missing("diagnosis", "diagnosis")];
  return [
    ...when(facts.motives.length === 0, "motive", "diagnosis"),
    ...when(!isKnown(facts, "inactionHigh"), "inaction", "diagnosis"),
  ];
}

function missingInPath({ subject, cost }: MissingSources): readonly MissingFact[] {
  const blocks = subject.alternative?.blocks ?? [];
  const lacking = (fact: MissingFactName, isLacking: (block: Block) => boolean) => {
    const found = blocks.filter(isLacking);
    return found.length === 0 ? [] : [missing(fact, "canvas", found)];
  };
  const asked = (cost?.missing ?? []).filter(
    ({ figure }) => figure !== "headcount" && figure !== "hourlyCost",
  );
  return [
    ...asked.flatMap(({ figure, blocks: waiting }) => lacking(figure, ({ id }) => waiting.includes(id))),
    ...lacking("mode", ({ axes }) => !axes.mode.known),
    ...lacking("provider", isWithoutProvider),
  ];
}

/** An external provider has a name; an internal one needs none. */
function isWithoutProvider({ provider: { kind, name } }: Block): boolean {
  return !kind.known || (kind.value === "external" && name.trim() === "");
}

function missingPeople({ subject, facts }: MissingSources): readonly MissingFact[] {
  const { targetGroup, trainees } = subject.design;
  const isNamed = targetGroup.category.known || targetGroup.words.trim() !== "";
  const isCounted = isKnown(facts, "people");
  return [
    ...when(!isNamed, "group", "people"),
    ...when(!isCounted, "headcount", "people"),
    ...when(isCounted && trainees.length > 0 && !targetGroup.headcount.known, "groupHeadcount", "people"),
  ];
}

function missingProofs({ facts }: MissingSources): readonly MissingFact[] {
  const refused = facts.afest.filter(({ check }) => !check.label.allowed);
  return refused.length === 0
    ? []
    : [
        missing(
          "afestProof",
          "afest",
          refused.map(({ block }) => block),
        ),
      ];
}

function missingCosts({ subject, cost, facts }: MissingSources): readonly MissingFact[] {
  const { alternatives, chosen } = subject.design;
  const told = alternatives.filter(({ blocks }) => blocks.length > 0);
  return [
    ...when(told.length > 1 && !alternatives.some(({ id }) => id === chosen), "chosen", "canvas"),
    ...when(cost?.missing.some(({ figure }) => figure === "hourlyCost") === true, "hourlyCost", "costs"),
    ...when(!isKnown(facts, "designMinutes"), "effort", "costs"),
    ...when((cost?.unpricedEffort ?? []).length > 0, "effortPrice", "costs"),
  ];
}

function missingFunding({ subject }: MissingSources): readonly MissingFact[] {
  const { design, alternative, funding } = subject;
  if (alternative === undefined) return [];
  const { company, blocks, everyone, people } = design.fundingFacts;
  const asked = companyQuestions(design, alternative);
  const told = new Map(blocks.map(({ block, certification }) => [block, certification.known]));
  const untold = blocksToCertify(design, alternative).filter(({ id }) => told.get(id) !== true);
  const apart = new Set(people.flatMap(({ trainees }) => trainees));
  const areAllApart = design.trainees.length > 0 && design.trainees.every(({ id }) => apart.has(id));
  const isStatusUntold =
    (!areAllApart && !everyone.status.known) || people.some(({ facts }) => !facts.status.known);
  const waits = new Set(funding?.state === "solved" ? funding.open.map(({ waitsFor }) => waitsFor) : []);
  const needsAgreement = asked.offTimeAgreement && company.offTimeAgreement.kind === "none";
  return [
    ...when(asked.headcount && !company.headcount.known, "companyHeadcount", "funding"),
    ...when(asked.opco && !company.opco.known, "opco", "funding"),
    ...when(isStatusUntold, "status", "funding"),
    ...(untold.length === 0 ? [] : [missing("certification", "funding", untold)]),
    ...when(needsAgreement, "offTimeAgreement", "funding"),
    ...when(waits.has("row"), "fundingRow", "funding"),
    ...when(waits.has("person"), "fundingPerson", "funding"),
    ...when(waits.has("fact"), "fundingFact", "funding"),
    ...when(funding?.state === "infeasible", "notLawful", "funding"),
  ];
}

function missingDates({ plan }: MissingSources): readonly MissingFact[] {
  if (plan === undefined) return [missing("dates", "schedule")];
  return when(plan.state === "blocked", "schedule", "schedule");
}

function isKnown({ figures }: Pick<HandoverFacts, "figures">, name: HandoverFigureName): boolean {
  const figure = figures.get(name);
  return figure !== undefined && (figure.value.isComplete || figure.value.atLeast > 0);
}
