import { z } from "zod";
import { unknown } from "../../kernel/known.ts";
import { participationExemptions, poeiModes, reconversionAims } from "../../reference/index.ts";
import { centsSchema, idSchema, knownOf, listOf, minutesSchema, shortTextSchema } from "../block-model.ts";

/** What a block leads to; `none` when it certifies nothing. */
export const certifications = [
  "rncp",
  "cqp",
  "classification",
  "block",
  "clea",
  "specificRegister",
  "skillsAssessment",
  "drivingLicence",
  "none",
] as const;
export type Certification = (typeof certifications)[number];

const monthsSchema = z.int().min(0).max(120);

/** What a person's contract with the company is while training. `workStudy`: a contrat de professionnalisation. */
export const traineeStatuses = ["employee", "jobSeeker", "workStudy"] as const;

const endless = z
  .strictObject({ kind: z.enum(["permanent", "apprenticeship", "professionalization"]) })
  .readonly();
const ending = z
  .strictObject({
    kind: z.enum(["fixedTerm", "agency", "seasonal", "apprenticeship", "professionalization"]),
    months: monthsSchema,
  })
  .readonly();
const hostContractSchema = z.union([
  z.strictObject({ kind: z.literal("permanent") }).readonly(),
  z.strictObject({ kind: z.literal("fixedTerm"), months: monthsSchema }).readonly(),
]);

/**
 * What rules ask about a person. Of the CPF there is only what the person chose to say: whether it may be used,
 * and how much
 * of it. The account itself is never asked for.
 */
const personFactsSchema = z
  .strictObject({
    status: knownOf(z.enum(traineeStatuses)),
    cpf: z
      .strictObject({
        consents: z.boolean(),
        planned: knownOf(centsSchema),
        exemptions: listOf(z.enum(participationExemptions), participationExemptions.length),
      })
      .readonly(),
    reconversion: z
      .strictObject({
        aim: knownOf(z.enum(reconversionAims)),
        isVae: z.boolean(),
        months: knownOf(monthsSchema),
        isInternal: z.boolean(),
        /** Internal ones only. */
        hasWrittenAgreement: knownOf(z.boolean()),
        /** External ones only. */
        hostContract: knownOf(hostContractSchema),
      })
      .readonly(),
    hiring: z
      .strictObject({
        poeiMode: knownOf(z.enum(poeiModes)),
        months: knownOf(monthsSchema),
        contract: knownOf(z.union([ending, endless])),
        /** Part of the training spent in companies. */
        immersionMinutes: knownOf(minutesSchema),
      })
      .readonly(),
    workStudy: z
      .strictObject({
        length: z.enum(["ordinary", "extended", "longest"]),
        months: knownOf(monthsSchema),
        contractMinutes: knownOf(minutesSchema),
      })
      .readonly(),
  })
  .readonly();
export type PersonFacts = z.infer<typeof personFactsSchema>;

const companyFactsSchema = z
  .strictObject({
    headcount: knownOf(z.int().min(0).max(1_000_000)),
    idcc: knownOf(shortTextSchema),
    opco: knownOf(shortTextSchema),
    hasDismissedLately: knownOf(z.boolean()),
    hasLongerReconversionAgreement: knownOf(z.boolean()),
    /** The employer adds to CPF projects, at least so many cents for each person and action. */
    topsUpCpf: z.boolean(),
    topUpAtLeast: centsSchema,
    /** The employer pays the flat participation in people's stead. */
    paysCpfParticipation: z.boolean(),
    offTimeAgreement: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("none") }).readonly(),
      z
        .strictObject({
          kind: z.literal("collective"),
          limitMinutes: knownOf(minutesSchema),
          usedMinutes: minutesSchema,
        })
        .readonly(),
      z.strictObject({ kind: z.literal("individual"), usedMinutes: minutesSchema }).readonly(),
    ]),
  })
  .readonly();
export type FundingCompany = z.infer<typeof companyFactsSchema>;

/**
 * Facts that funding rules ask for and that a training design does not hold. Rates are rows of the rulebook, never
 * facts.
 */
export const fundingFactsSchema = z
  .strictObject({
    company: companyFactsSchema,
    blocks: listOf(
      z.strictObject({ block: idSchema, certification: knownOf(z.enum(certifications)) }).readonly(),
      480,
    ),
    /** Trainees of whom more is known than of everyone. */
    people: listOf(
      z.strictObject({ trainees: listOf(idSchema, 500), facts: personFactsSchema }).readonly(),
      500,
    ),
    everyone: personFactsSchema,
  })
  .readonly();
export type FundingFacts = z.infer<typeof fundingFactsSchema>;

export const blankPersonFacts: PersonFacts = {
  status: unknown,
  cpf: { consents: false, planned: unknown, exemptions: [] },
  reconversion: {
    aim: unknown,
    isVae: false,
    months: unknown,
    isInternal: true,
    hasWrittenAgreement: unknown,
    hostContract: unknown,
  },
  hiring: { poeiMode: unknown, months: unknown, contract: unknown, immersionMinutes: unknown },
  workStudy: { length: "ordinary", months: unknown, contractMinutes: unknown },
};

/** Facts that say nothing yet: nobody's CPF is used, and the employer adds nothing. */
export const blankFundingFacts: FundingFacts = {
  company: {
    headcount: unknown,
    idcc: unknown,
    opco: unknown,
    hasDismissedLately: unknown,
    hasLongerReconversionAgreement: unknown,
    topsUpCpf: false,
    topUpAtLeast: 0,
    paysCpfParticipation: false,
    offTimeAgreement: { kind: "none" },
  },
  blocks: [],
  people: [],
  everyone: blankPersonFacts,
};
