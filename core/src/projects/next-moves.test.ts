import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Project } from "./model.ts";
import { nextMoves } from "./next-moves.ts";
import { passageOf, projectAt, sessionOn, today, wayTo } from "./sample-project.ts";
import { type ProjectStep, projectSteps } from "./vocabulary.ts";

const keysOf = (step: ProjectStep, facts: Partial<Project> = {}, day = today) =>
  nextMoves(projectAt(step, facts), day).map(({ key }) => key);
const moveOf = (project: Project, key: string, day = today) =>
  nextMoves(project, day).find((move) => move.key === key);
const ahead = [sessionOn("2026-12-10")];
const untoldGroup = { category: unknown, words: "" } as const;
const refused = projectAt("design").fundingRequests.map((request) => ({
  ...request,
  answer: known({ kind: "refused" as const, day: "2026-02-20", cents: unknown }),
}));
const waiting = refused.map((request) => ({ ...request, answer: unknown }));

const stepRows: readonly [ProjectStep, string, Partial<Project>, readonly string[]][] = [
  ["idea", "a public that is told", {}, ["leaveIdea"]],
  ["idea", "no public", { targetGroup: untoldGroup }, ["tellTargetGroup"]],
  ["idea", "nobody to lead", { lead: "gone" }, ["nameLead", "leaveIdea"]],
  ["diagnosis", "no diagnosis", { diagnosis: "" }, ["linkDiagnosis"]],
  ["diagnosis", "a diagnosis and no public", { targetGroup: untoldGroup }, ["tellTargetGroup"]],
  ["diagnosis", "a diagnosis and a public", {}, ["leaveDiagnosis"]],
  ["design", "no design", { design: "", alternative: "" }, ["linkDesign"]],
  ["design", "no alternative", { alternative: "" }, ["chooseAlternative"]],
  ["design", "an alternative", {}, ["leaveDesign"]],
  ["fundingAsked", "an answer and dates", { sessions: ahead }, ["leaveFunding"]],
  ["fundingAsked", "an answer and no date", { sessions: [] }, ["dateSessions"]],
  ["fundingAsked", "a refusal and no date", { sessions: [], fundingRequests: refused }, ["leaveFunding"]],
  ["fundingAsked", "no answer", { fundingRequests: waiting }, ["answerFunding"]],
  ["planned", "no date", { sessions: [] }, ["dateSessions"]],
  ["planned", "nobody in training", { sessions: ahead, participants: [] }, ["listParticipants"]],
  ["planned", "a date ahead", { sessions: ahead }, []],
  ["planned", "a date that has come", {}, ["noteStart"]],
  ["running", "a session ahead", { sessions: ahead }, []],
  ["running", "no session left", { sessions: [] }, ["dateSessions"]],
  ["running", "all sessions past", {}, ["startEvaluation"]],
  ["evaluating", "nothing learnt yet", { lessons: "" }, ["tellLessons"]],
  ["evaluating", "lessons told", {}, ["closeProject"]],
  ["closed", "everything", { lead: "" }, []],
  ["abandoned", "everything", { lead: "" }, []],
];
test.each(stepRows)("at %s with %s", (step, _, facts, keys) => {
  expect(keysOf(step, facts)).toEqual(keys);
});

describe("days at the boundary", () => {
  test("the start is noted on the day of the first session, not on the eve", () => {
    const sessions = [sessionOn(today)];
    expect(keysOf("planned", { sessions }, addDays(today, -1))).toEqual([]);
    expect(keysOf("planned", { sessions })).toEqual(["noteStart", "noteAttendance"]);
  });

  test("evaluation starts on the morrow of the last session", () => {
    const sessions = [sessionOn(today, { attendance: projectAt("idea").sessions[0]?.attendance ?? [] })];
    expect(keysOf("running", { sessions })).toEqual([]);
    expect(keysOf("running", { sessions }, addDays(today, 1))).toEqual(["startEvaluation"]);
  });

  test("a pause leaves everybody in peace until its day, and no longer", () => {
    const pause = passageOf("pause", "2026-09-01", { until: today });
    const project = projectAt("design", { lead: "", passages: [...wayTo("design"), pause] });
    expect(nextMoves(project, addDays(today, -1))).toEqual([]);
    expect(nextMoves(project, today)).toMatchObject([{ key: "decideResume", since: today }]);
  });

  test("a pause without a day asks for one since it began", () => {
    const passages = [...wayTo("design"), passageOf("pause", "2026-09-01")];
    expect(nextMoves(projectAt("design", { passages }), today)).toMatchObject([
      { key: "decideResume", since: "2026-09-01", owner: { kind: "hr", actors: ["hr"] } },
    ]);
  });

  test("the next meeting is to be held on the day that the last one chose", () => {
    const first = { id: "m1", day: "2026-10-01", attendees: [], nextMeeting: known("2026-10-20") };
    const last = { id: "m2", day: "2026-10-20", attendees: [], nextMeeting: known<string>(today) };
    const project = projectAt("design", { meetings: [last, first] });
    expect(moveOf(project, "holdMeeting", addDays(today, -1))).toBeUndefined();
    expect(moveOf(project, "holdMeeting")).toMatchObject({ since: today });
  });
});

describe("whose move it is", () => {
  test("a funder answers for its own request, else the OPCO", () => {
    const project = projectAt("fundingAsked", { fundingRequests: waiting });
    expect(moveOf(project, "answerFunding")).toMatchObject({
      owner: { kind: "opco", actors: ["adviser"] },
      since: "2026-02-02",
      about: ["request-1"],
    });
    const toProvider = waiting.map((request) => ({ ...request, partner: "provider" }));
    const owner = { kind: "trainingProvider", actors: ["trainer"] };
    expect(moveOf({ ...project, fundingRequests: toProvider }, "answerFunding")).toMatchObject({ owner });
    const nobody = { ...project, actors: [] };
    expect(moveOf(nobody, "answerFunding")?.owner).toEqual({ kind: "opco", actors: [] });
  });

  test("attendance is one move for each leader; absent people are noted, only silence is open", () => {
    const sessions = [
      sessionOn("2026-04-01", { leader: "tutor" }),
      sessionOn("2026-04-02", { leader: "tutor", attendance: [{ participant: "p1", minutes: 0 }] }),
      sessionOn("2026-04-03", { leader: "gone" }),
      sessionOn("2026-04-04", { isCanceled: true }),
      ...projectAt("running").sessions,
    ];
    const moves = nextMoves(projectAt("running", { sessions }), today).filter(
      ({ key }) => key === "noteAttendance",
    );
    expect(moves).toMatchObject([
      {
        owner: { kind: "workplaceTutor", actors: ["tutor"] },
        since: "2026-04-01",
        about: ["s-2026-04-01", "s-2026-04-02"],
      },
      { owner: { kind: "trainingProvider", actors: ["trainer"] }, about: ["s-2026-04-03"] },
    ]);
  });

  test("a milestone is its owner's move; without an owner, the one who leads finds one", () => {
    const milestone = {
      label: "Prévenir les sites",
      setOn: "2026-10-01",
      meeting: "",
      due: known("2026-12-01"),
    };
    const milestones = [
      { ...milestone, id: "b", owner: "tutor", state: { kind: "open" } as const },
      { ...milestone, id: "a", owner: "", due: known("2026-11-30"), state: { kind: "open" } as const },
      { ...milestone, id: "c", owner: "tutor", state: { kind: "done", day: "2026-11-01" } as const },
    ];
    expect(nextMoves(projectAt("planned", { sessions: ahead, milestones }), today)).toMatchObject([
      { key: "nameMilestoneOwner", owner: { actors: ["hr"] }, due: known("2026-11-30") },
      { key: "milestone", owner: { kind: "workplaceTutor", actors: ["tutor"] }, since: "2026-10-01" },
    ]);
  });

  test("a risk is talked about until the day it is closed", () => {
    const risks = [
      { id: "r1", day: "2026-10-01", words: "Un départ", owner: "frontline", closedOn: known<string>(today) },
    ];
    const project = projectAt("planned", { sessions: ahead, risks });
    expect(moveOf(project, "talkAboutRisk")).toBeUndefined();
    expect(moveOf(project, "talkAboutRisk", addDays(today, -1))?.owner.actors).toEqual(["frontline"]);
    expect(
      moveOf(
        { ...project, lead: "hr", risks: risks.map((risk) => ({ ...risk, owner: "" })) },
        "talkAboutRisk",
        addDays(today, -1),
      )?.owner.actors,
    ).toEqual(["hr"]);
  });

  test("a place kept for somebody to be found is held by nobody", () => {
    const actors = projectAt("design").actors.map((actor) => ({
      ...actor,
      name: actor.kind === "executive" ? "" : actor.name,
    }));
    expect(moveOf(projectAt("design", { alternative: "", actors }), "chooseAlternative")?.owner.kind).toBe(
      "hr",
    );
  });
});

describe("the works council", () => {
  const council = projectAt("design").worksCouncil;
  const [plan] = council.consultations;
  if (plan === undefined) throw new Error("the sample consults on the plan");

  test("nobody knows whether there is one: that is asked; there is none: nothing is asked", () => {
    expect(keysOf("design", { worksCouncil: { exists: unknown, consultations: [] } })).toContain(
      "askCouncil",
    );
    expect(keysOf("design", { worksCouncil: { exists: known(false), consultations: [] } })).toEqual([
      "leaveDesign",
    ]);
    expect(keysOf("idea", { worksCouncil: { exists: unknown, consultations: [] } })).not.toContain(
      "askCouncil",
    );
  });

  test("it is told of the plan and of the way to evaluate, by the first session", () => {
    const project = projectAt("planned", {
      sessions: ahead,
      worksCouncil: { exists: known(true), consultations: [plan] },
    });
    expect(moveOf(project, "informCouncil")).toBeUndefined();
    expect(moveOf(project, "informCouncilOfMethods")).toMatchObject({
      about: ["evaluationTool"],
      due: known("2026-12-10"),
      owner: { kind: "executive", actors: ["director"] },
    });
  });

  test("its opinion is its own move, from the day it was told", () => {
    const told = { ...plan, opinion: unknown, informedOn: known<string>(today) };
    const project = projectAt("design", { worksCouncil: { exists: known(true), consultations: [told] } });
    expect(moveOf(project, "giveOpinion")).toMatchObject({
      since: today,
      owner: { kind: "worksCouncil", actors: ["council"] },
    });
    expect(moveOf(project, "giveOpinion", addDays(today, -1))).toBeUndefined();
    expect(moveOf(project, "informCouncil", addDays(today, -1))?.about).toEqual(["plan", "evaluationTool"]);
  });
});

test("silence costs nothing: as days go by with nothing ahead, the moves stay the same and count no delay", () => {
  fc.assert(
    fc.property(fc.constantFrom(...projectSteps), fc.integer({ min: 1, max: 2000 }), (step, days) => {
      const project = projectAt(step, { fundingRequests: waiting });
      expect(nextMoves(project, addDays(today, days))).toEqual(nextMoves(project, today));
      for (const move of nextMoves(project, today))
        expect(Object.values(move).some((value) => typeof value === "number")).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("the order of lists and the names of people change no move", () => {
  const milestones = ["a", "b", "c"].map((id) => ({
    id,
    label: id,
    setOn: "2026-10-01",
    meeting: "",
    due: unknown,
    owner: "tutor",
    state: { kind: "open" } as const,
  }));
  const sessions = [sessionOn("2026-04-01"), sessionOn("2026-04-02"), sessionOn("2026-04-03")];
  const more = projectAt("running").fundingRequests.flatMap((request) =>
    ["r1", "r2"].map((id) => ({ ...request, id, answer: unknown })),
  );
  const project = projectAt("running", { milestones, sessions, fundingRequests: more });
  const shuffled = (list: readonly { readonly id: string }[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  fc.assert(
    fc.property(
      shuffled(milestones),
      shuffled(sessions),
      shuffled(project.actors),
      fc.string({ minLength: 1 }),
      (...drawn) => {
        const [someMilestones, someSessions, someActors, name] = drawn;
        const byId = <Listed extends { readonly id: string }>(
          list: readonly Listed[],
          order: typeof someActors,
        ) => order.flatMap(({ id }) => list.filter((each) => each.id === id));
        const renamed = byId(project.actors, someActors).map((actor) => ({ ...actor, name: `x${name}` }));
        const other = {
          ...project,
          milestones: byId(milestones, someMilestones),
          sessions: byId(sessions, someSessions),
          actors: renamed,
          fundingRequests: more.toReversed(),
        };
        expect(nextMoves(other, today)).toEqual(nextMoves(project, today));
      },
    ),
    { numRuns: 40 },
  );
});
