import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { canonicalJson, digestOf } from "../plans/index.ts";
import { pooledTableRule } from "../tables/index.ts";
import type { Sha256 } from "../training/index.ts";
import { recordsOf, tableRequestOf, tablesOf } from "./ask-tables.ts";
import { hideEmptyCells } from "./hide-empty-cells.ts";
import { countedAround, monthOf } from "./judge-package.ts";
import type {
  KeptRelease,
  KeptRequest,
  KnownKey,
  ObservatoryStore,
  ReceivedPackage,
  TableWorks,
} from "./ports.ts";
import { attackerNames, type Publication, type PublishedMeasure } from "./publication-model.ts";

/** In order of precedence. `status` is the solver's; `attacker` the one that would have found something. */
export type ReleaseTablesRefusal =
  | NotAllowed
  | { readonly code: "unknownRequest" }
  | { readonly code: "tooFewCompanies"; readonly least: number }
  | { readonly code: "solverStopped"; readonly status: string }
  | { readonly code: "attackSucceeded"; readonly attacker: string }
  | { readonly code: "countedMeanwhile" };

export interface ReleasingHouse {
  readonly observatory: ObservatoryStore;
  readonly tableWorks: TableWorks;
  readonly sha256: Sha256;
  readonly ids: Ids;
  readonly clock: Clock;
}

/**
 * Protects the tables of a request, attacks them and publishes them, once and for all. Only packages of accepted keys
 * count, and only companies that no publication of this observatory counts less than twelve months apart: two
 * publications never share a company, so that none can be subtracted from another, whatever the categories.
 */
export async function publishTables(
  house: ReleasingHouse,
  actor: Actor,
  { request: id }: { readonly request: string },
): Promise<Result<Publication, ReleaseTablesRefusal>> {
  if (!may(actor, "releaseTables")) return refuse(notAllowed);
  const request = (await house.observatory.requests()).find((kept) => kept.id === id);
  if (request === undefined) return refuse({ code: "unknownRequest" });
  const counted = await countedPackages(house.observatory, request);
  const contents = await house.observatory.contents(id);
  const least = pooledTableRule.contributorsMin;
  if (new Set(counted.map(contributorOf)).size < least) return refuse({ code: "tooFewCompanies", least });
  const measures: PublishedMeasure[] = [];
  for (const measure of request.signed.content.ask.measures) {
    const records = counted.flatMap(({ received, key }) => {
      const signed = contents.get(received.digest);
      if (signed === undefined) throw new Error("invalid package; its content must be kept");
      return recordsOf(signed.content, key.holding, measure);
    });
    const job = {
      request: tableRequestOf(request.signed.content.ask, measure),
      records,
      rule: pooledTableRule,
    };
    const released = await house.tableWorks.release(job);
    if (!released.ok) {
      const stop = released.refusal;
      if (stop.code === "solverStopped") return refuse({ code: stop.code, status: stop.status });
      return refuse({ code: stop.code, attacker: stop.attacker });
    }
    const { cells, lost, proved } = released.value;
    const told = cells.map(({ codes, shown }) => ({
      codes: { ...codes },
      value: shown.kind === "shown" ? shown.value : null,
    }));
    measures.push({
      measure,
      cells: [...hideEmptyCells(told, job.request.tables, job.request.classifications)],
      lost: { cells: lost.cells, ofCells: lost.ofCells, valueShare: lost.valueShare },
      proved,
    });
  }
  return keepRelease(house, { request, counted, measures });
}

/** A package that counts, with whose it is. */
export interface CountedPackage {
  readonly received: ReceivedPackage;
  readonly key: KnownKey;
}

/** The packages of a request that the next publication would count, by SIREN. */
export async function countedPackages(
  observatory: ObservatoryStore,
  request: KeptRequest,
): Promise<readonly CountedPackage[]> {
  const keys = new Map((await observatory.keys()).map((key) => [key.fingerprint, key]));
  const away = countedAround(await observatory.ledger(), monthOf(request));
  return (await observatory.packages(request.id))
    .flatMap((received) => {
      const key = keys.get(received.fingerprint);
      const isOut = received.isReplaced || key?.standing !== "accepted" || away.has(received.siren);
      return isOut || key === undefined ? [] : [{ received, key }];
    })
    .toSorted((one, other) => (one.key.siren < other.key.siren ? -1 : 1));
}

function contributorOf({ key }: CountedPackage): string {
  return key.holding === "" ? key.siren : `holding ${key.holding}`;
}

interface MadeTables {
  readonly request: KeptRequest;
  readonly counted: readonly CountedPackage[];
  readonly measures: PublishedMeasure[];
}

async function keepRelease(
  { observatory, sha256, ids, clock }: ReleasingHouse,
  { request, counted, measures }: MadeTables,
): Promise<Result<Publication, ReleaseTablesRefusal>> {
  const { content } = request.signed;
  const { ask } = content;
  const earlier = (await observatory.releases()).filter((release) => release.request === request.id);
  const publication: Publication = {
    format: 1,
    id: ids.next(),
    request: { id: request.id, digest: request.digest },
    observatory: content.observatory.name,
    title: ask.title,
    purpose: ask.purpose,
    categories: ask.categories.map(({ label }) => label),
    month: ask.month,
    crossings: ask.crossings,
    tables: tablesOf(ask).map((table) => [...table]),
    publishedOn: clock.today(),
    wave: earlier.length + 1,
    companies: counted.length,
    packagesDigest: digestOf(canonicalJson(counted.map(({ received }) => received.digest)), sha256),
    rule: {
      companiesMin: pooledTableRule.contributorsMin,
      employeesMin: pooledTableRule.employeesMin,
      largestCompanyShareMax: pooledTableRule.largestShareMax,
      largestEmployeeShareMax: pooledTableRule.largestEmployeeShareMax,
      protectionShare: pooledTableRule.protectionShare,
    },
    attackers: [...attackerNames],
    measures,
  };
  const kept: KeptRelease = { id: publication.id, request: request.id, releasedAt: clock.now(), publication };
  const month = monthOf(request);
  const entries = counted.map(({ key }) => ({
    siren: key.siren,
    month,
    request: request.id,
    release: kept.id,
  }));
  if (!(await observatory.addRelease(kept, entries))) return refuse({ code: "countedMeanwhile" });
  return accept(publication);
}
