import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { projectAt, sessionOn } from "../projects/sample-project.ts";
import { blockOf, designOf, sequenceOf, situationOf, traineeOf } from "../training/sample-design.ts";
import { traineePath } from "./trainee-path.ts";

const today = "2026-11-23";
const dispensed = { reason: "Dix ans de métier", evidence: "Attestation", attachments: [] };
const design = designOf({
  blocks: [
    blockOf({
      id: "b1",
      title: "Le hall",
      sequences: [
        sequenceOf({ id: "b1:1", kind: "workSituation", situation: "mop", title: "Séquence 1" }),
        sequenceOf({ id: "b1:2", kind: "reflection", title: "En parler" }),
      ],
    }),
    blockOf({
      id: "b2",
      title: "Lire une fiche",
      axes: { ...blockOf({ id: "x" }).axes, mode: known("trainingCentre") },
    }),
    blockOf({ id: "b3", title: "Déjà su" }),
  ],
  situations: [situationOf({ id: "mop", words: "Laver le hall" })],
  trainees: [traineeOf({ id: "t1", dispensations: [{ block: "b3", ...dispensed }] })],
});
const project = projectAt("running", { sessions: [] });
const mine = { ...project, participants: project.participants.map((each) => ({ ...each, trainee: "t1" })) };
const done = (sequence: string, participant: string, day = "2026-03-20") => ({ sequence, participant, day });
const pathOf = (facts: Partial<typeof project>, own: typeof design | undefined = design) =>
  traineePath({ project: { ...mine, ...facts }, design: own, participant: "p1", today });

describe("the path of somebody in training", () => {
  test("is the blocks of the alternative, one next, those already known apart", () => {
    const states = (facts: Partial<typeof project>) => pathOf(facts)?.steps.map(({ state }) => state);
    expect(states({})).toEqual(["next", "later", "dispensed"]);
    const all = [done("b1:1", ""), done("b1:2", "p1")];
    expect(states({ sequencesDone: all })).toEqual(["done", "next", "dispensed"]);
    expect(states({ sequencesDone: [done("b1:1", "p1"), done("b1:2", "p2")] })).toEqual([
      "next",
      "later",
      "dispensed",
    ]);
    expect(pathOf({})?.steps.map(({ place }) => place)).toEqual(["work", "centre", "work"]);
  });

  test("shows what they did, or all did, in the company’s words, and what nobody else did", () => {
    expect(pathOf({ sequencesDone: [done("b1:1", "p1"), done("b1:2", "p1")] })?.shown).toEqual([
      { words: "Laver le hall", day: "2026-03-20" },
    ]);
    expect(pathOf({ sequencesDone: [done("b1:1", "p2")] })?.shown).toEqual([]);
    expect(pathOf({ sequencesDone: [done("b1:1", ""), done("b1:1", "p1", "2026-02-01")] })?.shown).toEqual([
      { words: "Laver le hall", day: "2026-02-01" },
    ]);
  });

  test("has for next meeting the soonest from today on, of the project or of the design", () => {
    expect(pathOf({})?.next).toMatchObject(
      known({ day: "2026-12-01", startMinute: known(540), place: "Salle" }),
    );
    const sessions = [
      sessionOn("2026-11-22"),
      sessionOn("2026-11-24", { isCanceled: true }),
      sessionOn("2026-11-25", { label: " Séance " }),
    ];
    expect(pathOf({ sessions })?.next).toMatchObject(
      known({ day: "2026-11-25", title: "Séance", startMinute: unknown }),
    );
    expect(pathOf({ sequencesDone: [done("b1:1", ""), done("b1:2", "")] })?.next).toEqual(unknown);
  });

  test("is there without a design, and is nobody’s when the participant is gone", () => {
    expect(traineePath({ project: mine, design: undefined, participant: "p1", today })).toMatchObject({
      label: "A. B.",
      steps: [],
      shown: [],
      next: unknown,
    });
    expect(traineePath({ project: mine, design, participant: "gone", today })).toBeUndefined();
  });
});
