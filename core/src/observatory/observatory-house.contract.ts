import { createHash } from "node:crypto";
import { openHighsSolver } from "../../../server/src/tables/highs-solver.ts";
import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import { sampleHouse } from "../categories/sample-house.ts";
import { type SamplePerson, sampleMonth } from "../categories/sample-workforce.ts";
import type { Day } from "../kernel/calendar.ts";
import { accept, refuse } from "../kernel/result.ts";
import { buildTables, releaseTables } from "../tables/index.ts";
import {
  checkSampleSignature,
  openMemoryObservatory,
  openMemoryRequestShelf,
  openSampleSigner,
} from "./memory-observatory.ts";
import type { TableAsk } from "./model.ts";
import type { PackagePost, TableWorks } from "./ports.ts";
import { takePackage } from "./receive-package.ts";

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Tables over employees and workers, by region. */
export function sampleAsk(change: Partial<TableAsk> = {}): TableAsk {
  return {
    title: "Premiers niveaux par région",
    purpose: "Savoir combien, où, et avec quel accès à la formation.",
    categories: [
      {
        label: "Employés et ouvriers",
        rule: {
          work: { kind: "oneOf", attribute: "occupationCode", values: ["5*", "6*"] },
          metWhen: "anyDimension",
        },
      },
    ],
    month: "2026-03",
    crossings: ["region"],
    together: false,
    measures: ["people"],
    deadline: "2026-12-31",
    ...change,
  };
}

/** Someone acting for an organisation of tests. */
export function actorIn(organisation: string, ...roles: readonly Role[]): Actor {
  return {
    account: `account of ${organisation}` as AccountId,
    organisation: organisation as OrganisationId,
    roles,
  };
}

/** The tables worked in this very thread: what the server does in another one. */
export async function worksHere(): Promise<TableWorks> {
  const solver = await openHighsSolver();
  return {
    async release({ request, records, rule }) {
      const built = buildTables(request, records, rule.contributor);
      if (!built.ok) throw new Error(`invalid tables: ${JSON.stringify(built.refusal)}`);
      const released = releaseTables(built.value, { rule, earlier: [] }, solver);
      if (!released.ok) return refuse(released.refusal);
      return accept(released.value);
    },
  };
}

const clock = { now: () => "2026-11-24T09:00:00.000Z", today: () => "2026-11-24" as Day };
const organisationsOf = (id: string) => ({
  mine: async () => [
    { id: id as OrganisationId, name: `Maison ${id}`, kind: "company" as const, isFictional: false },
  ],
  rename: async () => {},
  eraseFictional: async () => {},
});

const unknown = { known: false } as const;
const establishmentOf = (siren: string) => ({
  siret: `${siren}00012`,
  label: unknown,
  postcode: unknown,
  activityCode: unknown,
  collectiveAgreement: unknown,
});

/** An observatory in memory and the companies that answer it. */
export async function openObservatoryWorld(id = "observatoire") {
  const observatory = openMemoryObservatory();
  let count = 0;
  const ids = {
    next() {
      count += 1;
      return `n${count}`;
    },
  };
  const house = {
    observatory,
    organisations: organisationsOf(id),
    documentSigner: openSampleSigner(id),
    checkSignature: checkSampleSignature,
    tableWorks: await worksHere(),
    sha256,
    ids,
    clock,
  };
  const packagePost: PackagePost = {
    deliver: async (_observatory, signed, name) => takePackage(house, signed, name),
  };
  return {
    house,
    analyst: actorIn(id, "analyst"),
    /** A company with these people in March 2026. */
    company(siren: string, people: readonly SamplePerson[]) {
      const { workforce } = sampleHouse([sampleMonth(people)]);
      return {
        requestShelf: openMemoryRequestShelf(() => observatory.requests()),
        workforce: { ...workforce, establishments: async () => [establishmentOf(siren)] },
        organisations: organisationsOf(siren),
        documentSigner: openSampleSigner(siren),
        checkSignature: checkSampleSignature,
        packagePost,
        sha256,
        clock,
        actor: actorIn(siren, "hr"),
      };
    },
  };
}
export type ObservatoryWorld = Awaited<ReturnType<typeof openObservatoryWorld>>;
export type SampleCompany = ReturnType<ObservatoryWorld["company"]>;

/** What an act gave; throws when it was refused. */
export function must<Value, Refusal>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal },
): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
