import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";
import {
  canary,
  type Layers,
  type Neighbours,
  newHouseFolder,
  openNeighbours,
  removeHouseFolder,
} from "./test-neighbours.ts";
import { type Exchange, furnish, lookAround } from "./test-walk.ts";

const dsnOf = (seed: number, headcount: number) =>
  dsnBytes(
    fictionalCompany({ seed, headcount, firstMonth: "2026-03" as Month, monthCount: 1, sector: "cleaning" }),
  );
const ours = { seed: 5, dsn: dsnOf(5, 10), copies: 1, mark: "" };
const theirs = { seed: 4, dsn: dsnOf(4, 12), copies: 1, mark: canary };
const theirsLater = { ...theirs, seed: 6, dsn: dsnOf(6, 18) };

/**
 * Reliability goal S-2: two servers with the same seed and the same clock, on which only another company differs. In
 * one it has nothing; in the other it has everything, and goes on working while ours does.
 */
describe("twin runs of one organisation's session", { timeout: 150_000 }, () => {
  let folder: string;
  let twins: readonly { readonly world: Neighbours; readonly isFarBusy: boolean }[];
  beforeAll(async () => {
    folder = await newHouseFolder();
    const [quiet, busy] = [await openNeighbours(folder), await openNeighbours(folder)];
    twins = [
      { world: quiet, isFarBusy: false },
      { world: busy, isFarBusy: true },
    ];
  });
  afterAll(async () => {
    for (const { world } of twins) await world.close();
    await removeHouseFolder(folder);
  });

  async function session({ world, isFarBusy }: (typeof twins)[number]): Promise<readonly Exchange[]> {
    const { near, far } = world;
    const app = await world.openFor(near);
    if (isFarBusy) await furnish(world, far, theirs);
    const before = await lookAround(world, near, app);
    const filled = await furnish(world, near, ours);
    if (isFarBusy) await furnish(world, far, theirsLater);
    return [...before, ...filled, ...(await lookAround(world, near, app))];
  }
  const lookedAt = async ({ world }: (typeof twins)[number], layers: Layers) =>
    lookAround(world, world.near, await world.openFor(world.near, layers));

  test("are the same to the byte whatever the other organisation has and does", async ({ annotate }) => {
    const [quiet = [], busy = []] = [await session(twins[0] ?? never()), await session(twins[1] ?? never())];
    await annotate(
      `${quiet.length} answers, ${quiet.filter(({ answer }) => answer.startsWith("200")).length} of them 200`,
    );
    expect(quiet.length).toBeGreaterThan(300);
    expect(differences(quiet, busy)).toEqual([]);
    expect(busy.length).toBe(quiet.length);
    for (const { answer } of busy) expect(answer).not.toContain(canary);
  });

  test("differ at once when the walls and the filters of the stores are taken away", async () => {
    const [quiet = [], busy = []] = [
      await lookedAt(twins[0] ?? never(), "none"),
      await lookedAt(twins[1] ?? never(), "none"),
    ];
    expect(differences(quiet, busy).length).toBeGreaterThan(10);
    expect(busy.some(({ answer }) => answer.includes(canary))).toBe(true);
  });
});

function differences(quiet: readonly Exchange[], busy: readonly Exchange[]): readonly string[] {
  return quiet.flatMap((exchange, index) => {
    const other = busy[index];
    if (other?.key === exchange.key && other.answer === exchange.answer) return [];
    return [`${exchange.key}: ${exchange.answer.slice(-300)} / ${other?.key}: ${other?.answer.slice(-300)}`];
  });
}

function never(): never {
  throw new Error("invalid test; both twins must be there");
}
