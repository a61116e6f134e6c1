import { describe, expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { blankProject, type Project, projectSchema } from "../../../core/src/projects/public.ts";
import {
  addDecision,
  addMilestone,
  beginMeeting,
  cancelMeeting,
  closeRisk,
  findDecisions,
  patchDecision,
  raiseRisk,
  removeDecision,
  setMeetingDay,
  setNextMeeting,
  toggleAttendee,
} from "./edit-steering.ts";

const day = "2026-11-23" as Day;
const decision = (id: string, words: string, on: string = day) =>
  ({ id, day: on, meeting: "m", words, by: [], dissent: [] }) as const;
const milestone = {
  id: "k",
  label: "Prévenir",
  setOn: day,
  meeting: "m",
  due: unknown,
  owner: "",
  state: { kind: "open" },
} as const;
const edited = (...edits: readonly ((project: Project) => Project)[]) =>
  edits.reduce((project, edit) => edit(project), blankProject("Accueil", day));

describe("a meeting", () => {
  test("is in the project as soon as it begins, with who is there, one tap in and one tap out", () => {
    const project = edited(
      beginMeeting("m", day),
      toggleAttendee("m", "a"),
      toggleAttendee("m", "b"),
      toggleAttendee("m", "a"),
      setNextMeeting("m", known("2026-12-01")),
    );
    expect(project.meetings).toEqual([{ id: "m", day, attendees: ["b"], nextMeeting: known("2026-12-01") }]);
    expect(projectSchema.safeParse(project).success).toBe(true);
  });

  test("taken back leaves what it decided in the project, without it", () => {
    const project = edited(
      beginMeeting("m", day),
      addDecision(decision("d", "Oui")),
      addMilestone(milestone),
      cancelMeeting("m"),
    );
    expect(project.meetings).toEqual([]);
    expect([...project.decisions, ...project.milestones].map(({ meeting }) => meeting)).toEqual(["", ""]);
  });

  test("held another day says so", () => {
    expect(edited(beginMeeting("m", day), setMeetingDay("m", "2026-11-20")).meetings[0]?.day).toBe(
      "2026-11-20",
    );
  });

  test("a decision keeps the dissent written beside it, and goes when it is taken out", () => {
    const dissent = [{ actor: "", words: "Trop tôt" }];
    const project = edited(addDecision(decision("d", "Oui")), patchDecision("d", { dissent }));
    expect(project.decisions[0]?.dissent).toEqual(dissent);
    expect(removeDecision("d")(project).decisions).toEqual([]);
  });

  test("a risk is noted, then closed on a day", () => {
    const project = edited(raiseRisk("r", day, "Peu de relève"), closeRisk("r", "2026-12-01"));
    expect(project.risks).toEqual([
      { id: "r", day, words: "Peu de relève", owner: "", closedOn: known("2026-12-01") },
    ]);
  });
});

describe("the search in decisions", () => {
  const project = edited(
    addDecision(decision("a", "Deux heures le mardi", "2026-01-01")),
    addDecision({
      ...decision("b", "Un tuteur par équipe", "2026-06-01"),
      dissent: [{ actor: "", words: "Mardi non" }],
    }),
  );
  const found = (sought: string) => findDecisions(project, sought).map(({ id }) => id);

  test("gives the last first, and all of them for nothing sought", () => {
    expect(found("  ")).toEqual(["b", "a"]);
  });

  test("minds neither accents nor capitals, looks into dissent, and wants every word", () => {
    expect(found("EQUIPE")).toEqual(["b"]);
    expect(found("mardi")).toEqual(["b", "a"]);
    expect(found("mardi heures")).toEqual(["a"]);
    expect(found("jeudi")).toEqual([]);
  });
});
