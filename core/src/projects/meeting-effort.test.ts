import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { effortLinesAtMost, effortOfMeeting, functionsPresent, takeMeetingEffort } from "./meeting-effort.ts";
import { type Project, projectSchema, type SteeringMeeting } from "./model.ts";
import { actorNamed, projectAt } from "./sample-project.ts";

const meeting: SteeringMeeting = {
  id: "m1",
  day: "2026-11-20",
  attendees: ["hr", "tutor", "tutor-2", "adviser", "gone"],
  nextMeeting: unknown,
};
const project: Project = {
  ...projectAt("running"),
  actors: [...projectAt("running").actors, actorNamed("tutor-2", "workplaceTutor")],
  meetings: [meeting],
};

describe("the time of each after a meeting", () => {
  test("is told by function and organisation; who is no longer in the project is not counted", () => {
    expect(functionsPresent(project, meeting)).toEqual([
      { actor: "hr", partner: "", people: 1 },
      { actor: "workplaceTutor", partner: "", people: 2 },
      { actor: "opco", partner: "opco", people: 1 },
    ]);
  });

  test("makes one line for each function, the minutes of all who held it, and names nobody", () => {
    const { effort } = takeMeetingEffort(project, meeting, 30);
    expect(effort.map(({ actor, partner, minutes }) => [actor, partner, minutes])).toEqual([
      ["hr", "", 30],
      ["workplaceTutor", "", 60],
      ["opco", "opco", 30],
    ]);
    for (const line of effort)
      expect(line).toMatchObject({
        stage: "actual",
        kind: "steering",
        day: known("2026-11-20"),
        gesture: "meeting",
        hourlyCostCents: unknown,
      });
    expect(JSON.stringify(effort)).not.toContain("Nom ");
  });

  test("taken again replaces what was taken, leaves other lines, and 0 takes it back", () => {
    const other = takeMeetingEffort(project, { ...meeting, id: "m10" }, 90);
    const twice = takeMeetingEffort(takeMeetingEffort(other, meeting, 30), meeting, 60);
    expect(effortOfMeeting(twice, meeting).map(({ minutes }) => minutes)).toEqual([60, 120, 60]);
    expect(twice.effort).toHaveLength(6);
    expect(takeMeetingEffort(twice, meeting, 0).effort).toEqual(other.effort);
  });

  test("is a project that can be kept, however long the identifier of the meeting", () => {
    const long = { ...meeting, id: "m".repeat(40) };
    const taken = takeMeetingEffort({ ...project, meetings: [long] }, long, 30);
    expect(projectSchema.safeParse(taken).success).toBe(true);
    expect(effortOfMeeting(taken, long)).toHaveLength(3);
  });

  test("changes nothing once the ledger is full", () => {
    const [line] = takeMeetingEffort(project, meeting, 30).effort;
    if (line === undefined) throw new Error("no line");
    const effort = Array.from({ length: effortLinesAtMost }, (_, index) => ({
      ...line,
      id: `e${index}`,
      gesture: "typed" as const,
    }));
    const full = { ...project, effort };
    expect(takeMeetingEffort(full, meeting, 30)).toBe(full);
  });
});
