import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import type { Actor, Route } from "../../../core/src/access/index.ts";
import { importPayrollFile } from "../../../core/src/workforce/index.ts";
import { addOrganisation } from "../access/local-owner.ts";
import { doors } from "../house-doors.ts";
import { sampleRequests } from "../sample-requests.ts";
import { requestOf, type TestInput } from "../test-app.ts";
import { transact } from "../transact.ts";
import { canary, idShape, idsOf, type Neighbours, pairsOf } from "./test-neighbours.ts";
import { fillEveryTable } from "./test-rows.ts";

/** A route with its sample request, in which the identifiers are places to put others. */
export interface WalkedRoute {
  readonly key: string;
  readonly route: Route;
  readonly sample: TestInput;
  /** How many identifiers the request names. */
  readonly places: number;
}

/** Every route that the server has. */
export const walkedRoutes: readonly WalkedRoute[] = doors.map(({ route }) => {
  const key = `${route.method} ${route.path}`;
  const sample = sampleRequests[key] ?? {};
  let places = 0;
  mapTexts({ ...sample, bytes: undefined }, (text) => {
    if (idShape.test(text)) places += 1;
    return text;
  });
  return { key, route, sample, places };
});

/** The sample request with these identifiers in its places, in their order; the last one fills the rest. */
export function withIds({ sample }: WalkedRoute, ids: readonly string[]): TestInput {
  let place = 0;
  const put = (text: string) => {
    if (!idShape.test(text)) return text;
    place += 1;
    return ids[place - 1] ?? ids.at(-1) ?? text;
  };
  const { bytes, ...rest } = sample;
  const filled = mapInput(rest, put);
  return bytes === undefined ? filled : { ...filled, bytes };
}

function mapInput({ parameters, query, body }: TestInput, put: (text: string) => string): TestInput {
  const each = (texts: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, put(text)]));
  return {
    parameters: each(parameters),
    query: each(query),
    ...(body === undefined ? {} : { body: mapTexts(body, put) }),
  };
}

function mapTexts(whole: unknown, put: (text: string) => string): unknown {
  if (typeof whole === "string") return put(whole);
  if (Array.isArray(whole)) return whole.map((part) => mapTexts(part, put));
  if (typeof whole !== "object" || whole === null) return whole;
  return Object.fromEntries(Object.entries(whole).map(([name, part]) => [name, mapTexts(part, put)]));
}

export function send(
  app: FastifyInstance,
  actor: Actor,
  { route }: WalkedRoute,
  input: TestInput,
): Promise<LightMyRequestResponse> {
  return app.inject(requestOf(actor, route, input));
}

/** The same request whose every free text bears the canary. */
function marked(input: TestInput, mark: string): TestInput {
  if (mark === "" || input.body === undefined) return input;
  const names = new Set(["label", "name", "title", "purpose", "reason"]);
  const markNamed = (whole: unknown): unknown => {
    if (Array.isArray(whole)) return whole.map(markNamed);
    if (typeof whole !== "object" || whole === null) return whole;
    return Object.fromEntries(
      Object.entries(whole).map(([name, part]) => [
        name,
        names.has(name) && typeof part === "string" ? `${part} ${mark}` : markNamed(part),
      ]),
    );
  };
  return { ...input, body: markNamed(input.body) };
}

export interface Furnishing {
  /** The payroll that is imported. */
  readonly dsn: Uint8Array;
  /** Makes identifiers differ from those of another furnishing. */
  readonly seed: number;
  /** How many of each document. */
  readonly copies: number;
  readonly mark: string;
}

/** Puts one row that no route can make in every table of the far organisation. */
export async function fillFar({ house, far }: Neighbours): Promise<void> {
  const third = await addOrganisation(
    house.database,
    { id: "cccccccc-2222-4000-8000-000000000000", name: "Tiers", isFictional: false },
    far.account,
  );
  await fillEveryTable(house.database, {
    organisation: far.organisation,
    account: far.account,
    partner: third.organisation,
    id: "bbbb".repeat(8),
    words: canary,
  });
}

/** What was asked and what came back, date and chance aside. */
export interface Exchange {
  readonly key: string;
  readonly answer: string;
}

/**
 * Fills an organisation through every route that creates something, then through those that add to what there is.
 * Answers what was said.
 */
export async function furnish(
  world: Neighbours,
  actor: Actor,
  wish: Furnishing,
): Promise<readonly Exchange[]> {
  world.speakFor(actor);
  await importCompany(world, actor, wish);
  const app = await world.openFor(actor);
  const said: Exchange[] = [];
  const say = async (walked: WalkedRoute, id: string) =>
    said.push(await exchange(app, actor, walked, marked(withIds(walked, [id]), wish.mark)));
  const writing = walkedRoutes.filter(({ route }) => route.method === "POST" || route.method === "PUT");
  const creating = writing.filter(({ route }) => !route.path.includes("/:"));
  const adding = writing.filter(({ route }) => route.path.includes("/:"));
  for (let copy = 0; copy < wish.copies; copy += 1) {
    for (const [index, walked] of creating.entries()) {
      const id = freshId(wish.seed, copy, index);
      await say(walked, id);
    }
  }
  for (const id of await idsOf(world.house, actor.organisation)) {
    for (const walked of adding) await say(walked, id);
  }
  return said;
}

/** Looks at everything that an organisation can look at, with each of its identifiers. */
export async function lookAround(
  world: Neighbours,
  actor: Actor,
  app: FastifyInstance,
): Promise<readonly Exchange[]> {
  world.speakFor(actor);
  const ids = await idsOf(world.house, actor.organisation);
  const pairs = await pairsOf(world.house, actor.organisation);
  const said: Exchange[] = [];
  for (const walked of walkedRoutes.filter(({ route }) => route.method === "GET")) {
    const named = [[[]], ids.map((id) => [id]), pairs][Math.min(walked.places, 2)] ?? [];
    for (const each of named) said.push(await exchange(app, actor, walked, withIds(walked, each)));
  }
  return said;
}

/** The code that an organisation gives its partners is drawn by the machine and not by the ids of the house. */
const drawnByChance = /"code":"[0-9A-Z]{16}"/g;

async function exchange(
  app: FastifyInstance,
  actor: Actor,
  walked: WalkedRoute,
  input: TestInput,
): Promise<Exchange> {
  const { statusCode, headers, rawPayload } = await send(app, actor, walked, input);
  const { date: _date, ...told } = headers;
  const body = rawPayload.toString("latin1").replaceAll(drawnByChance, '"code":"<drawn>"');
  const answer = `${statusCode} ${JSON.stringify(told)}\n${body}`;
  return { key: `${walked.key} ${JSON.stringify(input.parameters)}`, answer };
}

function freshId(seed: number, copy: number, index: number): string {
  return `${seed}f${copy}f${index}`.padStart(32, "0");
}

async function importCompany({ house }: Neighbours, actor: Actor, { dsn, mark }: Furnishing): Promise<void> {
  const work = { signal: new AbortController().signal, report: () => {} };
  const chunks = async function* () {
    yield dsn;
  };
  const file = { name: `paie ${mark}.dsn`, size: dsn.length, chunks };
  const command = { file, options: { format: "dsn" as const }, mode: "replace" as const };
  const stored = await transact(house, actor, (rooms) => importPayrollFile(rooms, actor, command, work));
  if (!stored.ok) throw new Error(`invalid company; must be imported: ${stored.refusal.code}`);
}
