import { createHash } from "node:crypto";
import type { Contents, KeptRecord } from "../../../core/src/answers/index.ts";
import type { TestApp } from "../test-app.ts";
import { openPoolKeys } from "./pool-keys.ts";
import { fieldsOf, openTestWave } from "./wave.contract.ts";

/** What somebody finds who has the whole database and the keys of the server, at one moment. */
export interface Dump {
  /** Invitations that have served, in the order in which the table holds them: that of arrival. */
  readonly served: readonly {
    readonly key: string;
    readonly atom: string;
    readonly names: readonly string[];
  }[];
  /** Every record, stored and waiting, in the order in which they are held. */
  readonly records: readonly KeptRecord[];
  /** What each person answered: known to the test alone. */
  readonly truth: ReadonlyMap<string, string>;
}

/** A wave that `count` people answer one after the other, as it then stands in database and data folder. */
export async function dumpOfWave(world: TestApp, count: number): Promise<Dump> {
  const wave = await openTestWave(world, count);
  const truth = new Map<string, string>();
  const arrival = wave.made.toSorted((one, other) => (mix(one.key) < mix(other.key) ? -1 : 1));
  for (const [index, { key, token }] of arrival.entries()) {
    const facts = answersOf(mix(`${key} answers`));
    await wave.post(token, fieldsOf(index, facts));
    truth.set(key, JSON.stringify(facts));
  }
  return world.house.database.transaction(async ({ client }) => {
    const { organisation } = wave.actor;
    await client.query(
      `DECLARE "answers ${organisation}" NO SCROLL CURSOR FOR SELECT 1; SET LOCAL ROLE ouvrage_answers`,
    );
    const served = await client.query(
      `SELECT person_key, atom_id, invitation_id, seal FROM answer_invitation
        WHERE seal <> '' ORDER BY xmin::text::bigint, ctid`,
    );
    const pool = await client.query("SELECT stored, key_name, waiting FROM answer_pool");
    const [{ stored, key_name: keyName, waiting }] = pool.rows;
    const place = createHash("sha256").update(`${organisation} wave-1`).digest("hex");
    const opened: Contents = JSON.parse(
      openPoolKeys(world.dataFolder).open(place, keyName, waiting).toString("utf8"),
    );
    return {
      served: served.rows.map((row) => ({
        key: row.person_key,
        atom: row.atom_id,
        names: [row.person_key, row.invitation_id, row.seal],
      })),
      records: [...stored.records, ...opened.records],
      truth,
    };
  });
}

/** The same records in the order they came in: what a store that appended rows would hold. */
export function asIfAppended({ served, records, truth }: Dump): Dump {
  const left = [...records];
  const appended = served.map(({ key, atom }) => {
    const place = left.findIndex((record) => record.atom === atom && factsOf(record) === truth.get(key));
    return left.splice(place, 1)[0];
  });
  return { served, truth, records: appended.filter((record) => record !== undefined) };
}

/** Matches of the best attacker, and the chance that a blind one does as well. */
export interface Attack {
  readonly matches: number;
  readonly chance: number;
}

/**
 * Each attacker puts the invitations that have served in some order, the records of each atom in theirs, and says that
 * they go together. The chance is that of as many matches by records put in any order, atom by atom, over `draws`.
 */
export function attack(dump: Dump, draws: number): Attack {
  const orders: readonly ((served: Dump["served"]) => Dump["served"])[] = [
    (served) => served,
    (served) => served.toReversed(),
    ...[0, 1, 2].map(
      (place) => (served: Dump["served"]) =>
        served.toSorted((one, other) => ((one.names[place] ?? "") < (other.names[place] ?? "") ? -1 : 1)),
    ),
  ];
  const found = dump.records.map((record) => ({ atom: record.atom, facts: factsOf(record) }));
  const guesses = orders.map((order) =>
    order(dump.served).map(({ key, atom }) => ({ atom, facts: dump.truth.get(key) ?? "" })),
  );
  const matches = Math.max(...guesses.map((guess) => countMatches(guess, found)));
  const chance = chanceOf(draws);
  let asGood = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const blind = shuffled(found, chance);
    if (Math.max(...guesses.map((guess) => countMatches(guess, blind))) >= matches) asGood += 1;
  }
  return { matches, chance: (asGood + 1) / (draws + 1) };
}

interface Placed {
  readonly atom: string;
  readonly facts: string;
}

function countMatches(guess: readonly Placed[], found: readonly Placed[]): number {
  const left = new Map<string, Placed[]>();
  for (const each of found.toReversed()) left.set(each.atom, [...(left.get(each.atom) ?? []), each]);
  return guess.filter(({ atom, facts }) => left.get(atom)?.pop()?.facts === facts).length;
}

function shuffled<Entry>(entries: readonly Entry[], chance: (below: number) => number): readonly Entry[] {
  const left = [...entries];
  return entries.flatMap(() => left.splice(chance(left.length), 1));
}

/** Numbers that a seed gives, each below its bound. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const bands = ["0", "7", "12", "19"];

/** One of 128 whole answers. */
function answersOf(chance: number): Readonly<Record<string, string>> {
  const pick = (bit: number) => (chance >> bit) & 1;
  return {
    "q-useful": "yes",
    "q-why": pick(0) === 0 ? "yes" : "no",
    "q-where": ["yes", "no", "?", "-"][(chance >> 1) & 3] ?? "yes",
    "q-times": bands[(chance >> 3) & 3] ?? "0",
    mode: pick(5) === 0 ? "alone" : "assisted",
  };
}

/** A record as the answers it came from. */
function factsOf({ mode, answers }: KeptRecord): string {
  const where =
    answers.where === "dontKnow" ? "?" : answers.where === "preferNot" ? "-" : String(answers.where);
  const band = ["0-4", "5-9", "10-14", "15-19"].indexOf(String(answers.times));
  const facts = {
    "q-useful": "yes",
    "q-why": String(answers.why),
    "q-where": where,
    "q-times": bands[band],
    mode,
  };
  return JSON.stringify(facts);
}

/** A number that a text gives. */
function mix(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}
