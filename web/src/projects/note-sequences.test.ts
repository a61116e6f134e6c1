import { expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { unknown } from "../../../core/src/kernel/known.ts";
import { blankProject, type Project } from "../../../core/src/projects/public.ts";
import { doneBy, tickSequence } from "./note-sequences.ts";

const project: Project = {
  ...blankProject("Essai", "2026-11-02" as Day),
  participants: ["a", "b"].map((id) => ({ id, label: id, status: unknown, partner: "", trainee: "" })),
};
const day = "2026-11-20";
const tick = (of: Project, participants: readonly string[], isDone: boolean, on = day) =>
  tickSequence(of, { sequence: "q1", participants, isDone, day: on });
const done = (of: Project) => ["a", "b"].map((id) => doneBy(of, "q1", id));

test("a sequence is done for those who are ticked, once, on the day first told", () => {
  const one = tick(project, ["a"], true);
  expect(done(one)).toEqual([true, false]);
  const both = tick(one, ["a", "b"], true, "2026-11-23");
  expect(both.sequencesDone).toEqual([
    { sequence: "q1", participant: "a", day },
    { sequence: "q1", participant: "b", day: "2026-11-23" },
  ]);
});

test("a tick taken back takes only that person and that sequence out", () => {
  const other = { sequence: "q2", participant: "a", day };
  const both = tick({ ...project, sequencesDone: [other] }, ["a", "b"], true);
  const without = tick(both, ["a"], false);
  expect(done(without)).toEqual([false, true]);
  expect(without.sequencesDone).toContainEqual(other);
});

test("what was told for everybody at once counts for each, and can be taken back for one", () => {
  const all = { ...project, sequencesDone: [{ sequence: "q1", participant: "", day }] };
  expect(done(all)).toEqual([true, true]);
  expect(done(tick(all, ["b"], false))).toEqual([true, false]);
});

test("who saw it is told by function with the tick, and nothing when nobody says", () => {
  const seen = tickSequence(project, {
    sequence: "q1",
    participants: ["a"],
    isDone: true,
    day,
    seenBy: "workplaceTutor",
  });
  expect(seen.sequencesDone).toEqual([{ sequence: "q1", participant: "a", day, seenBy: "workplaceTutor" }]);
  expect(tick(project, ["a"], true).sequencesDone).toEqual([{ sequence: "q1", participant: "a", day }]);
});
