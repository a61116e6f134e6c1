import { follows } from "../adapt-for-trainee.ts";
import { effortCents, effortOf } from "../cost-alternatives.ts";
import { costBlock } from "../cost-block.ts";
import { addTotals, type KnownTotal } from "../known-total.ts";
import type { Alternative, Block, TrainingDesign } from "../model.ts";
import type { PersonFacts } from "./facts.ts";
import type { CostKind, FundingGroup } from "./funding-model.ts";

/** A group with what rules ask about its people, and the blocks that they follow. */
export interface GroupFacts extends FundingGroup {
  readonly facts: PersonFacts;
  readonly blocks: readonly string[];
}

/** A cost to share: one kind of cost of one block for one group. */
export interface CostCell {
  readonly kind: CostKind;
  readonly block: string;
  readonly group: string;
  readonly cents: number;
}

/** An alternative cut into costs, each of which somebody pays. */
export interface FundingSheet {
  readonly cost: KnownTotal;
  readonly blocks: readonly Block[];
  readonly groups: readonly GroupFacts[];
  readonly cells: readonly CostCell[];
}

/** Cuts the cost of an alternative by block, by group of people alike, and by kind. The cells add up to the cost. */
export function fundingSheet(design: TrainingDesign, alternative: Alternative): FundingSheet {
  const groups = groupsOf(design, alternative);
  const costs = alternative.blocks.map((block) => costBlock(design, block));
  const effort = addTotals(effortOf(design, alternative.id).map(effortCents));
  const shared = costs.flatMap(({ block, training, wages }) => {
    const following = groups.filter((group) => group.blocks.includes(block));
    return [
      ...shares(training.atLeast, following).map((share) => ({ ...share, kind: "training" as const, block })),
      ...shares(wages.atLeast, following).map((share) => ({ ...share, kind: "wages" as const, block })),
    ];
  });
  return {
    cost: addTotals([...costs.flatMap(({ training, wages }) => [training, wages]), effort]),
    blocks: alternative.blocks,
    groups,
    cells: [
      ...shared.filter(({ cents }) => cents > 0),
      ...(effort.atLeast > 0
        ? [{ kind: "designEffort" as const, block: "", group: "", cents: effort.atLeast }]
        : []),
    ],
  };
}

function groupsOf(design: TrainingDesign, { blocks }: Alternative): readonly GroupFacts[] {
  const facts = design.fundingFacts;
  const every = blocks.map(({ id }) => id);
  if (design.trainees.length === 0) {
    const { headcount } = design.targetGroup;
    const people = headcount.known ? headcount.value : 0;
    return [{ id: "everyone", trainees: [], people, facts: facts.everyone, blocks: every }];
  }
  const factsOf = new Map(
    facts.people.flatMap((each) => each.trainees.map((trainee) => [trainee, each.facts] as const)),
  );
  const groups = new Map<string, GroupFacts>();
  for (const trainee of design.trainees) {
    const own = factsOf.get(trainee.id) ?? facts.everyone;
    const followed = every.filter((block) => follows(trainee, block));
    const key = JSON.stringify([own, followed]);
    const group = groups.get(key) ?? {
      id: trainee.id,
      trainees: [],
      people: 0,
      facts: own,
      blocks: followed,
    };
    groups.set(key, { ...group, trainees: [...group.trainees, trainee.id], people: group.people + 1 });
  }
  return [...groups.values()];
}

/** Shares an amount by heads in whole cents: what is rounded off one group goes to the next. */
function shares(cents: number, groups: readonly GroupFacts[]): readonly { group: string; cents: number }[] {
  const all = groups.reduce((total, { people }) => total + people, 0);
  const [first] = groups;
  if (all === 0) return first === undefined ? [] : [{ group: first.id, cents }];
  let [heads, given] = [0, 0];
  return groups.map(({ id, people }) => {
    heads += people;
    const upTo = Number((BigInt(cents) * BigInt(heads)) / BigInt(all));
    const share = { group: id, cents: upTo - given };
    given = upTo;
    return share;
  });
}
