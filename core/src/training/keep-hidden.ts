import { unknown } from "../kernel/known.ts";
import type { HiddenDesignPart } from "./design-veil.ts";
import { blankPersonFacts } from "./funding/facts.ts";
import type { Alternative, Block, DesignEffortLine, Trainee, TrainingDesign } from "./model.ts";
import { hasInternalPrices, isHidden, withoutInternalPrices, withoutRate } from "./shown-design.ts";

/**
 * What somebody writes who is not shown all of a design: their writing, with every hidden part as it is kept. Nothing
 * that they could not see is erased, not even by taking away what bears it; what they send for it is ignored.
 */
export function keepHidden(
  kept: TrainingDesign | undefined,
  sent: TrainingDesign,
  hidden: readonly HiddenDesignPart[],
): TrainingDesign {
  return hidden.reduce((merged, part) => keep[part](kept, merged), sent);
}

const keep: Readonly<
  Record<HiddenDesignPart, (kept: TrainingDesign | undefined, sent: TrainingDesign) => TrainingDesign>
> = { rates: keepRates, fundingOfPeople: keepFundingOfPeople, people: keepPeople };

function keepRates(kept: TrainingDesign | undefined, sent: TrainingDesign): TrainingDesign {
  const { targetGroup, effort, alternatives } = sent;
  const hourlyCostCents = kept?.targetGroup.hourlyCostCents ?? unknown;
  const rates = new Map(kept?.effort.map((line) => [line.id, line.hourlyCostCents]));
  const rated = effort.map(
    (line): DesignEffortLine => ({ ...withoutRate(line), hourlyCostCents: rates.get(line.id) ?? unknown }),
  );
  const borne = (kept?.effort ?? []).filter((line) => line.hourlyCostCents.known);
  return {
    ...sent,
    targetGroup: { ...targetGroup, hourlyCostCents },
    effort: withMissing(rated, borne, kept?.effort ?? []),
    alternatives: keepPrices(kept?.alternatives ?? [], alternatives),
  };
}

/** Who gives such a block is kept with its prices: told to be somebody else's, they would be shown. */
function keepPrices(kept: readonly Alternative[], sent: readonly Alternative[]): readonly Alternative[] {
  const before = new Map(kept.flatMap(({ blocks }) => blocks).map((block) => [block.id, block]));
  const priced = sent.map((alternative) => ({
    ...alternative,
    blocks: alternative.blocks.map((block) => keepPricesOf(before.get(block.id), block)),
  }));
  const there = new Set(priced.flatMap(({ blocks }) => blocks).map(({ id }) => id));
  const lost = (block: Block) => hasInternalPrices(block) && !there.has(block.id);
  const shells = kept
    .filter(({ blocks }) => blocks.some(lost))
    .map((alternative) => ({ ...alternative, blocks: [] }));
  return withMissing(priced, shells, kept).map((alternative) => {
    const former = kept.find(({ id }) => id === alternative.id)?.blocks ?? [];
    return { ...alternative, blocks: withMissing(alternative.blocks, former.filter(lost), former) };
  });
}

function keepPricesOf(kept: Block | undefined, sent: Block): Block {
  if (kept !== undefined && hasInternalPrices(kept)) {
    return { ...sent, prices: kept.prices, provider: { ...sent.provider, kind: kept.provider.kind } };
  }
  if (kept === undefined) return withoutInternalPrices(sent);
  const isOfBefore = ({ unit, cents }: Block["prices"][number]) =>
    kept.prices.some(
      (price) => price.unit === unit && price.cents.known && cents.known && price.cents.value === cents.value,
    );
  const prices = sent.prices.map((price) =>
    isHidden(sent, price) && !isOfBefore(price) ? { ...price, cents: unknown } : price,
  );
  return { ...sent, prices };
}

function keepFundingOfPeople(kept: TrainingDesign | undefined, sent: TrainingDesign): TrainingDesign {
  const { people, everyone } = kept?.fundingFacts ?? { people: [], everyone: blankPersonFacts };
  const told = new Set(people.flatMap(({ trainees }) => trainees));
  const borne = (kept?.trainees ?? []).filter(({ id }) => told.has(id));
  return {
    ...sent,
    trainees: withMissing(sent.trainees, borne, kept?.trainees ?? []),
    fundingFacts: { ...sent.fundingFacts, people, everyone },
  };
}

/** Nobody writes a design without seeing who is in it: then they are all as they were, with their photos. */
function keepPeople(kept: TrainingDesign | undefined, sent: TrainingDesign): TrainingDesign {
  const trainees: readonly Trainee[] = kept?.trainees ?? [];
  const attachments = withMissing(sent.attachments, kept?.attachments ?? [], kept?.attachments ?? []);
  return { ...sent, trainees, attachments };
}

/** The list with members that must not be missing, each after the one it was after. */
function withMissing<Member extends { readonly id: string }>(
  list: readonly Member[],
  wanted: readonly Member[],
  before: readonly Member[],
): readonly Member[] {
  const there = new Set(list.map(({ id }) => id));
  return wanted
    .filter(({ id }) => !there.has(id))
    .reduce<readonly Member[]>((longer, member) => {
      const rank = before.findIndex(({ id }) => id === member.id);
      const previous = before.slice(0, rank).findLast(({ id }) => longer.some((each) => each.id === id));
      const place = previous === undefined ? 0 : longer.findIndex(({ id }) => id === previous.id) + 1;
      return longer.toSpliced(place, 0, member);
    }, list);
}
