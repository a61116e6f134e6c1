import { expect, test } from "vitest";
import type { Day } from "../../core/src/kernel/calendar.ts";
import { firmSchema, portfolioLines, tellProjects } from "../../core/src/portfolio/index.ts";
import { portfolioPiles, projectSchema } from "../../core/src/projects/index.ts";
import { fictionalPortfolio } from "./portfolio.ts";

const day = "2026-11-23" as Day;
const followed = fictionalPortfolio({ seed: 3, count: 300, day });

test("every firm and project of a fictional portfolio is one that the house keeps", () => {
  for (const { firm, project } of followed) {
    expect(firmSchema.parse(firm)).toEqual(firm);
    if (project !== undefined) expect(projectSchema.parse(project)).toEqual(project);
  }
});

test("the same seed gives the same portfolio, and another seed another", () => {
  expect(fictionalPortfolio({ seed: 3, count: 300, day })).toEqual(followed);
  expect(fictionalPortfolio({ seed: 4, count: 300, day })).not.toEqual(followed);
});

test("its firms lie in all five piles, most of them small, and every project finds its firm", () => {
  const firms = followed.map(({ firm }, rank) => ({ id: `f${rank}`, revision: 1, content: firm }));
  const projects = followed.flatMap(({ project }, rank) =>
    project === undefined ? [] : [{ id: `p${rank}`, project, sharedBy: "" }],
  );
  const lines = portfolioLines({ firms, projects: tellProjects(projects, day) }, day);
  expect(lines).toHaveLength(300);
  for (const pile of portfolioPiles)
    expect(lines.filter((line) => line.pile === pile).length, pile).toBeGreaterThan(3);
  const small = lines.filter(({ headcount }) => headcount.known && headcount.value < 11).length;
  expect(small).toBeGreaterThan(150);
});
