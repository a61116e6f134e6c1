import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Project } from "./model.ts";
import { nextMoves } from "./next-moves.ts";
import { passageOf, projectAt, sessionOn, today, wayTo } from "./sample-project.ts";
import { agendaOfMeeting, steeringAgenda } from "./steering-agenda.ts";
import { steeringMinutes } from "./steering-minutes.ts";

const meeting = {
  id: "m1",
  day: "2026-11-02",
  attendees: ["tutor", "hr", "gone"],
  nextMeeting: known<string>(today),
};
const decision = {
  id: "d1",
  day: "2026-11-02",
  meeting: "m1",
  words: "Deux heures le mardi",
  by: ["director"],
  dissent: [{ actor: "council", words: "Trop tôt le matin." }],
};
const milestone = {
  id: "k1",
  label: "Prévenir les sites",
  setOn: "2026-11-02",
  meeting: "m1",
  due: known("2026-12-01"),
  owner: "tutor",
  state: { kind: "open" } as const,
};
const steered = (facts: Partial<Project> = {}) =>
  projectAt("planned", {
    sessions: [sessionOn("2026-12-10")],
    meetings: [meeting],
    decisions: [decision],
    milestones: [milestone],
    ...facts,
  });
const movedKinds = (project: Project, day = today) =>
  steeringAgenda(project, day).moved.map(({ kind, count }) => `${kind} ${count}`);

describe("the agenda", () => {
  test("before the first meeting, everything since the start moved, told by kind", () => {
    const agenda = steeringAgenda(projectAt("running"), today);
    expect(agenda.since).toEqual(unknown);
    expect(agenda.moved.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      "started 1",
      "passage 3",
      "fundingAnswered 1",
      "fundingAsked 1",
      "opinionGiven 2",
      "councilInformed 2",
      "sessionHeld 1",
    ]);
    expect(agenda.moved[1]).toMatchObject({
      from: "2026-02-01",
      to: "2026-04-01",
      about: ["startDesign", "plan", "begin"],
    });
  });

  test("what the last meeting took is not told again; nothing moved since, nothing is told", () => {
    expect(movedKinds(steered())).toEqual([]);
    expect(steeringAgenda(steered(), today).since).toEqual(known("2026-11-02"));
  });

  test("what is dated on the day of the last meeting is told again; the eve is not", () => {
    const notes = (day: string) => [{ id: "n1", day, by: "", words: "Appel de l’OPCO" }];
    expect(movedKinds(steered({ notes: notes("2026-11-02") }))).toEqual(["note 1"]);
    expect(movedKinds(steered({ notes: notes("2026-11-01") }))).toEqual([]);
    expect(movedKinds(steered({ notes: notes("2026-11-24") }))).toEqual([]);
  });

  test("a decision taken outside the meeting, a session and a milestone done are told, decisions first", () => {
    const project = steered({
      decisions: [decision, { ...decision, id: "d2", meeting: "" }],
      milestones: [{ ...milestone, state: { kind: "done", day: "2026-11-10" } }],
      sessions: [
        sessionOn("2026-11-12"),
        sessionOn("2026-11-13", { isCanceled: true }),
        sessionOn("2026-12-10"),
      ],
      sequencesDone: [{ sequence: "q1", participant: "p1", day: "2026-11-12" }],
    });
    expect(movedKinds(project)).toEqual(["decision 1", "milestoneDone 1", "sessionHeld 1", "sequenceDone 1"]);
  });

  test("three labels are told at most, the last ones", () => {
    const notes = ["a", "b", "c", "d"].map((id, index) => ({
      id,
      day: `2026-11-1${index}`,
      by: "",
      words: id,
    }));
    expect(steeringAgenda(steered({ notes }), today).moved).toMatchObject([
      { kind: "note", count: 4, labels: ["b", "c", "d"] },
    ]);
  });

  test("the ledger's lines and the meetings themselves are not points of a five-minute agenda", () => {
    const line = {
      id: "e1",
      stage: "actual",
      actor: "hr",
      partner: "",
      kind: "steering",
      words: "",
    } as const;
    const spent = {
      ...line,
      minutes: 30,
      hourlyCostCents: unknown,
      day: known("2026-11-20"),
      gesture: "meeting",
    } as const;
    expect(movedKinds(steered({ effort: [spent] }))).toEqual([]);
  });

  test("three decisions at most; the others wait, and nothing is lost between the three lists", () => {
    const risks = ["r1", "r2", "r3", "r4"].map((id) => ({
      id,
      day: "2026-11-03",
      words: id,
      owner: "",
      closedOn: unknown,
    }));
    const agenda = steeringAgenda(steered({ risks, lead: "" }), today);
    expect(agenda.toDecide.map(({ key, about }) => [key, ...about])).toEqual([
      ["nameLead"],
      ["talkAboutRisk", "r1"],
      ["talkAboutRisk", "r2"],
    ]);
    expect(agenda.decidedLater).toBe(2);
    expect(agenda.waiting.map(({ key }) => key)).toEqual(["milestone", "holdMeeting"]);
    const all = nextMoves(steered({ risks, lead: "" }), today).length;
    expect(agenda.toDecide.length + agenda.decidedLater + agenda.waiting.length).toBe(all);
  });

  test("a project that has ended has nothing to decide", () => {
    const agenda = steeringAgenda(projectAt("closed", { lead: "" }), today);
    expect([agenda.toDecide, agenda.waiting, agenda.decidedLater]).toEqual([[], [], 0]);
  });

  test("a project that waits decides whether to go on, once its day has come", () => {
    const passages = [...wayTo("planned"), passageOf("pause", "2026-11-03", { until: today })];
    expect(steeringAgenda(steered({ passages }), today).toDecide.map(({ key }) => key)).toEqual([
      "decideResume",
    ]);
    expect(steeringAgenda(steered({ passages }), addDays(today, -1)).toDecide).toEqual([]);
  });

  test("the order in which things were written changes nothing", () => {
    const ids = ["n1", "n2", "n3", "n4", "n5"];
    const day = fc.integer({ min: 10, max: 12 });
    const list = fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), day }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(list, (drawn) => {
        const notes = drawn.map((each) => ({
          id: each.id,
          day: `2026-11-${each.day}`,
          by: "",
          words: each.id,
        }));
        const turned = steeringAgenda(steered({ notes: notes.toReversed() }), today);
        expect(turned).toEqual(steeringAgenda(steered({ notes }), today));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the agenda of a meeting under way", () => {
  const underWay = { id: "m2", day: today, attendees: ["hr"], nextMeeting: unknown };
  const taken = {
    meetings: [meeting, underWay],
    decisions: [decision, { ...decision, id: "d2", day: today, meeting: "m2" }],
    milestones: [milestone, { ...milestone, id: "k2", setOn: today, meeting: "m2", owner: "" }],
  };

  test("is the one there was before it: what it takes itself did not move before it", () => {
    expect(agendaOfMeeting(steered(taken), underWay)).toEqual(steeringAgenda(steered(), today));
  });
});

describe("the minutes", () => {
  test("they hold who was there, what was decided with its dissent, whose move it is, and the next meeting", () => {
    const later = { ...milestone, id: "k0", meeting: "" };
    const project = steered({
      decisions: [{ ...decision, id: "d0", meeting: "" }, decision],
      milestones: [milestone, later],
    });
    expect(steeringMinutes(project, "m1")).toEqual({
      meeting: "m1",
      day: "2026-11-02",
      attendees: ["hr", "tutor"],
      decisions: [decision],
      milestones: [milestone],
      risksRaised: [],
      risksClosed: [],
      nextMeeting: known(today),
    });
  });

  test("they hold the risks noted that day and those closed that day, and no others", () => {
    const risk = (id: string, day: string, closedOn?: string) => ({
      id,
      day,
      words: id,
      owner: "",
      closedOn: closedOn === undefined ? unknown : known(closedOn),
    });
    const risks = [
      risk("new", meeting.day),
      risk("closed", "2026-10-01", meeting.day),
      risk("other", "2026-11-03"),
    ];
    const minutes = steeringMinutes(steered({ risks }), "m1");
    expect(minutes?.risksRaised.map(({ id }) => id)).toEqual(["new"]);
    expect(minutes?.risksClosed.map(({ id }) => id)).toEqual(["closed"]);
  });

  test("a meeting that is not in the project has none", () => {
    expect(steeringMinutes(steered(), "m2")).toBeUndefined();
  });
});
