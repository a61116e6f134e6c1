import { expect, test } from "vitest";
import { unknown } from "../kernel/known.ts";
import { type CalendarReader, meetingsOfSchedule } from "./meetings-of-schedule.ts";
import { planSchedule } from "./plan-schedule.ts";
import { blockOf, designOf, sequenceOf, traineeOf } from "./sample-design.ts";

const sequences = [
  sequenceOf({ id: "q1", kind: "preparation", trainer: "f1", moment: unknown }),
  sequenceOf({ id: "q2", kind: "reflection", trainer: "f2", title: "Retour sur le hall", moment: unknown }),
];
const trainerOf = (id: string, name: string) => ({
  id,
  name,
  kind: "internal" as const,
  site: "",
  competence: "",
});
const design = designOf({
  trainers: [trainerOf("f1", "Awa"), trainerOf("f2", "")],
  trainees: [traineeOf({ id: "t1", label: "A. B." }), traineeOf({ id: "t2", label: "C. D.", team: "Soir" })],
  blocks: [blockOf({ id: "b", title: "Hall", sequences })],
});

function meetingsFor(kind: CalendarReader["kind"], name = "") {
  const [alternative] = design.alternatives;
  if (alternative === undefined) throw new Error("invalid design; one alternative");
  const plan = planSchedule({ design, alternative, holidays: [] });
  if (plan.state === "blocked") throw new Error("blocked");
  const say = (key: string, values = {}) => [key, ...Object.values(values)].join(" ");
  return meetingsOfSchedule({
    id: "d",
    design,
    alternative,
    sessions: plan.sessions,
    reader: { kind, name },
    say,
  });
}

test("somebody in training sees who trains, and nobody else's label", () => {
  const meetings = meetingsFor("trainee", "t1");
  expect(meetings.map(({ title }) => title)).toEqual([
    "Hall, training.sequence.preparation",
    "Hall, Retour sur le hall",
  ]);
  expect(meetings[0]?.description).toBe("training.calendar.trainer Awa");
  expect(JSON.stringify(meetings)).not.toMatch(/A\. B\.|C\. D\./);
});

test("a trainer sees own sessions, with the labels of the people who come", () => {
  expect(meetingsFor("trainer", "f1")).toMatchObject([
    { description: "training.calendar.trainer Awa\ntraining.calendar.people A. B., C. D." },
  ]);
});

test("those who release a team see their own people only", () => {
  const [first] = meetingsFor("team", "Soir");
  expect(first?.description).toContain("C. D.");
  expect(first?.description).not.toContain("A. B.");
});

test("a reader who is in nothing has an empty calendar", () => {
  expect(meetingsFor("trainer", "f9")).toEqual([]);
  expect(meetingsFor("site", "Ailleurs")).toEqual([]);
});

test("each meeting has an identity of its own, the same each time", () => {
  const uids = meetingsFor("everyone").map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(2);
  expect(meetingsFor("everyone").map(({ uid }) => uid)).toEqual(uids);
});
