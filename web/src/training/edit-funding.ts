import type { Known } from "../../../core/src/kernel/known.ts";
import type {
  Certification,
  FundingCompany,
  FundingFacts,
  PersonFacts,
  TrainingDesign,
} from "../../../core/src/training/public.ts";
import { blocksOf } from "./edit-design.ts";

/** Trainees of whom more is known than of everyone, and what is known. */
export type PeopleApart = FundingFacts["people"][number];

export function patchCompany(design: TrainingDesign, patch: Partial<FundingCompany>): TrainingDesign {
  return withFacts(design, { company: { ...design.fundingFacts.company, ...patch } });
}

/** Says what a block certifies, or takes the answer back; blocks that are gone are forgotten. */
export function certifyBlock(
  design: TrainingDesign,
  block: string,
  certification: Known<Certification>,
): TrainingDesign {
  const there = new Set(blocksOf(design).map(({ id }) => id));
  const others = design.fundingFacts.blocks.filter((each) => each.block !== block && there.has(each.block));
  return withFacts(design, { blocks: certification.known ? [...others, { block, certification }] : others });
}

export function setEveryone(design: TrainingDesign, everyone: PersonFacts): TrainingDesign {
  return withFacts(design, { everyone });
}

/** The people apart who are still in the design; those left without anybody are not shown. */
export function peopleApart({ fundingFacts, trainees }: TrainingDesign): readonly PeopleApart[] {
  const there = new Set(trainees.map(({ id }) => id));
  return fundingFacts.people
    .map((each) => ({ ...each, trainees: each.trainees.filter((trainee) => there.has(trainee)) }))
    .filter((each) => each.trainees.length > 0);
}

/** Sets people apart: at first what is known of them is what is known of everyone. */
export function setApart(design: TrainingDesign, trainees: readonly string[]): TrainingDesign {
  const others = peopleApart(design)
    .map((each) => ({ ...each, trainees: each.trainees.filter((trainee) => !trainees.includes(trainee)) }))
    .filter((each) => each.trainees.length > 0);
  const facts = design.fundingFacts.everyone;
  return withFacts(design, { people: trainees.length === 0 ? others : [...others, { trainees, facts }] });
}

/** What is known of the people apart whose first is `first`. */
export function setFactsApart(design: TrainingDesign, first: string, facts: PersonFacts): TrainingDesign {
  const people = peopleApart(design).map((each) => (each.trainees[0] === first ? { ...each, facts } : each));
  return withFacts(design, { people });
}

/** Puts people apart back with everyone. */
export function rejoin(design: TrainingDesign, first: string): TrainingDesign {
  return withFacts(design, { people: peopleApart(design).filter(({ trainees }) => trainees[0] !== first) });
}

function withFacts(design: TrainingDesign, facts: Partial<FundingFacts>): TrainingDesign {
  return { ...design, fundingFacts: { ...design.fundingFacts, ...facts } };
}
