import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";
import {
  canary,
  emptyTablesOf,
  idShape,
  idsOf,
  type Layers,
  type Neighbours,
  newHouseFolder,
  openNeighbours,
  pairsOf,
  removeHouseFolder,
  rowsOf,
} from "./test-neighbours.ts";
import { fillFar, furnish, send, type WalkedRoute, walkedRoutes, withIds } from "./test-walk.ts";

const company = fictionalCompany({
  seed: 4,
  headcount: 12,
  firstMonth: "2026-03" as Month,
  monthCount: 1,
  sector: "cleaning",
});

/**
 * Reliability goal S-1: for every route and every identifier that really exists in another organisation, the answer is
 * the one to an identifier that never was, byte for byte.
 */
describe("another organisation's identifiers", { timeout: 150_000 }, () => {
  let world: Neighbours;
  let folder: string;
  let theirs: readonly string[];
  let pairs: readonly (readonly string[])[];
  let never = 0;
  beforeAll(async () => {
    folder = await newHouseFolder();
    world = await openNeighbours(folder);
    await furnish(world, world.far, { seed: 4, dsn: dsnBytes(company), copies: 1, mark: canary });
    await fillFar(world);
    theirs = await idsOf(world.house, world.far.organisation);
    pairs = await pairsOf(world.house, world.far.organisation);
    world.speakFor(world.near);
  });
  afterAll(async () => {
    await world.close();
    await removeHouseFolder(folder);
  });

  /** An identifier of the same form that nothing has. */
  const neverWas = (like: string) => {
    never += 1;
    const digits = (0xfedc_0000_0000 + never).toString(16);
    return like.includes("-") ? `ffffffff-ffff-4fff-8fff-${digits}` : digits.padStart(32, "f");
  };
  const requestsOf = ({ places }: WalkedRoute) => (places < 2 ? theirs.map((id) => [id]) : pairs);

  /** Routes that answer otherwise to what another organisation has than to what nobody has. */
  async function routesThatTell(layers: Layers) {
    const near = await world.newNear();
    const app = await world.openFor(near, layers);
    const telling = new Map<string, string>();
    const answersToNobody = new Map<string, string>();
    let calls = 0;
    for (const walked of naming) {
      for (const ids of requestsOf(walked)) {
        calls += 1;
        const seen = plain(await send(app, near, walked, withIds(walked, ids)), ids);
        const form = `${walked.key} ${ids.map((id) => id.length)}`;
        const expected =
          answersToNobody.get(form) ?? (await answerToNobody(app, near, walked, ids.map(neverWas)));
        answersToNobody.set(form, expected);
        if (seen !== expected)
          telling.set(walked.key, `${shortened(seen)} instead of ${shortened(expected)}`);
        if (telling.has(walked.key) && layers !== "both") break;
      }
    }
    return { telling, calls };
  }

  test("there is something of every kind to look for", async () => {
    expect(await emptyTablesOf(world.house, world.far.organisation)).toEqual([]);
    expect(theirs.length).toBeGreaterThan(6);
    expect(naming.length).toBeGreaterThan(20);
  });

  test("no answer to a request that names nothing speaks of the other organisation", async () => {
    const app = await world.openFor(world.near);
    for (const walked of walkedRoutes.filter(({ places }) => places === 0)) {
      const { body } = await send(app, world.near, walked, walked.sample);
      expect(body, walked.key).not.toContain(canary);
      for (const id of theirs) expect(body, walked.key).not.toContain(id);
    }
  });

  test("tell nothing that the identifiers of nobody do not tell, and nothing of the other changes", async ({
    annotate,
  }) => {
    const before = await rowsOf(world.house, world.far.organisation);
    expect(before).toContain(canary);
    const { telling, calls } = await routesThatTell("both");
    await annotate(`${calls} calls with ${theirs.length} identifiers`);
    expect(Object.fromEntries(telling)).toEqual({});
    expect(await rowsOf(world.house, world.far.organisation)).toBe(before);
  });

  test.each(["storesOnly", "wallsOnly"] as const)("one layer is enough by itself: %s", async (layers) => {
    const before = await rowsOf(world.house, world.far.organisation);
    expect(Object.fromEntries((await routesThatTell(layers)).telling)).toEqual({});
    expect(await rowsOf(world.house, world.far.organisation)).toBe(before);
  });

  // Last: on a server without walls and filters, the calls do change what the other organisation has.
  test("with both layers taken away, the same calls tell a great deal", async () => {
    const { telling } = await routesThatTell("none");
    expect([...telling.keys()]).toEqual(
      expect.arrayContaining([
        "GET /api/workforce/imports/:ticket",
        "GET /api/categories/:category",
        "GET /api/categories/:category/profile",
        "GET /api/training-designs/:design",
        "PUT /api/diagnoses/:diagnosis",
        "DELETE /api/projects/:project",
      ]),
    );
  });
});

/**
 * The trail comes first: later it tells what the caller itself asked for. Routes by which the caller chooses an
 * identifier come last: what they make is the caller's own.
 */
const turn = ({ route }: WalkedRoute) =>
  route.path.startsWith("/api/audit-trail") ? 0 : route.path.includes("/:") ? 1 : 2;
const naming = walkedRoutes.filter(({ places }) => places > 0).sort((one, other) => turn(one) - turn(other));

const shortened = (answer: string) =>
  `${answer.slice(0, 4)}${answer.slice(answer.indexOf("\n") + 1).slice(0, 300)}`;

async function answerToNobody(
  app: FastifyInstance,
  near: Actor,
  walked: WalkedRoute,
  nobodys: readonly string[],
): Promise<string> {
  return plain(await send(app, near, walked, withIds(walked, nobodys)), nobodys);
}

interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** An answer without the identifiers that it was asked for, nor those that it draws for something new. */
function plain({ statusCode, headers, body }: Answered, asked: readonly string[]): string {
  const { date: _date, "content-length": _length, ...told } = headers;
  const whole = `${statusCode} ${JSON.stringify(told)}\n${body}`;
  const without = asked.reduce((text, id) => text.replaceAll(id, "<asked>"), whole);
  return without.replaceAll(new RegExp(idShape.source.slice(1, -1), "g"), "<drawn>");
}
