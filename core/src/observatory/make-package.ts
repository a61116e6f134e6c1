import { type Actor, may, type NotAllowed, notAllowed, type OrganisationStore } from "../access/index.ts";
import { type Month, parseMonth } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { canonicalJson } from "../plans/index.ts";
import type { Sha256 } from "../training/index.ts";
import type { WorkforceStore } from "../workforce/index.ts";
import { countLines, yearOf } from "./count-lines.ts";
import {
  type AggregatePackage,
  type PackageLine,
  packageLinesMax,
  type SignedPackage,
  type TableAsk,
} from "./model.ts";
import type { DocumentSigner, PackagePost, ReceivedRequest, RequestShelf } from "./ports.ts";
import { documentBytes, fingerprintOfKey, signDocument } from "./seal-document.ts";

/** In order of precedence. */
export type MakePackageRefusal =
  | NotAllowed
  | { readonly code: "unknownRequest" }
  | { readonly code: "monthNotStored"; readonly month: string }
  | { readonly code: "companyNotKnown" }
  | { readonly code: "tooManyLines" };

/** What is read of the months: nothing of it is ever written here. */
type CountableWorkforce = Pick<
  WorkforceStore,
  "snapshot" | "trainingsBetween" | "workAnswers" | "jobGradeTables" | "establishments"
>;

export interface AnsweringHouse {
  readonly requestShelf: RequestShelf;
  readonly workforce: CountableWorkforce;
  readonly organisations: OrganisationStore;
  readonly documentSigner: DocumentSigner;
  readonly packagePost: PackagePost;
  readonly sha256: Sha256;
  readonly clock: Clock;
}

/** Exactly what would leave, and nothing beside it: what is signed is this content. */
export interface PackagePreview {
  readonly content: AggregatePackage;
  /** The key of the company, to be read out to the observatory. */
  readonly fingerprint: string;
  readonly people: number;
  /** Lines of fewer than five people: the observatory reads them and never publishes one alone. */
  readonly smallLines: number;
  /** Whether a package already left, and whether computing it again gives the same lines. */
  readonly before: "none" | "same" | "different";
}

/** Under so many people, a line is told to be small. */
const smallLine = 5;

/** What the company would answer. Nothing leaves, nothing is kept. */
export async function previewPackage(
  house: AnsweringHouse,
  actor: Actor,
  query: { readonly request: string },
): Promise<Result<PackagePreview, MakePackageRefusal>> {
  if (!may(actor, "answerTableRequest")) return refuse(notAllowed);
  const made = await makePackage(house, query.request);
  if (!made.ok) return made;
  const { content, last } = made.value;
  const isSame = last !== undefined && canonicalJson(last.content.lines) === canonicalJson(content.lines);
  return accept({
    content,
    fingerprint: fingerprintOfKey(house.documentSigner.publicKey, house.sha256),
    people: content.lines.reduce((sum, line) => sum + line.people, 0),
    smallLines: content.lines.filter(({ people }) => people < smallLine).length,
    before: last === undefined ? "none" : isSame ? "same" : "different",
  });
}

/** In order of precedence. `refused`: the observatory did not take it, for this reason. */
export type SendPackageRefusal =
  | MakePackageRefusal
  | { readonly code: "changedMeanwhile" }
  | { readonly code: "notOnThisServer" }
  | { readonly code: "notTaken"; readonly fault: string };

export interface SendPackage {
  readonly request: string;
  /** How it leaves: to the observatory on this server, or as a file. */
  readonly way: "server" | "file";
  /** The lines that were previewed: what leaves is what was seen, or nothing leaves. */
  readonly lines: readonly PackageLine[];
}

/** Signs the package that was previewed, keeps a copy of it, and sends it or gives it as a file. */
export async function sendPackage(
  house: AnsweringHouse,
  actor: Actor,
  { request: id, way, lines }: SendPackage,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, SendPackageRefusal>> {
  if (!may(actor, "answerTableRequest")) return refuse(notAllowed);
  // Two packages made at once would bear the same number: the second is not made, and is previewed again.
  if (!(await house.requestShelf.holdSending(id))) return refuse({ code: "changedMeanwhile" });
  const made = await makePackage(house, id);
  if (!made.ok) return made;
  const { content, request } = made.value;
  if (canonicalJson(lines) !== canonicalJson(content.lines)) return refuse({ code: "changedMeanwhile" });
  const signed: SignedPackage = signDocument(content, house.documentSigner);
  if (way === "server") {
    if (request.way !== "server") return refuse({ code: "notOnThisServer" });
    const own = (await house.organisations.mine()).find((each) => each.id === actor.organisation);
    const delivered = await house.packagePost.deliver(
      request.signed.content.observatory.id,
      signed,
      own?.name ?? "",
    );
    if (!delivered.ok) return refuse({ code: "notTaken", fault: delivered.refusal.code });
  }
  await house.requestShelf.keepSent({ request: id, signed, way, sentAt: house.clock.now() });
  return accept({ name: `paquet-${content.siren}-${content.sequence}.json`, bytes: documentBytes(signed) });
}

interface MadePackage {
  readonly request: ReceivedRequest;
  readonly content: AggregatePackage;
  readonly last: SignedPackage | undefined;
}

async function makePackage(
  { requestShelf, workforce, clock }: AnsweringHouse,
  id: string,
): Promise<Result<MadePackage, Exclude<MakePackageRefusal, NotAllowed>>> {
  const request = (await requestShelf.received()).find((received) => received.id === id);
  if (request === undefined) return refuse({ code: "unknownRequest" });
  const { ask } = request.signed.content;
  const month = parseMonth(ask.month);
  const lines = month === undefined ? undefined : await linesOf(workforce, ask, month);
  if (lines === undefined) return refuse({ code: "monthNotStored", month: ask.month });
  if (lines.length > packageLinesMax) return refuse({ code: "tooManyLines" });
  const siren = mostFrequent((await workforce.establishments()).map(({ siret }) => siret.slice(0, 9)));
  if (siren === undefined) return refuse({ code: "companyNotKnown" });
  const last = (await requestShelf.sent(id)).at(-1)?.signed;
  const content: AggregatePackage = {
    format: 1,
    kind: "ouvrageAggregatePackage",
    request: { id, digest: request.digest },
    siren,
    sequence: (last?.content.sequence ?? 0) + 1,
    madeOn: clock.today(),
    lines,
  };
  return accept({ request, content, last });
}

async function linesOf(
  workforce: CountableWorkforce,
  ask: TableAsk,
  month: Month,
): Promise<PackageLine[] | undefined> {
  const snapshot = await workforce.snapshot(month);
  if (snapshot === undefined) return undefined;
  const { firstDay, lastDay } = yearOf(month);
  const trainings = await workforce.trainingsBetween(firstDay, lastDay);
  const knowledge = {
    workAnswers: await workforce.workAnswers(),
    jobGradeTables: await workforce.jobGradeTables(),
  };
  const ended = trainings.filter((training) => training.lastDay >= firstDay && training.lastDay <= lastDay);
  return countLines(ask, { snapshot, knowledge, trainings: ended });
}

/** The SIREN of most establishments; the smallest of those that come as often. */
function mostFrequent(sirens: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const siren of sirens.filter((each) => /^\d{9}$/.test(each)))
    counts.set(siren, (counts.get(siren) ?? 0) + 1);
  const ranked = [...counts].toSorted(([one, many], [other, few]) => few - many || (one < other ? -1 : 1));
  return ranked[0]?.[0];
}
