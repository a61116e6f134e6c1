import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { projectAt } from "../projects/sample-project.ts";
import { blockOf, designOf, sequenceOf, situationOf } from "../training/sample-design.ts";
import { nextSituation, wordsOfSequence } from "./next-situation.ts";
import { partLengths, proposedPart } from "./part-lengths.ts";

const today = "2026-11-23";
const at = (day: string) => known({ day, startMinute: 540 });
const sequence = (id: string, moment: ReturnType<typeof at> | typeof unknown, situation = "") =>
  sequenceOf({ id, kind: "workSituation", title: `Titre ${id}`, situation, moment });
const designWith = (...sequences: readonly ReturnType<typeof sequence>[]) =>
  designOf({
    blocks: [blockOf({ id: "b1", sequences })],
    situations: [situationOf({ id: "mop", words: " Laver le hall " })],
  });
const project = projectAt("running");
const nextOf = (design: ReturnType<typeof designWith>, facts: Partial<typeof project> = {}) =>
  nextSituation({ ...project, ...facts }, design, today)?.sequence;

describe("the next work situation", () => {
  test("is the soonest with a day from today on, else the first that has none", () => {
    expect(nextOf(designWith(sequence("late", at("2026-12-09")), sequence("soon", at(today))))).toBe("soon");
    expect(nextOf(designWith(sequence("past", at("2026-11-22")), sequence("open", unknown)))).toBe("open");
    expect(nextOf(designWith(sequence("past", at("2026-11-22"))))).toBeUndefined();
  });

  test("is not one that all have done, and is one that some have left", () => {
    const design = designWith(sequence("one", unknown), sequence("two", unknown));
    const done = (participant: string) => ({ sequence: "one", participant, day: today });
    expect(nextOf(design, { sequencesDone: [done("p1")] })).toBe("one");
    expect(nextOf(design, { sequencesDone: [done("p1"), done("p2")] })).toBe("two");
    expect(nextOf(design, { sequencesDone: [done("")] })).toBe("two");
  });

  test("is told in the words of its situation, else by its title", () => {
    const design = designWith(sequence("one", unknown, "mop"), sequence("two", unknown));
    expect(nextSituation(project, design, today)?.words).toBe("Laver le hall");
    expect([wordsOfSequence(design, "two"), wordsOfSequence(design, "none")]).toEqual(["Titre two", ""]);
  });
});

test.each([
  [known(120), 60],
  [known(20), 15],
  [known(10), 9],
  [unknown, 60],
])("a part of a session of %o is shorter than it, and the page shows %i first", (session, shown) => {
  expect(proposedPart(session)).toBe(shown);
  if (session.known) expect(Math.max(...partLengths(session))).toBeLessThan(session.value);
});
