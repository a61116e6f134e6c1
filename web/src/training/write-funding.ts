import { opcoReference } from "../../../core/src/reference/public.ts";
import type {
  BlockedScheme,
  FundingChange,
  FundingGroup,
  FundingPayer,
  FundingScheme,
  TrainingDesign,
} from "../../../core/src/training/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { blocksOf } from "./edit-design.ts";
import { writeCents, writeNames } from "./write-amounts.ts";
import { writeBlock } from "./write-names.ts";

export function writePayer(payer: FundingPayer | "pmsmp"): string {
  return payer === "employer" || payer === "person" || payer === "notDue"
    ? say(`training.funding.payer.${payer}`)
    : say(`training.funding.scheme.${payer}`);
}

export function writeSchemes(schemes: readonly FundingScheme[]): string {
  return schemes.length === 0 ? say("design.funding.noScheme") : writeNames(schemes.map(writePayer));
}

/** Initials of up to three people, then how many others there are. */
export function writePeople({ trainees }: TrainingDesign, ids: readonly string[]): string {
  const labels = trainees
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label.trim() || say("design.trainee.unnamed"));
  const [first, others] = [labels.slice(0, 3), labels.length - 3];
  if (others <= 0) return writeNames(labels);
  return say("design.funding.andOthers", { names: first.join(", "), count: others });
}

/** Who a line is about; nothing to say when everybody is alike. */
export function writeGroup(
  design: TrainingDesign,
  groups: readonly FundingGroup[],
  id: string,
): string | undefined {
  const group = groups.find((each) => each.id === id);
  if (group === undefined || groups.length < 2) return undefined;
  return writePeople(design, group.trainees);
}

export function writeBlocks(design: TrainingDesign, ids: readonly string[]): string {
  const titles = blocksOf(design).filter(({ id }) => ids.includes(id));
  return writeNames(titles.map(writeBlock));
}

export function writeChange(change: FundingChange): string {
  const key = `training.funding.change.${change.kind}` as const;
  if ("minutes" in change) return say(key, { hours: change.minutes / 60 });
  if ("cents" in change) return say(key, { euros: writeCents(change.cents) });
  return say(key, "day" in change ? { day: writeDay(change.day) } : {});
}

/** The name of an OPCO kept by its id, or as it was written. */
export function writeOpco({ fundingFacts: { company } }: TrainingDesign): string | undefined {
  if (!company.opco.known) return undefined;
  const { value } = company.opco;
  return opcoReference.opcos.find(({ id }) => id === value)?.label ?? value;
}

/** A key for what is shut: a scheme may be shut for several reasons, blocks and people. */
export function keyOfBlocked({ scheme, group, blocks, steps }: BlockedScheme): string {
  return [scheme, group, blocks.join(" "), steps.map(({ rule }) => rule).join(" ")].join("|");
}
