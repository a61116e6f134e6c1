import type { Alternative, Block, TrainingDesign } from "../model.ts";
import type { Scheme } from "../vocabulary.ts";
import { isPayableByCpf } from "./cpf-offers.ts";
import type { PersonFacts } from "./facts.ts";
import { isUnder } from "./offer-book.ts";

/** Facts of the company that some rule would read for an alternative; the others are not worth asking for. */
export interface CompanyQuestions {
  /** Opens or shuts the skills plan of small firms. */
  readonly headcount: boolean;
  /** Who to write to. */
  readonly opco: boolean;
  readonly cpfTopUp: boolean;
  readonly offTimeAgreement: boolean;
  readonly longerReconversion: boolean;
  readonly dismissals: boolean;
}

/** Facts of people, of everyone or of a few, that some rule would read. */
export interface PersonQuestions {
  /** Whether they agree to use their account. */
  readonly cpf: boolean;
  /** How much, and who need not pay the participation. */
  readonly cpfAmount: boolean;
  readonly reconversionAim: boolean;
  readonly reconversion: boolean;
  readonly hiring: boolean;
  readonly workStudy: boolean;
}

/** Blocks of which it matters what they certify: an account may pay, and nobody said that they certify nothing. */
export function blocksToCertify(
  { fundingFacts }: TrainingDesign,
  alternative: Alternative,
): readonly Block[] {
  const told = new Set(fundingFacts.blocks.map(({ block }) => block));
  return alternative.blocks.filter((block) => {
    const mayCertify =
      block.purposes.length === 0 ||
      block.purposes.includes("certifying") ||
      block.purposes.includes("basicSkills");
    return told.has(block.id) || (mayCertify && mayPayWithCpf(block));
  });
}

export function personQuestions(
  design: TrainingDesign,
  alternative: Alternative,
  { status, cpf, reconversion }: PersonFacts,
): PersonQuestions {
  const isOf = (wanted: "employee" | "jobSeeker" | "workStudy") => status.known && status.value === wanted;
  const certifies = certifyingBlocks(design, alternative).length > 0 && !isOf("workStudy");
  const mayReconvert = !isOf("jobSeeker") && !isOf("workStudy") && isOpenTo(alternative, "reconversion");
  return {
    cpf: certifies,
    cpfAmount: certifies && cpf.consents,
    reconversionAim: mayReconvert,
    reconversion: mayReconvert && reconversion.aim.known,
    hiring: isOf("jobSeeker"),
    workStudy: isOf("workStudy"),
  };
}

export function companyQuestions(design: TrainingDesign, alternative: Alternative): CompanyQuestions {
  const { everyone, people } = design.fundingFacts;
  const asked = [everyone, ...people.map(({ facts }) => facts)].map((facts) => ({
    isEmployed: !facts.status.known || facts.status.value === "employee",
    ...personQuestions(design, alternative, facts),
  }));
  return {
    headcount: asked.some(({ isEmployed }) => isEmployed) && isOpenTo(alternative, "skillsPlan"),
    opco: alternative.blocks.length > 0,
    cpfTopUp: asked.some(({ cpfAmount }) => cpfAmount),
    offTimeAgreement: alternative.blocks.some(isChosenOffTime),
    longerReconversion: asked.some(({ reconversion }) => reconversion),
    dismissals: asked.some(({ hiring }) => hiring),
  };
}

function isOpenTo({ blocks }: Alternative, scheme: Scheme): boolean {
  return blocks.some((block) => isUnder(block, scheme));
}

function mayPayWithCpf(block: Block): boolean {
  return isUnder(block, "cpf") || isUnder(block, "reconversion");
}

function certifyingBlocks(design: TrainingDesign, { blocks }: Alternative): readonly Block[] {
  const told = new Map(design.fundingFacts.blocks.map((each) => [each.block, each.certification]));
  return blocks.filter((block) => {
    const certification = told.get(block.id);
    return certification?.known === true && isPayableByCpf(certification.value) && mayPayWithCpf(block);
  });
}

/** Outside working time by choice: an agreement must allow it. */
function isChosenOffTime({ isInWorkingTime, purposes, axes }: Block): boolean {
  const isOff = isInWorkingTime.known && !isInWorkingTime.value;
  return isOff && !purposes.includes("mandatory") && !axes.schemes.includes("cpf");
}
