import { expect, test } from "vitest";
import { projectAt } from "../projects/sample-project.ts";
import { actorAs, allowed, keptFirmOf, refused, sampleHouse, today } from "./sample-firm.ts";
import { viewPortfolio } from "./view-portfolio.ts";

test.each(allowed)("%s sees every firm, and what a call needs to know of each project", async (role) => {
  const kept = keptFirmOf({ id: "a" });
  const house = sampleHouse([kept], [{ id: "p", project: projectAt("planned") }]);
  const viewed = await viewPortfolio(house, actorAs(role));
  expect(viewed).toMatchObject({ ok: true, value: { day: today, firms: [kept] } });
  const [project] = viewed.ok ? viewed.value.projects : [];
  expect(project).toMatchObject({
    id: "p",
    company: "Clair et Net",
    headcount: 60,
    step: "planned",
    sharedBy: "",
  });
  expect(project?.reasons).toHaveLength(3);
});

test("projects that others share are told beside one's own, by the share, even under an id of one's own", async () => {
  const own = { id: "same", project: projectAt("planned") };
  const share = { id: "same", owner: { name: "Clair et Net" } };
  const house = sampleHouse([], [own], [{ share, project: projectAt("running", { label: "Partagé" }) }]);
  const viewed = await viewPortfolio(house, actorAs("adviser"));
  expect(viewed.ok ? viewed.value.projects : []).toMatchObject([
    { id: "same", sharedBy: "", step: "planned" },
    { id: "same", sharedBy: "Clair et Net", label: "Partagé", step: "running" },
  ]);
});

test.each(refused)("%s is not allowed to see a portfolio", async (role) => {
  const viewed = await viewPortfolio(sampleHouse([keptFirmOf({ id: "a" })]), actorAs(role));
  expect(viewed).toEqual({ ok: false, refusal: { code: "notAllowed" } });
});
