import type { FundingRequest } from "./funding-model.ts";
import { requestOf, type WorkedCase } from "./sample-worked-case.ts";

/** Thirty blocks, two hundred people in five groups, five schemes that pay. */
export function largeCase(): FundingRequest {
  return requestOf(largeWorkedCase);
}

const person = { status: "employee" as const, exemptions: [] };
const period = { aim: "rncp" as const, isVae: false, months: 12, isAgreed: true };

const largeWorkedCase: WorkedCase = {
  id: "large",
  facts: "",
  because: "",
  article: "",
  day: "2026-11-23",
  rows: ["branch11", "fundEnvelope", "fse50stacks", "poei8", "designLump"],
  wage: 2100,
  design: 0,
  company: {
    headcount: 260,
    topUp: 1000,
    dismissed: false,
    paysParticipation: false,
    offTime: "none",
    offTimeUsedHours: 0,
  },
  blocks: Array.from({ length: 30 }, (_, place) => ({
    minutes: 420 + 60 * (place % 7),
    price: 1_500_000 + 137_003 * (place % 11),
    schemes: [],
    mandatory: place % 10 === 9,
    offTime: false,
    ...(place % 6 === 0 ? { certification: "block" as const } : {}),
  })),
  people: [
    { ...person, count: 60, cpf: 50_000, reconversion: period },
    { ...person, count: 40, cpf: 120_000 },
    { ...person, count: 50 },
    { ...person, count: 30, reconversion: period },
    {
      ...person,
      status: "jobSeeker",
      count: 20,
      hiring: { mode: "provider", months: 6, contract: "permanent", contractMonths: 0 },
    },
  ],
  expected: {},
};
