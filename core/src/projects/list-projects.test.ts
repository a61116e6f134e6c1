import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { known } from "../kernel/known.ts";
import { listProjects } from "./list-projects.ts";
import type { Project } from "./model.ts";
import { nextMoves } from "./next-moves.ts";
import { nextDate } from "./project-facts.ts";
import { actorOf, keptProjectOf, sampleHouse } from "./sample-kept-project.ts";
import { passageOf, projectAt, sessionOn, today } from "./sample-project.ts";
import { projectSteps } from "./vocabulary.ts";

async function listedOf(content: Project) {
  const house = sampleHouse([keptProjectOf({ id: "a", content })]);
  const listed = await listProjects(house, actorOf("workplaceTutor"));
  return listed.ok ? listed.value[0] : undefined;
}

test("the list names every project and where it stands, and says nothing of who is in training", async () => {
  const { content, ...kept } = keptProjectOf({ id: "a" });
  const links = { company: "Clair et Net", diagnosis: "diagnosis-1", design: "design-1" };
  const owner = { kind: "hr", names: ["Nom hr"] };
  const move = { key: "leaveDesign", label: "", count: 0, owner };
  const line = { ...kept, ...links, label: content.label, step: "design", isPaused: false, move };
  const listed = await listedOf(content);
  expect(listed).toEqual(line);
  for (const { label } of content.participants) expect(JSON.stringify(listed)).not.toContain(label);
});

test.each(projectSteps)(
  "at %s the line tells the first next move and the next date of the whole project",
  async (step) => {
    const content = projectAt(step, {
      sessions: [sessionOn("2026-03-20"), sessionOn("2027-01-12")],
      notes: [{ id: "n1", day: "2026-03-01", by: "", words: "Entre nous." }],
    });
    const listed = await listedOf(content);
    const [move] = nextMoves(content, today);
    expect([listed?.move?.key, listed?.move?.count]).toEqual([move?.key, move?.about.length]);
    expect(listed?.nextDate).toBe("2027-01-12");
    expect(nextDate(content, today)).toEqual(known("2027-01-12"));
  },
);

test("a function that nobody holds yet has no name, and a project that has ended has no move", async () => {
  const nobody = projectAt("design", { actors: [], lead: "" });
  expect((await listedOf(nobody))?.move).toMatchObject({ key: "nameLead", owner: { names: [] } });
  expect(await listedOf(projectAt("closed"))).not.toHaveProperty("move");
});

test("a project that waits says so, and at which step", async () => {
  const pause = passageOf("pause", "2026-05-01", { until: "2026-12-01" });
  const waiting = projectAt("planned", { passages: [...projectAt("planned").passages, pause] });
  expect(await listedOf(waiting)).toMatchObject({ step: "planned", isPaused: true });
});

rolesContract("viewProjects", (roles) => listProjects(sampleHouse(), actorOf(...roles)));
