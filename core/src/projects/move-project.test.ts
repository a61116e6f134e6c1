import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { type Project, projectSchema } from "./model.ts";
import { type MissingFact, missingFacts, moveProject } from "./move-project.ts";
import { courseOf, openEvents } from "./project-course.ts";
import { passageOf, projectAt, sessionOn, today, wayTo } from "./sample-project.ts";
import { type ProjectEvent, type ProjectStep, projectEvents, projectSteps } from "./vocabulary.ts";

const endings = { pause: "same", abandon: "abandoned" } as const;

/** Every event that is open at each step, and the step it leads to. Written apart from the code. */
const expected: Readonly<Record<ProjectStep, Partial<Record<ProjectEvent, ProjectStep | "same">>>> = {
  idea: { startDiagnosis: "diagnosis", startDesign: "design", ...endings },
  diagnosis: { startDesign: "design", ...endings },
  design: { askFunding: "fundingAsked", plan: "planned", ...endings },
  fundingAsked: { plan: "planned", returnToDesign: "design", ...endings },
  planned: { begin: "running", returnToDesign: "design", ...endings },
  running: { evaluate: "evaluating", closeWithoutEvaluation: "closed", ...endings },
  evaluating: {
    resumeTraining: "running",
    close: "closed",
    closeWithoutEvaluation: "closed",
    ...endings,
  },
  closed: { reopen: "evaluating" },
  abandoned: { reopen: "planned" },
};
const ends: readonly ProjectStep[] = ["closed", "abandoned"];
const live = projectSteps.filter((step) => !ends.includes(step));

const move = (project: Project, event: ProjectEvent, day: string = today) =>
  moveProject(project, passageOf(event, day, { words: "Dit.", until: "2030-01-01" }));

describe("every step × every event", () => {
  for (const step of projectSteps) {
    for (const event of projectEvents) {
      const to = expected[step][event];
      const project = projectAt(step);
      test(`${event} at ${step}: ${to ?? "wrongStep"}`, () => {
        const moved = move(project, event);
        if (to === undefined) {
          const open = projectEvents.filter((each) => expected[step][each] !== undefined);
          expect(moved).toEqual({ ok: false, refusal: { code: "wrongStep", open } });
          return;
        }
        if (!moved.ok) throw new Error(JSON.stringify(moved.refusal));
        expect(courseOf(moved.value).step).toBe(to === "same" ? step : to);
        expect(courseOf(moved.value).since).toBe(to === "same" ? courseOf(project).since : today);
        expect(projectSchema.parse(moved.value)).toEqual(moved.value);
      });
    }
  }
});

describe("every live step × every event, while it waits", () => {
  for (const step of live) {
    const waiting = projectAt(step, { passages: [...wayTo(step), passageOf("pause", "2026-09-01")] });
    for (const event of projectEvents) {
      test(`${event} at ${step}`, () => {
        const moved = move(waiting, event);
        if (event === "resume" || event === "abandon") {
          if (!moved.ok) throw new Error(JSON.stringify(moved.refusal));
          expect(courseOf(moved.value).step).toBe(event === "resume" ? step : "abandoned");
          expect(courseOf(moved.value).pause).toBeUndefined();
          return;
        }
        if (expected[step][event] === undefined)
          expect(moved).toEqual({ ok: false, refusal: { code: "wrongStep", open: ["resume", "abandon"] } });
        else
          expect(moved).toMatchObject({ ok: false, refusal: { code: "paused", pause: { until: unknown } } });
      });
    }
  }
});

test("what is open is what can be done", () => {
  for (const step of projectSteps) {
    const project = projectAt(step);
    expect(openEvents(courseOf(project))).toEqual(projectEvents.filter((event) => move(project, event).ok));
  }
});

const sent = projectAt("design").fundingRequests.map((request) => ({ ...request, askedOn: unknown }));
const lacking: readonly [ProjectEvent, ProjectStep, Partial<Project>, readonly MissingFact[]][] = [
  ["startDiagnosis", "idea", { lead: "" }, ["lead"]],
  ["startDiagnosis", "idea", { lead: "gone" }, ["lead"]],
  [
    "startDesign",
    "idea",
    { lead: "", targetGroup: { category: unknown, words: " " } },
    ["lead", "targetGroup"],
  ],
  ["startDesign", "diagnosis", { targetGroup: { category: unknown, words: "" } }, ["targetGroup"]],
  ["askFunding", "design", { design: "", alternative: "" }, ["design", "alternative"]],
  ["askFunding", "design", { fundingRequests: sent }, ["sentRequest"]],
  ["plan", "fundingAsked", { alternative: "", sessions: [] }, ["alternative", "datedSession"]],
  ["plan", "design", { sessions: [sessionOn("2026-03-01", { day: unknown })] }, ["datedSession"]],
  ["plan", "design", { sessions: [sessionOn("2026-03-01", { isCanceled: true })] }, ["datedSession"]],
  ["begin", "planned", { participants: [], sessions: [] }, ["participant", "startedSession"]],
  ["evaluate", "running", { sessions: [] }, ["startedSession"]],
  ["close", "evaluating", { lessons: "\n" }, ["lessons"]],
];
test.each(lacking)("%s at %s, without all it needs, is refused with everything missing", (...row) => {
  const [event, step, facts, missing] = row;
  expect(move(projectAt(step, facts), event)).toEqual({
    ok: false,
    refusal: { code: "notReady", missing },
  });
});

test("a category alone says for whom", () => {
  const category = known({ id: "category-1", version: 1 });
  expect(move(projectAt("idea", { targetGroup: { category, words: "" } }), "startDesign").ok).toBe(true);
});

test.each([
  ["returnToDesign", "planned"],
  ["closeWithoutEvaluation", "running"],
] as const)("%s asks why", (event, step) => {
  expect(moveProject(projectAt(step), passageOf(event, today))).toMatchObject({
    ok: false,
    refusal: { missing: ["why"] },
  });
});

test("giving up says because of what; only another reason needs words", () => {
  const project = projectAt("design");
  expect(moveProject(project, passageOf("abandon", today, { because: "noFunding" })).ok).toBe(true);
  const other = passageOf("abandon", today, { because: "other" });
  expect(moveProject(project, other)).toMatchObject({ ok: false, refusal: { missing: ["why"] } });
  expect(moveProject(project, { ...other, words: "Le site ferme." }).ok).toBe(true);
});

describe("days at the boundary", () => {
  test("training begins on the day of its first session, not on the eve", () => {
    const project = projectAt("planned", { sessions: [sessionOn("2026-11-24")] });
    expect(move(project, "begin", "2026-11-23").ok).toBe(false);
    expect(move(project, "begin", "2026-11-24").ok).toBe(true);
  });

  test("evaluation starts on the day of the last session, not on the eve; a canceled one does not count", () => {
    const sessions = [sessionOn("2026-10-01"), sessionOn("2026-11-24")];
    const project = projectAt("running", { sessions });
    expect(move(project, "evaluate", "2026-11-23")).toMatchObject({
      refusal: { missing: ["endOfSessions"] },
    });
    expect(move(project, "evaluate", "2026-11-24").ok).toBe(true);
    const canceled = sessions.map((each, index) => ({ ...each, isCanceled: index === 1 }));
    expect(move(projectAt("running", { sessions: canceled }), "evaluate", "2026-11-23").ok).toBe(true);
  });

  test("a request sent on the day is sent; one dated of the morrow is not", () => {
    const [request] = projectAt("design").fundingRequests;
    const asked = (day: string) =>
      projectAt("design", {
        fundingRequests: request === undefined ? [] : [{ ...request, askedOn: known(day) }],
      });
    expect(move(asked("2026-11-23"), "askFunding", "2026-11-23").ok).toBe(true);
    expect(move(asked("2026-11-24"), "askFunding", "2026-11-23").ok).toBe(false);
  });

  test("a passage may be dated of the day of the last one, not before it", () => {
    const project = projectAt("planned");
    expect(move(project, "begin", "2026-03-01")).toMatchObject({ refusal: { code: "notReady" } });
    expect(move(project, "begin", "2026-02-28")).toEqual({
      ok: false,
      refusal: { code: "dayBefore", last: "2026-03-01" },
    });
    expect(move(projectAt("idea"), "startDiagnosis", "2026-01-04")).toMatchObject({
      refusal: { code: "dayBefore", last: "2026-01-05" },
    });
  });

  test("a pause ends later than it starts, or nobody says when", () => {
    const pause = (until?: string) =>
      moveProject(projectAt("design"), passageOf("pause", today, until === undefined ? {} : { until }));
    expect(pause("2026-11-23")).toMatchObject({ refusal: { missing: ["laterDay"] } });
    expect(pause("2026-11-24").ok).toBe(true);
    expect(pause().ok).toBe(true);
  });
});

test("the wrong step is told before the pause, the pause before the day, the day before what is missing", () => {
  const waiting = projectAt("idea", { lead: "", passages: [passageOf("pause", "2026-09-01")] });
  expect(move(waiting, "begin", "2026-01-01")).toMatchObject({ refusal: { code: "wrongStep" } });
  expect(move(waiting, "startDiagnosis", "2026-01-01")).toMatchObject({ refusal: { code: "paused" } });
  const idle = projectAt("idea", { lead: "" });
  expect(move(idle, "startDiagnosis", "2026-01-01")).toMatchObject({ refusal: { code: "dayBefore" } });
  expect(move(idle, "startDiagnosis")).toMatchObject({ refusal: { code: "notReady" } });
});

test("reopening leads back to the step it ended from, whatever the way and the pause", () => {
  for (const step of live) {
    const passages = [...wayTo(step), passageOf("pause", "2026-09-01"), passageOf("abandon", "2026-09-02")];
    const moved = move(projectAt("idea", { passages }), "reopen");
    expect(moved.ok && courseOf(moved.value)).toMatchObject({ step, since: today, pause: undefined });
  }
});

test("whatever is tried in whatever order, what is accepted is a project, and what is refused changes nothing", () => {
  const tries = fc.array(
    fc.record({ event: fc.constantFrom(...projectEvents), month: fc.integer({ min: 1, max: 12 }) }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(tries, (events) => {
      let project = projectAt("idea", { sessions: [sessionOn("2026-03-20")] });
      for (const { event, month } of events) {
        const before = JSON.stringify(project);
        const moved = move(project, event, `2026-${String(month).padStart(2, "0")}-15`);
        expect(JSON.stringify(project)).toBe(before);
        if (moved.ok) project = moved.value;
        expect(projectSchema.safeParse(project).success).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("everything that can be missing is missing somewhere", () => {
  const told = new Set([
    ...lacking.flatMap(([, , , missing]) => missing),
    "why",
    "laterDay",
    "endOfSessions",
  ]);
  expect([...told].toSorted()).toEqual(missingFacts.toSorted());
});
