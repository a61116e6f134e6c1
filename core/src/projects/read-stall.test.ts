import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Project } from "./model.ts";
import { nextMoves } from "./next-moves.ts";
import { readStall, type StallKind } from "./read-stall.ts";
import { passageOf, projectAt, sessionOn, today, wayTo } from "./sample-project.ts";
import { steeringYardsticks as yardsticks } from "./steering-yardsticks.ts";
import type { ProjectStep } from "./vocabulary.ts";

const kindsOf = (project: Project, day: Day = today): readonly StallKind[] =>
  readStall(project, day).reasons.map(({ kind }) => kind);
const [request] = projectAt("design").fundingRequests;
if (request === undefined) throw new Error("the sample asked for funding");
const asked = (day: string) => [{ ...request, askedOn: known(day), answer: unknown }];
const noteOn = (day: Day) => [{ id: "n1", day, by: "", words: "Appel." }];
const inDays = (days: number) => addDays(today, days);

/** A project whose last trace is a note written so many days ago. */
const quietFor = (step: ProjectStep, days: number, facts: Partial<Project> = {}) =>
  projectAt(step, { notes: noteOn(inDays(-days)), ...facts });

describe("each reason holds from its day, and not on the eve", () => {
  test.each(["idea", "diagnosis", "design", "fundingAsked", "planned", "evaluating"] as const)(
    "%s: nothing moved",
    (step) => {
      const days = yardsticks.quietDays[step];
      expect(kindsOf(quietFor(step, days - 1))).toEqual([]);
      const stall = readStall(quietFor(step, days), today);
      expect(stall.reasons).toEqual([{ kind: "nothingMoved", day: inDays(-days), days, step }]);
    },
  );

  test("a funder's answer is awaited", () => {
    const days = yardsticks.fundingDays;
    const at = (count: number) => projectAt("fundingAsked", { fundingRequests: asked(inDays(-count)) });
    expect(kindsOf(at(days - 1))).toEqual([]);
    expect(readStall(at(days), today).reasons).toEqual([
      { kind: "fundingSilent", day: inDays(-days), days, request: "request-1" },
    ]);
  });

  test("the start is near and something is missing", () => {
    const days = yardsticks.startDays;
    const at = (count: number) =>
      projectAt("planned", {
        sessions: [sessionOn(inDays(count))],
        participants: [],
        fundingRequests: asked(inDays(-1)),
      });
    expect(kindsOf(at(days + 1))).toEqual([]);
    expect(readStall(at(days), today).reasons).toEqual([
      { kind: "startNear", day: inDays(days), days, missing: ["participants", "fundingAnswer"] },
    ]);
    expect(kindsOf(at(0))).toEqual(["startNear"]);
    expect(kindsOf({ ...projectAt("planned"), sessions: [sessionOn(inDays(days))] })).toEqual([]);
  });

  test("the sessions are over and nobody said so", () => {
    const days = yardsticks.afterSessionsDays;
    const at = (count: number) => projectAt("running", { sessions: [sessionOn(inDays(-count))] });
    expect(kindsOf(at(days - 1))).toEqual([]);
    expect(readStall(at(days), today).reasons).toEqual([{ kind: "sessionsOver", day: inDays(-days), days }]);
  });

  test("milestones are passed: how many, and the oldest", () => {
    const days = yardsticks.milestoneDays;
    const milestone = { setOn: "2026-10-01", meeting: "", owner: "tutor", state: { kind: "open" } as const };
    const at = (count: number) =>
      quietFor("design", 1, {
        milestones: [
          { ...milestone, id: "a", label: "Choisir les sites", due: known<string>(inDays(-count)) },
          { ...milestone, id: "b", label: "Prévenir", due: known<string>(inDays(-count - 1)) },
        ],
      });
    expect(kindsOf(at(days - 2))).toEqual([]);
    expect(readStall(at(days - 1), today).reasons).toMatchObject([{ count: 1, label: "Prévenir" }]);
    expect(readStall(at(days), today).reasons).toEqual([
      { kind: "milestonesPassed", day: inDays(-days - 1), days: days + 1, count: 2, label: "Prévenir" },
    ]);
  });

  test("a pause is over", () => {
    const at = (until: string) =>
      projectAt("design", { passages: [...wayTo("design"), passageOf("pause", "2026-03-02", { until })] });
    expect(kindsOf(at(inDays(1)))).toEqual([]);
    expect(readStall(at(today), today).reasons).toEqual([{ kind: "pauseOver", day: today, days: 0 }]);
  });
});

test("an idea may wait for somebody to lead it; a project under way may not", () => {
  expect(kindsOf(quietFor("idea", 1, { lead: "" }))).toEqual([]);
  expect(kindsOf(quietFor("diagnosis", 1, { lead: "" }))).toEqual(["nobodyLeads"]);
});

test.each([
  ["a session", { sessions: [sessionOn(inDays(200))] }],
  [
    "a meeting",
    { meetings: [{ id: "m", day: "2026-02-02", attendees: [], nextMeeting: known<string>(today) }] },
  ],
] as const)(
  "with %s ahead, however quiet, a project waits for a date and does not stand still",
  (_, facts) => {
    expect(kindsOf(projectAt("design"))).toEqual(["nothingMoved"]);
    expect(kindsOf(projectAt("design", facts))).toEqual([]);
  },
);

test("a pause without a day is not forgotten for ever", () => {
  const passages = [...wayTo("design"), passageOf("pause", "2026-09-01")];
  expect(kindsOf(projectAt("design", { passages }), "2026-09-10" as Day)).toEqual([]);
  expect(kindsOf(projectAt("design", { passages }))).toEqual(["nothingMoved"]);
});

test.each(["closed", "abandoned"] as const)("a project that is %s never stands still", (step) => {
  expect(readStall(projectAt(step, { lead: "" }), today)).toEqual({
    isStalled: false,
    reasons: [],
    call: unknown,
  });
});

test("three reasons are told at most, the most pressing first", () => {
  const project = projectAt("planned", {
    lead: "",
    sessions: [sessionOn(inDays(5))],
    fundingRequests: asked("2026-02-02"),
    milestones: [
      {
        id: "a",
        label: "",
        setOn: "2026-02-02",
        meeting: "",
        due: known("2026-03-01"),
        owner: "",
        state: { kind: "open" },
      },
    ],
  });
  expect(kindsOf(project)).toEqual(["startNear", "fundingSilent", "nobodyLeads"]);
});

describe("one call, to whom, about the first reason", () => {
  const whom = (project: Project) => {
    const { call } = readStall(project, today);
    return call.known ? [call.value.about, call.value.whom.kind, ...call.value.whom.actors] : [];
  };
  const near = { sessions: [sessionOn(inDays(5))] };

  test.each([
    [
      "a silent funder",
      projectAt("fundingAsked", { fundingRequests: asked("2026-02-02") }),
      ["fundingSilent", "opco", "adviser"],
    ],
    [
      "a start without anybody",
      projectAt("planned", { ...near, participants: [] }),
      ["startNear", "hr", "hr"],
    ],
    [
      "a start without an answer",
      projectAt("planned", { ...near, fundingRequests: asked(today) }),
      ["startNear", "opco", "adviser"],
    ],
    ["nobody to lead", quietFor("design", 1, { lead: "" }), ["nobodyLeads", "executive", "director"]],
    ["a quiet design", projectAt("design", { alternative: "" }), ["nothingMoved", "executive", "director"]],
    ["sessions that are over", projectAt("running"), ["sessionsOver", "hr", "hr"]],
    ["nobody at all", projectAt("design", { actors: [] }), ["nobodyLeads", "executive"]],
  ] as const)("%s", (_, project, call) => {
    expect(whom(project)).toEqual(call);
  });
});

test("a milestone that passed leads to whoever leads the project, never to its owner", () => {
  const milestones = [
    {
      id: "a",
      label: "Prévenir",
      setOn: "2026-10-01",
      meeting: "",
      due: known("2026-10-15"),
      owner: "tutor",
      state: { kind: "open" } as const,
    },
  ];
  const { call } = readStall(quietFor("design", 1, { milestones }), today);
  expect(call).toMatchObject({ value: { about: "milestonesPassed", whom: { actors: ["hr"] } } });
});

test("a trace dated ahead of the day does not hide the silence", () => {
  const project = projectAt("design", { notes: noteOn(inDays(30)) });
  expect(kindsOf(project)).toEqual(["nothingMoved"]);
});

test("time spent is a sign of life; time only forecast is none", () => {
  const line = {
    id: "e1",
    actor: "hr",
    partner: "",
    kind: "design",
    words: "",
    minutes: 30,
    hourlyCostCents: unknown,
    day: known<string>(inDays(-2)),
    gesture: "weekly",
  } as const;
  expect(kindsOf(projectAt("design", { effort: [{ ...line, stage: "actual" }] }))).toEqual([]);
  expect(kindsOf(projectAt("design", { effort: [{ ...line, stage: "forecast" }] }))).toEqual([
    "nothingMoved",
  ]);
});

test("a date set by a meeting no longer holds once a later meeting was held", () => {
  const first = { id: "m1", day: "2026-02-02", attendees: [], nextMeeting: known<string>(inDays(30)) };
  const last = { id: "m2", day: "2026-02-03", attendees: [], nextMeeting: unknown };
  expect(kindsOf(projectAt("design", { meetings: [first] }))).toEqual([]);
  expect(kindsOf(projectAt("design", { meetings: [last, first] }))).toEqual(["nothingMoved"]);
});

test("no call is to members of the works council for their opinion: the employer convenes the meeting", () => {
  const consultations = (["plan", "evaluationTool"] as const).map((about) => ({
    ...{ id: `c-${about}`, about, informedOn: known("2026-01-05"), opinion: unknown },
  }));
  const project = projectAt("planned", {
    sessions: [],
    milestones: [],
    fundingRequests: [],
    notes: noteOn(inDays(-300)),
    worksCouncil: { exists: known(true), consultations },
  });
  const owners = nextMoves(project, today).map(({ owner }) => owner.kind);
  expect(owners).toContain("worksCouncil");
  const { call } = readStall(project, today);
  expect(call).toMatchObject({ known: true, value: { about: "nothingMoved" } });
  if (call.known) expect(call.value.whom.kind).not.toBe("worksCouncil");
});
