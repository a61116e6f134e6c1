import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { writeBalance } from "../evaluation/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type ComparisonHouse, planAtHand } from "./comparison-house.ts";
import { type DesignedPeople, designPeople } from "./design-people.ts";
import type { FixedPerson } from "./fixed-model.ts";
import { type LoadedProject, loadProject, loadSources, type SourcesRefusal } from "./load-sources.ts";
import type {
  ComparisonWish,
  ImpossibleComparison,
  ProjectComparison,
  ProposedComparison,
  SetAside,
} from "./model.ts";
import { type FixedPeople, fixPeople } from "./person-table.ts";
import { type ToldGap, tellRefusal } from "./words-of-gaps.ts";

/** What is asked of a project, before its outcomes. */
export interface ProposeComparison extends ComparisonWish {
  readonly project: string;
}

/** In order of precedence. */
export type ProposeComparisonRefusal = NotAllowed | SourcesRefusal | { readonly code: "unknownIndicator" };

export type Proposal =
  | { readonly kind: "proposed"; readonly comparison: ProposedComparison }
  | { readonly kind: "impossible"; readonly reason: ImpossibleComparison };

/** A comparison made, with what it was made from. */
export interface MadeComparison {
  readonly told: ProposedComparison;
  readonly designed: DesignedPeople;
  readonly people: FixedPeople;
  readonly loaded: LoadedProject;
  readonly sealNumber: number;
}

/**
 * Who would be compared with whom, how alike they start, and who is left out. No outcome is read nor computed: whatever
 * became of the people, the answer is the same.
 */
export async function proposeComparison(
  house: ComparisonHouse,
  actor: Actor,
  wish: ProposeComparison,
): Promise<Result<Proposal, ProposeComparisonRefusal>> {
  if (!may(actor, "chooseComparison")) return refuse(notAllowed);
  const made = await makeComparison(house, wish);
  if (!made.ok) return made;
  return "told" in made.value
    ? accept({ kind: "proposed", comparison: made.value.told })
    : accept({ kind: "impossible", reason: made.value });
}

/** The comparison of a wish, or why no figure can come of it. */
export async function makeComparison(
  house: ComparisonHouse,
  wish: ProposeComparison,
): Promise<Result<MadeComparison | ImpossibleComparison, Exclude<ProposeComparisonRefusal, NotAllowed>>> {
  const loaded = await loadProject(house, wish.project);
  if (!loaded.ok) return loaded;
  const { plan, promised, sealNumber } = await planAtHand(house, wish.project);
  const isOfPlan = plan?.indicators.some(({ id }) => id === wish.indicator) === true;
  if (wish.indicator !== "" && !isOfPlan) return refuse({ code: "unknownIndicator" });
  const fixed = fixPeople(await loadSources(house, loaded.value, wish), wish);
  if (!fixed.ok) return accept(impossible(tellRefusal(fixed.refusal)));
  const people = fixed.value;
  const designed = designPeople(people, wish.outcome);
  if (!designed.ok) return accept(impossible(designed.refusal, people));
  const before = await house.comparisons.ofProject(wish.project);
  const told = { wish, promised, isAfterSeen: before.some(({ state }) => state === "unlocked") };
  return accept({
    told: tellComparison(told, people, designed.value),
    designed: designed.value,
    people,
    loaded: loaded.value,
    sealNumber,
  });
}

interface ToldComparison {
  readonly wish: ProposeComparison;
  readonly promised: ProjectComparison["promised"];
  readonly isAfterSeen: boolean;
}

function tellComparison(
  { wish, promised, isAfterSeen }: ToldComparison,
  people: FixedPeople,
  { design, table }: DesignedPeople,
): ProposedComparison {
  const { indicator, outcome, rule, horizonMonths } = wish;
  const trained = table.complete.filter(({ isTrained }) => isTrained).length;
  const { method, estimand, sizes, detectable, evidenceLevel, explanation, reading } = design;
  return {
    ...{ indicator, outcome, rule, promised, isAfterSeen, readIn: people.readIn },
    people: { trained, compared: table.complete.length - trained },
    aside: withUntold(people, table.complete),
    balance: writeBalance(design.balance),
    design: {
      ...{ method, estimand, sizes, evidenceLevel, explanation, reading, horizonMonths },
      ...(detectable === undefined ? {} : { detectable: { ...detectable } }),
      exact: people.exact,
      covariates: table.covariates,
      untold: table.untold,
      describedIn: people.describedIn,
      caveats: design.caveats.map((caveat) => ({ ...caveat })),
    },
  };
}

/** People of whom a fact that is used is not told are left out of the comparison too. */
function withUntold({ people, aside }: FixedPeople, kept: readonly FixedPerson[]): SetAside {
  const standing = new Set(kept);
  const left = people.filter((person) => !standing.has(person));
  if (left.length === 0) return aside;
  const before = aside.find(({ reason }) => reason === "factUnknown");
  const trained = left.filter(({ isTrained }) => isTrained).length;
  const line = {
    reason: "factUnknown" as const,
    trained: trained + (before?.trained ?? 0),
    compared: left.length - trained + (before?.compared ?? 0),
  };
  return [...aside.filter((each) => each !== before), line];
}

function impossible({ code, reading }: ToldGap, fixed?: FixedPeople): ImpossibleComparison {
  const people = fixed?.people ?? [];
  const trained = people.filter(({ isTrained }) => isTrained).length;
  return { code, reading, people: { trained, compared: people.length - trained }, aside: fixed?.aside ?? [] };
}
