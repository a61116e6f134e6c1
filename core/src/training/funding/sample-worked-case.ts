import { z } from "zod";
import { type Day, parseDay } from "../../kernel/calendar.ts";
import { known, knownUnlessAbsent } from "../../kernel/known.ts";
import {
  type OwnRuleRow,
  ownRuleRowSchema,
  participationExemptions,
  publishedRuleRows,
  reconversionAims,
  rulebookOf,
} from "../../reference/index.ts";
import { blankBlock, blankDesign } from "../blank-design.ts";
import type { Block, TrainingDesign } from "../model.ts";
import { schemes } from "../vocabulary.ts";
import {
  blankFundingFacts,
  certifications,
  type FundingFacts,
  type PersonFacts,
  traineeStatuses,
} from "./facts.ts";
import type { FundingRequest } from "./funding-model.ts";
import written from "./worked-cases.json" with { type: "json" };

const amount = z.int().min(0);

const rowSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  amounts: z.record(z.string(), amount),
  conditions: z.array(z.string()).default([]),
  status: z.enum(["inForce", "uncertain"]).default("inForce"),
});

const blockSchema = z.strictObject({
  hours: z.number().optional(),
  minutes: amount.optional(),
  price: amount,
  schemes: z.array(z.enum(schemes)).default([]),
  certification: z.enum(certifications).optional(),
  mandatory: z.boolean().default(false),
  offTime: z.boolean().default(false),
});

const peopleSchema = z.strictObject({
  count: amount,
  status: z.enum(traineeStatuses).nullable().default("employee"),
  /** Cents planned; null when the person agrees without saying how much; absent without consent. */
  cpf: amount.nullable().optional(),
  exemptions: z.array(z.enum(participationExemptions)).default([]),
  reconversion: z
    .strictObject({
      aim: z.enum(reconversionAims).default("rncp"),
      isVae: z.boolean().default(false),
      months: amount.default(6),
      isAgreed: z.boolean().nullable().default(true),
      /** Months of the contract in the host company, 0 for a permanent one; absent when internal. */
      host: amount.optional(),
    })
    .optional(),
  hiring: z
    .strictObject({
      mode: z.enum(["tutoring", "seasonal", "provider", "investmentPlan"]).optional(),
      months: amount.default(6),
      contract: z.enum(["permanent", "fixedTerm"]).default("permanent"),
      contractMonths: amount.default(0),
      immersionHours: amount.optional(),
    })
    .optional(),
  workStudy: z.strictObject({ months: amount, contractHours: amount }).optional(),
});

const companySchema = z.strictObject({
  headcount: amount.optional(),
  longer: z.boolean().optional(),
  dismissed: z.boolean().optional(),
  /** Cents that the employer adds at least to each CPF project; absent when it adds nothing. */
  topUp: amount.optional(),
  paysParticipation: z.boolean().default(false),
  offTime: z.enum(["none", "individual", "collective"]).default("none"),
  offTimeUsedHours: amount.default(0),
  offTimeLimitHours: amount.optional(),
});

const caseSchema = z.strictObject({
  id: z.string(),
  facts: z.string(),
  because: z.string(),
  article: z.string(),
  day: z.string().default("2026-11-23"),
  rows: z.array(z.string()).default([]),
  wage: amount.default(0),
  design: amount.default(0),
  company: companySchema,
  blocks: z.array(blockSchema),
  people: z.array(peopleSchema),
  expected: z.strictObject({
    remaining: amount.optional(),
    ifConfirmed: amount.optional(),
    bestIfConfirmed: amount.optional(),
    byPeople: amount.optional(),
    pays: z.record(z.string(), amount).optional(),
    blocked: z.array(z.string()).optional(),
    open: z.array(z.string()).optional(),
    infeasible: z.array(z.string()).optional(),
  }),
});
export type WorkedCase = z.infer<typeof caseSchema>;

const handWritten = z.strictObject({ source: z.string(), doubt: z.string(), reason: z.string() });
const fileSchema = z.object({
  handWritten,
  rows: z.record(z.string(), rowSchema),
  cases: z.array(caseSchema),
});
const file = fileSchema.parse(written);

export const workedCases: readonly WorkedCase[] = file.cases;

/** The rulebook with hand-written rates over it, by their names in the file. */
export function bookWith(names: readonly string[]) {
  return rulebookOf(
    publishedRuleRows,
    names.map((name, place) => ownRow(name, place + 1)),
  );
}

function ownRow(name: string, revision: number): OwnRuleRow {
  const row = file.rows[name];
  if (row === undefined) throw new Error(`unknown row in the worked cases: ${name}`);
  const units: Readonly<Record<string, string>> = {
    hourly: "euroCentsPerHour",
    wageHourly: "euroCentsPerHour",
    percent: "percent",
  };
  const [topic] = row.key.split(".");
  return ownRuleRowSchema.parse({
    row: {
      key: row.key,
      topic,
      title: row.title,
      explanation: row.title,
      validFrom: row.key === "money.fne" ? "2026-01-01" : "2024-01-01",
      checkedOn: "2026-11-01",
      status: row.status,
      ...(row.status === "uncertain" ? { doubt: file.handWritten.doubt } : {}),
      sources: [{ name: file.handWritten.source }],
      conditions: row.conditions.map((key) => ({ key, text: key })),
      amounts: Object.entries(row.amounts).map(([key, value]) => ({
        key,
        value,
        unit: units[key] ?? "euroCents",
        text: key,
      })),
    },
    revision,
    reason: file.handWritten.reason,
    recordedAt: "2026-11-01T00:00:00Z",
    recordedBy: "cas",
  });
}

export function requestOf(worked: WorkedCase): FundingRequest {
  const day = parseDay(worked.day);
  if (day === undefined) throw new Error(`invalid day in the worked case ${worked.id}`);
  return {
    book: bookWith(worked.rows),
    day: day satisfies Day,
    design: designOf(worked),
    alternative: "alternative-1",
  };
}

function designOf(worked: WorkedCase): TrainingDesign {
  const people = worked.people.flatMap(({ count }, place) => traineesOf(place, count));
  const blocks = worked.blocks.map((block, place): Block => {
    const blank = blankBlock(`block-${place}`);
    return {
      ...blank,
      purposes: block.mandatory ? ["mandatory"] : [],
      axes: { ...blank.axes, schemes: block.schemes },
      minutes: known(block.minutes ?? Math.round((block.hours ?? 0) * 60)),
      isInWorkingTime: known(!block.offTime),
      prices: [{ unit: "fixed", label: "", cents: known(block.price) }],
    };
  });
  const design = blankDesign("Cas");
  return {
    ...design,
    targetGroup: { ...design.targetGroup, hourlyCostCents: known(worked.wage) },
    trainees: people.map((id) => ({
      id,
      label: id,
      site: "",
      team: "",
      weeklyMinutes: known(2100),
      dispensations: [],
    })),
    alternatives: [{ id: "alternative-1", label: "", blocks }],
    fundingFacts: factsOf(worked),
    effort:
      worked.design === 0
        ? []
        : [
            {
              id: "effort",
              alternative: "",
              actor: "expert",
              kind: "design",
              words: "",
              minutes: 60,
              hourlyCostCents: known(worked.design),
              day: { known: false },
              recurs: "once",
            },
          ],
  };
}

function traineesOf(place: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `person-${place}-${index}`);
}

function factsOf({ company, people, blocks }: WorkedCase): FundingFacts {
  const hours = (count: number) => count * 60;
  const usedMinutes = hours(company.offTimeUsedHours);
  const limitMinutes = knownUnlessAbsent(
    company.offTimeLimitHours === undefined ? undefined : hours(company.offTimeLimitHours),
  );
  return {
    company: {
      ...blankFundingFacts.company,
      headcount: knownUnlessAbsent(company.headcount),
      hasLongerReconversionAgreement: knownUnlessAbsent(company.longer),
      hasDismissedLately: knownUnlessAbsent(company.dismissed),
      topsUpCpf: company.topUp !== undefined,
      topUpAtLeast: company.topUp ?? 0,
      paysCpfParticipation: company.paysParticipation,
      offTimeAgreement:
        company.offTime === "collective"
          ? { kind: "collective", limitMinutes, usedMinutes }
          : company.offTime === "individual"
            ? { kind: "individual", usedMinutes }
            : { kind: "none" },
    },
    blocks: blocks.map(({ certification }, place) => ({
      block: `block-${place}`,
      certification: knownUnlessAbsent(certification),
    })),
    people: people.map((each, place) => ({
      trainees: traineesOf(place, each.count),
      facts: personFacts(each),
    })),
    everyone: blankFundingFacts.everyone,
  };
}

function personFacts(person: WorkedCase["people"][number]): PersonFacts {
  const blank = blankFundingFacts.everyone;
  const { reconversion, hiring, workStudy } = person;
  return {
    status: knownUnlessAbsent(person.status),
    cpf: {
      consents: person.cpf !== undefined,
      planned: knownUnlessAbsent(person.cpf),
      exemptions: person.exemptions,
    },
    reconversion:
      reconversion === undefined
        ? blank.reconversion
        : {
            aim: known(reconversion.aim),
            isVae: reconversion.isVae,
            months: known(reconversion.months),
            isInternal: reconversion.host === undefined,
            hasWrittenAgreement: knownUnlessAbsent(reconversion.isAgreed),
            hostContract: knownUnlessAbsent(hostOf(reconversion.host)),
          },
    hiring:
      hiring === undefined
        ? blank.hiring
        : {
            poeiMode: knownUnlessAbsent(hiring.mode),
            months: known(hiring.months),
            contract: known(
              hiring.contract === "permanent"
                ? { kind: "permanent" }
                : { kind: "fixedTerm", months: hiring.contractMonths },
            ),
            immersionMinutes: knownUnlessAbsent(
              hiring.immersionHours === undefined ? undefined : hiring.immersionHours * 60,
            ),
          },
    workStudy:
      workStudy === undefined
        ? blank.workStudy
        : {
            length: "ordinary",
            months: known(workStudy.months),
            contractMinutes: known(workStudy.contractHours * 60),
          },
  };
}

function hostOf(months: number | undefined) {
  if (months === undefined) return undefined;
  return months === 0 ? ({ kind: "permanent" } as const) : ({ kind: "fixedTerm", months } as const);
}
