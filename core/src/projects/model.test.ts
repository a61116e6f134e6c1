import { expect, test } from "vitest";
import { blankProject } from "./blank-project.ts";
import { type Project, projectSchema } from "./model.ts";
import { passageOf, projectAt, sessionOn, today } from "./sample-project.ts";
import { projectSteps } from "./vocabulary.ts";

const faultsOf = (project: unknown) =>
  projectSchema.safeParse(project).error?.issues.map(({ path }) => path.join(".")) ?? [];

test("a project that says nothing but its name is a project", () => {
  expect(faultsOf(blankProject("Accueil", today))).toEqual([]);
});

test.each(projectSteps)("a project at %s goes through text and comes back the same", (step) => {
  const project = projectAt(step);
  expect(projectSchema.parse(JSON.parse(JSON.stringify(project)))).toEqual(project);
});

const [actor] = projectAt("idea").actors;
const [participant] = projectAt("idea").participants;
const present = { participant: "p1", minutes: 60 };
const rate = { actor: "hr", partner: "", hourlyCostCents: 3000 } as const;
const wrong: readonly [string, string, Partial<Project>][] = [
  ["two actors under one id", "actors", { actors: [actor, actor].flatMap((each) => each ?? []) }],
  [
    "two participants under one id",
    "participants",
    { participants: [participant, participant].flatMap((each) => each ?? []) },
  ],
  [
    "one person noted twice in a session",
    "attendance",
    { sessions: [sessionOn("2026-03-20", { attendance: [present, present] })] },
  ],
  ["two rates for one function", "effortRates", { effortRates: [rate, rate] }],
  ["a passage that does not follow", "passages.0", { passages: [passageOf("begin", "2026-02-01")] }],
  [
    "a passage dated before the one it follows",
    "passages.1",
    { passages: [passageOf("startDiagnosis", "2026-02-02"), passageOf("startDesign", "2026-02-01")] },
  ],
  ["a day that is not one", "startedOn", { startedOn: "2026-02-30" }],
  ["an empty name", "label", { label: "  " }],
];
test.each(wrong)("%s is refused, with its place", (_, place, facts) => {
  expect(faultsOf(projectAt("idea", facts))).toEqual([place]);
});

test("a field that nobody knows is refused: nothing is kept by accident", () => {
  expect(faultsOf({ ...projectAt("idea"), grade: 3 })).toEqual([""]);
});

test("a project kept before invitations existed reads as one that invites nobody yet", () => {
  const { invitation, ...older } = blankProject("Accueil", today);
  const read = projectSchema.parse(older);
  expect(read.invitation).toEqual(invitation);
  expect(projectSchema.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
});
