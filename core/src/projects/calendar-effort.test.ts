import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { calendarEffort, takeProposedEffort } from "./calendar-effort.ts";
import { type Project, projectSchema } from "./model.ts";
import { projectAt, sessionOn } from "./sample-project.ts";

const done = {
  id: "k1",
  label: "Prévenir les clients",
  setOn: "2026-11-01",
  meeting: "",
  due: unknown,
  owner: "frontline",
  state: { kind: "done", day: "2026-11-18" },
} as const;
const project: Project = {
  ...projectAt("running"),
  sessions: [
    sessionOn("2026-11-17", { label: "Première", leader: "trainer" }),
    sessionOn("2026-11-18", { leader: "tutor", minutes: known(45) }),
    sessionOn("2026-11-19", { leader: "", minutes: unknown }),
    sessionOn("2026-11-20", { isCanceled: true }),
    sessionOn("2026-11-10"),
  ],
  milestones: [done, { ...done, id: "k2", state: { kind: "open" } }],
};
const proposed = () => calendarEffort(project, "2026-11-16" as Day, "2026-11-22" as Day);

describe("what the calendar proposes to the ledger", () => {
  test("is the sessions held and the milestones done in these days, the last first, with what is known of them", () => {
    expect(
      proposed().map(({ from, day, actor, partner, kind, minutes }) => [
        from,
        day,
        actor,
        partner,
        kind,
        minutes,
      ]),
    ).toEqual([
      ["session", "2026-11-19", unknown, "", "delivery", unknown],
      ["milestone", "2026-11-18", known("frontlineManager"), "", "steering", unknown],
      ["session", "2026-11-18", known("workplaceTutor"), "", "tutoring", known(45)],
      ["session", "2026-11-17", known("trainingProvider"), "provider", "delivery", known(120)],
    ]);
  });

  test("is proposed once: taken, it leaves the list, and taking it twice keeps one line", () => {
    let taken = project;
    for (const each of proposed())
      taken = takeProposedEffort(taken, each, {
        actor: each.actor.known ? each.actor.value : "trainer",
        minutes: each.minutes.known ? each.minutes.value : 30,
      });
    expect(calendarEffort(taken, "2026-11-16" as Day, "2026-11-22" as Day)).toEqual([]);
    expect(taken.effort.map(({ minutes, gesture }) => [minutes, gesture])).toEqual([
      [30, "calendar"],
      [30, "calendar"],
      [45, "calendar"],
      [120, "calendar"],
    ]);
    expect(projectSchema.safeParse(taken).success).toBe(true);
    const [first] = proposed();
    if (first === undefined) throw new Error("nothing proposed");
    expect(takeProposedEffort(taken, first, { actor: "trainer", minutes: 5 })).toBe(taken);
  });
});
