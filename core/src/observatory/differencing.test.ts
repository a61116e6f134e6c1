import { describe, expect, test } from "vitest";
import {
  attackByDifferences,
  type CompanyRecord,
  type PublishedSum,
  pooledTableRule,
} from "../tables/index.ts";
import { drawsFrom } from "../tables/sample-companies.contract.ts";
import { recordsOf } from "./ask-tables.ts";
import type { AggregatePackage } from "./model.ts";
import {
  must,
  type ObservatoryWorld,
  openObservatoryWorld,
  sampleAsk,
} from "./observatory-house.contract.ts";
import type { Publication } from "./publication-model.ts";
import { publishRequest } from "./publish-request.ts";
import { publishTables } from "./release-tables.ts";
import { drawSamplePackage } from "./sample-packages.contract.ts";

/*
 * The differencing attacker: it reads every publication of an observatory, subtracts every figure from every other, and
 * knows which companies stand behind each. A success is a difference that rests on too few companies.
 */

const companies = 60;

/** Adds packages of accepted keys for a request. `moved`: companies whose people are drawn again, in part. */
async function fill(world: ObservatoryWorld, request: { id: string; digest: string }, wish: Wish) {
  const draws = new Map<string, AggregatePackage>();
  for (const place of wish.places) {
    const siren = String(100_000_000 + place);
    const draw = drawsFrom(1 + wish.seed * 1000 + place);
    const drawn = drawSamplePackage({ request, siren, crossings: ["region"], draw });
    const isMoved = place === wish.moved;
    const content = isMoved ? { ...drawn, lines: drawn.lines.map(narrowed) } : drawn;
    const key = {
      fingerprint: siren,
      publicKey: siren,
      siren,
      name: siren,
      holding: "",
      standing: "accepted" as const,
    };
    await world.house.observatory.putKey(key);
    const people = content.lines.reduce((sum, line) => sum + line.people, 0);
    const came = { request: request.id, digest: `${request.id} ${siren}`, fingerprint: siren, siren, people };
    await world.house.observatory.keepPackage(
      { ...came, sequence: 1, receivedAt: "", isLate: false, isReplaced: false },
      { content, publicKey: siren, signature: "" },
    );
    draws.set(siren, content);
  }
  return draws;
}
interface Wish {
  readonly seed: number;
  readonly places: readonly number[];
  readonly moved?: number;
}

/** Somebody who was in the first category is out of the second: what a slightly other rule does. */
function narrowed(line: AggregatePackage["lines"][number]) {
  const isIn = line.codes.category1 === "in" && line.codes.training === "none";
  return isIn ? { ...line, codes: { ...line.codes, category1: "out2" } } : line;
}

/** What every figure of a publication rests on, as an attacker with every package would know it. */
function sumsOf(
  publication: Publication,
  packages: ReadonlyMap<string, AggregatePackage>,
): readonly PublishedSum[] {
  const counted = [...packages.values()].flatMap((content) => recordsOf(content, "", "people"));
  return (publication.measures[0]?.cells ?? []).flatMap(({ codes, value }) => {
    if (value === null || value === 0) return [];
    const parts = new Map<string, number>();
    for (const record of counted.filter((each) => isIn(each, codes)))
      parts.set(record.company, (parts.get(record.company) ?? 0) + record.amount);
    return [{ name: `${publication.id} ${JSON.stringify(codes)}`, parts }];
  });
}
const isIn = (record: CompanyRecord, codes: Readonly<Record<string, string>>) =>
  Object.entries(codes).every(([name, code]) => record.codes[name] === code);

const first = Array.from({ length: companies }, (_, place) => place);
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

describe("differences between categories and between publications", { timeout: 60_000 }, () => {
  test.each(seeds)(
    "give nothing, draw %i: publications of one observatory share no company",
    async (seed) => {
      const world = await openObservatoryWorld();
      const asked = async () => must(await publishRequest(world.house, world.analyst, { ask: sampleAsk() }));
      const [one, other] = [await asked(), await asked()];
      const packages = await fill(world, one, { seed, places: first });
      const before = must(await publishTables(world.house, world.analyst, { request: one.id }));
      // Everybody answers the second request too, and others with them; some come late to the first.
      const all = [...first, ...first.map((place) => place + companies)];
      await fill(world, other, { seed, places: all });
      const late = await fill(world, one, { seed, places: first.map((place) => place + 2 * companies) });
      const again = must(await publishTables(world.house, world.analyst, { request: one.id }));
      const second = must(await publishTables(world.house, world.analyst, { request: other.id }));
      expect([before, again, second].map(({ companies: count }) => count)).toEqual([60, 60, 60]);
      const others = await fill(world, other, { seed, places: all.slice(companies) });
      const sums = [...sumsOf(again, late), ...sumsOf(second, others)];
      const found = sumsOf(before, packages).flatMap((sum) =>
        sums.flatMap((later) => attackByDifferences([sum, later], pooledTableRule)),
      );
      expect(found).toEqual([]);
      const kept = (await world.house.observatory.releases())[0]?.publication;
      expect(JSON.stringify(kept)).toBe(JSON.stringify(before));
    },
  );

  test("positive control: without the ledger, one person who changes category gives a company away", async () => {
    let solved = 0;
    for (const seed of seeds) {
      const publish = async (moved: number | undefined) => {
        const world = await openObservatoryWorld();
        const request = must(await publishRequest(world.house, world.analyst, { ask: sampleAsk() }));
        const wish = { seed, places: first, ...(moved === undefined ? {} : { moved }) };
        const packages = await fill(world, request, { ...wish, places: first });
        const told = [...packages.values()].map((content) => ({
          ...content,
          lines: content.lines.map(plain),
        }));
        const bySiren = new Map(told.map((content) => [content.siren, content]));
        return { request, world, bySiren };
      };
      const [without, withMove] = [await publish(undefined), await publish(7)];
      const publication = must(
        await publishTables(without.world.house, without.world.analyst, { request: without.request.id }),
      );
      const [sums, moved] = [sumsOf(publication, without.bySiren), sumsOf(publication, withMove.bySiren)];
      solved += sums.filter((sum, place) => {
        const later = moved[place];
        return later !== undefined && attackByDifferences([sum, later], pooledTableRule).length > 0;
      }).length;
    }
    expect(solved).toBeGreaterThan(seeds.length);
  });
});

/** The moved people as they would be counted: out of the category. */
function plain(line: AggregatePackage["lines"][number]) {
  return line.codes.category1 === "out2" ? { ...line, codes: { ...line.codes, category1: "out" } } : line;
}
