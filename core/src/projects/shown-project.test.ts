import { describe, expect, test } from "vitest";
import { type Role, roles, rolesThatMay } from "../access/index.ts";
import { known, unknown } from "../kernel/known.ts";
import type { ProjectEffortLine } from "./model.ts";
import { actorOf, keptProjectOf, sampleHouse } from "./sample-kept-project.ts";
import { projectAt, sessionOn } from "./sample-project.ts";
import { saveProject } from "./save-project.ts";
import { isTotalTellable, shownProject } from "./shown-project.ts";
import { viewProject } from "./view-project.ts";

const line: ProjectEffortLine = {
  id: "e1",
  stage: "actual",
  actor: "workplaceTutor",
  partner: "",
  kind: "steering",
  words: "Point du mardi",
  minutes: 90,
  hourlyCostCents: known(1950),
  day: known("2026-11-03"),
  gesture: "typed",
};
const project = projectAt("running", {
  participants: [{ id: "p1", label: "Stagiaire 4", status: known("agency"), partner: "", trainee: "t4" }],
  sessions: [sessionOn("2026-11-03", { attendance: [{ participant: "p1", minutes: 60 }] })],
  sequencesDone: [
    { sequence: "q1", participant: "p1", day: "2026-11-03" },
    { sequence: "q2", participant: "", day: "2026-11-03" },
  ],
  notes: [{ id: "n1", day: "2026-11-04", by: "", words: "Stagiaire 4 était en congé" }],
  effort: [line],
  effortRates: [{ actor: "hr", partner: "", hourlyCostCents: 2600 }],
});
const shownTo = (...held: readonly Role[]) => shownProject(project, actorOf(...held));
const readers = rolesThatMay("viewProjects");
const share = { id: "s", project: "a" };

describe("what an hour of a function costs", () => {
  const told: readonly Role[] = ["owner", "hr", "adviser"];

  test.each(told)("%s reads it, and all the rest", (role) => {
    expect(shownTo(role)).toEqual({ content: project, hidden: [] });
  });

  test.each(readers.filter((role) => !told.includes(role)))("%s reads the hours, and no rate", (role) => {
    const { content, hidden } = shownTo(role);
    expect(hidden).toContain("rates");
    expect(content.effortRates).toEqual([]);
    expect(content.effort).toEqual([{ ...line, hourlyCostCents: unknown }]);
    expect(JSON.stringify(content)).not.toMatch(/1950|2600/);
  });

  test("a share gives it to advisers alone", () => {
    const through = (role: Role) => shownProject(project, { ...actorOf(role), share }).hidden;
    expect(through("adviser")).toEqual([]);
    for (const role of ["trainer", "evaluator", "frontlineManager", "workplaceTutor", "auditor"] as const)
      expect(through(role), role).toEqual(["rates"]);
  });

  test("somebody of two roles reads what the wider one reads", () => {
    expect(shownTo("worksCouncil", "hr").hidden).toEqual([]);
    expect(shownTo("worksCouncil", "trainer").hidden).toEqual(["rates"]);
  });
});

describe("what is written of each person in training", () => {
  test("the works council reads how many there are, and nothing of each", () => {
    const { content, hidden } = shownTo("worksCouncil");
    expect(hidden).toEqual(["rates", "people"]);
    expect(content.participants).toEqual([{ ...project.participants[0], label: "", trainee: "" }]);
    expect(content.sessions).toEqual([sessionOn("2026-11-03")]);
    expect(content.sequencesDone).toEqual([{ sequence: "q2", participant: "", day: "2026-11-03" }]);
    expect(JSON.stringify(content)).not.toMatch(/Stagiaire|congé|t4/);
    expect(shownProject(project, { ...actorOf("worksCouncil"), share }).hidden).toContain("people");
  });

  test.each(readers.filter((role) => role !== "worksCouncil"))("%s reads it", (role) => {
    expect(shownTo(role).content.participants).toEqual(project.participants);
    expect(shownTo(role).content.notes).toEqual(project.notes);
  });

  test("somebody without any role that reads projects is shown nothing of either", () => {
    for (const role of roles.filter((each) => !readers.includes(each)))
      expect(shownTo(role).hidden).toEqual(["rates", "people"]);
    expect(shownTo().hidden).toEqual(["rates", "people"]);
  });
});

describe("whoever may write a project", () => {
  test.each([...rolesThatMay("editProject"), ...rolesThatMay("moveProject")])(
    "as %s sees all of it",
    (role) => {
      expect(shownTo(role).hidden).toEqual([]);
      expect(shownProject(project, { ...actorOf(role), share }).hidden).toEqual([]);
    },
  );

  test.each(rolesThatMay("editProject"))("as %s erases nothing by saving what was shown", async (role) => {
    const house = sampleHouse([keptProjectOf({ id: "a", content: project })]);
    const viewed = await viewProject(house, actorOf(role), { project: "a" });
    if (!viewed.ok) throw new Error("refused");
    await saveProject(house, actorOf(role), {
      content: viewed.value.content,
      project: "a",
      basedOnRevision: 1,
    });
    expect((await house.projects.find("a"))?.content).toEqual(project);
  });
});

test("a total of hours is told once three functions bear it: of two, each would find the other's pay", () => {
  const of = (...actors: readonly ProjectEffortLine["actor"][]) =>
    actors.map((actor) => ({ actor, minutes: 60, hourlyCostCents: known(2000) }));
  expect(isTotalTellable(of("hr", "executive", "workplaceTutor"))).toBe(true);
  expect(isTotalTellable(of("hr", "hr", "executive"))).toBe(false);
  const third = { actor: "workplaceTutor", minutes: 60, hourlyCostCents: known(2000) } as const;
  expect(isTotalTellable([...of("hr", "executive"), { ...third, minutes: 0 }])).toBe(false);
  expect(isTotalTellable([...of("hr", "executive"), { ...third, hourlyCostCents: unknown }])).toBe(false);
  expect(isTotalTellable([...of("hr", "executive"), third])).toBe(true);
  expect(isTotalTellable([])).toBe(false);
});
