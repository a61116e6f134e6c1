import { describe, expect, test } from "vitest";
import { attackByListing, attackByPrograms, publishByAtoms, publishByThreshold } from "./attack.contract.ts";
import {
  answerBy,
  attackAtoms,
  attackThreshold,
  survey,
  withoutOtherWorld,
} from "./differencing.contract.ts";

// Goal P-2, short form; all sizes over twenty seeds stand in differencing.ordeal.ts.

describe.each([8, 12, 25, 50, 120, 250])("in a firm of %i", (headcount) => {
  const surveyed = survey(headcount, 1);

  test("two attackers on all that is recorded solve no group under k and prove nobody's answer", () => {
    for (const { certain, solvedCells, byRank } of attackAtoms(surveyed))
      expect([certain.size, solvedCells.size, byRank.size]).toEqual([0, 0, 0]);
  });

  test("everybody has another world in which they answered otherwise and no byte differs", () => {
    expect(withoutOtherWorld(surveyed)).toEqual([]);
  });
});

test("positive control: with a threshold only, at least one person in ten of a firm of 120 is certain", () => {
  const surveyed = survey(120, 1);
  const attack = attackThreshold(surveyed, 1);
  expect(attack.certain.size).toBeGreaterThanOrEqual(12);
  const given = answerBy(surveyed.sent);
  const cellOf = new Map(
    attack.published.cells.flatMap(({ people }) => people.map((key) => [key, people] as const)),
  );
  for (const key of attack.certain) {
    const answers = new Set((cellOf.get(key) ?? []).map((each) => given.get(each) === "yes"));
    expect(answers.size).toBe(1);
  }
});

test("the attackers agree: what linear algebra solves, programs solve too", () => {
  for (const headcount of [25, 50]) {
    const attack = attackThreshold(survey(headcount, 2), 2);
    expect(attack.byRank.size).toBeGreaterThan(0);
    expect([...attack.byRank].filter((cell) => !attack.solvedCells.has(cell))).toEqual([]);
  }
});

test("the attackers agree: programs prove what a listing of all worlds proves, no more and no less", () => {
  let certain = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const { frame, atoms, sent, question } = survey(12, seed);
    const given = answerBy(sent);
    const yes = new Set(frame.people.flatMap(({ key }) => (given.get(key) === "yes" ? [key] : [])));
    for (const published of [
      publishByThreshold(frame, yes, { k: 5, seed }),
      publishByAtoms(frame, atoms, { question, answer: 0 }),
    ]) {
      const [listed, solved] = [attackByListing(published, 5), attackByPrograms(published, 5)];
      expect(solved).toEqual(listed);
      certain += listed.certain.size;
    }
  }
  expect(certain).toBeGreaterThan(8);
});

test("an attacker whose solver finds no world at all stops the test instead of finding nothing", () => {
  const surveyed = survey(12, 1);
  const { cells } = publishByAtoms(surveyed.frame, surveyed.atoms, {
    question: surveyed.question,
    answer: 0,
  });
  const impossible = { cells, publications: [{ cells: [0], least: 99, most: 99 }] };
  expect(() => attackByPrograms(impossible, 10)).toThrow(/stopped: Infeasible/);
});

describe("in an atom where all answered alike", () => {
  test.each([0, 1])("with a share of yes of %d, nobody's answer is certain", (yes) => {
    const surveyed = survey(120, 3, yes);
    for (const { certain } of attackAtoms(surveyed)) expect(certain.size).toBe(0);
    expect(withoutOtherWorld(surveyed)).toEqual([]);
  });

  test("positive control: with exact counts of atoms, everybody's answer is", () => {
    const { frame, atoms, question } = survey(120, 3, 1);
    const { cells, publications } = publishByAtoms(frame, atoms, { question, answer: 0 });
    const exact = publications.map(({ cells: inside }, place) => {
      const count = atoms[place]?.people.length ?? 0;
      return { cells: inside, least: count, most: count };
    });
    expect(attackByPrograms({ cells, publications: exact }, 121).certain.size).toBe(120);
  });
});
