import type { Day } from "../../kernel/calendar.ts";
import type { Rulebook, RuleCheck, RuleStep } from "../../reference/index.ts";
import type { Block } from "../model.ts";
import type { Scheme } from "../vocabulary.ts";
import type { FundingFacts } from "./facts.ts";
import type { BlockedScheme, FundingScheme, OpenScheme } from "./funding-model.ts";
import type { CostCell, FundingSheet, GroupFacts } from "./funding-places.ts";

/** What every scheme looks at to say what it would pay. */
export interface OfferContext {
  readonly book: Rulebook;
  readonly day: Day;
  readonly sheet: FundingSheet;
  readonly facts: FundingFacts;
}

/** What a scheme would pay of one cost, in cents, and why not more. */
export interface DraftPart {
  readonly cell: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly leaves: number;
  readonly steps: readonly RuleStep[];
}

/** A scheme for a group, on one block or on a whole path, taken or left as a whole. */
export interface DraftOffer {
  readonly scheme: FundingScheme;
  /** The key of the row under which money is paid. */
  readonly rule: string;
  readonly group: string;
  readonly isCertain: boolean;
  /** Who pays what the offer leaves. */
  readonly leftTo: "employer" | "person";
  readonly steps: readonly RuleStep[];
  readonly parts: readonly DraftPart[];
}

/**
 * Everything that schemes say: what they would pay, what shuts them, what they wait for. Places are those in
 * `offers`.
 */
export interface OfferBook {
  readonly offers: DraftOffer[];
  readonly caps: { readonly offers: readonly number[]; readonly cents: number }[];
  readonly exclusions: { readonly offer: number; readonly others: readonly number[] }[];
  readonly blocked: BlockedScheme[];
  readonly open: OpenScheme[];
}

export function openOfferBook(): OfferBook {
  return { offers: [], caps: [], exclusions: [], blocked: [], open: [] };
}

/** Writes an offer down and says its place; offers that could pay nothing are not written. */
export function writeOffer(offers: OfferBook, draft: DraftOffer): number | undefined {
  const parts = draft.parts.filter(({ atMost }) => atMost > 0);
  if (parts.length === 0) return undefined;
  return offers.offers.push({ ...draft, parts }) - 1;
}

export interface CellPlace {
  readonly place: number;
  readonly cell: CostCell;
}

/** Costs of one block for one group. */
export function cellsOf({ sheet }: OfferContext, block: string, group: string): readonly CellPlace[] {
  return sheet.cells.flatMap((cell, place) =>
    cell.block === block && cell.group === group ? [{ place, cell }] : [],
  );
}

/** Schemes that a design may name and that money follows; naming one shuts the others for the block. */
const naming: readonly Scheme[] = ["none", "skillsPlan", "cpf", "reconversion", "poei", "poec", "contratPro"];

/** Blocks of a group that may be paid under a scheme: those that name it, and those that name none. */
export function blocksUnder({ sheet }: OfferContext, group: GroupFacts, scheme: Scheme): readonly Block[] {
  return sheet.blocks.filter((block) => group.blocks.includes(block.id) && isUnder(block, scheme));
}

/** Whether a block may be paid under a scheme: it names it, or names none. */
export function isUnder({ axes }: Block, scheme: Scheme): boolean {
  const named = axes.schemes.filter((each) => naming.includes(each));
  return named.length === 0 || named.includes(scheme);
}

/** Whether the design names a scheme for a block that the group follows. */
export function isNamed({ sheet }: OfferContext, group: GroupFacts, scheme: Scheme): boolean {
  return sheet.blocks.some((block) => group.blocks.includes(block.id) && block.axes.schemes.includes(scheme));
}

/** Steps that shut a scheme. */
export function stepsNotMet({ steps }: RuleCheck): readonly RuleStep[] {
  return steps.filter((step) => step.outcome === "notMet");
}

/** Whether money may be counted on: nothing uncertain, nothing not known. */
export function isSure(steps: readonly RuleStep[]): boolean {
  return steps.every((step) => !step.isUncertain && step.outcome !== "notKnown");
}

/** Offers that touch the cost of a block for a group. */
export function offersAt({ offers }: OfferBook, cells: ReadonlySet<number>): readonly number[] {
  return offers.flatMap((offer, place) => (offer.parts.some(({ cell }) => cells.has(cell)) ? [place] : []));
}
