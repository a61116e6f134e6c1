import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { changesSinceInformed } from "./council-changes.ts";
import type { Project } from "./model.ts";
import { projectAt, today } from "./sample-project.ts";

const decision = (id: string, day: string) =>
  ({ id, day, meeting: "", words: `Décision ${id}`, by: [], dissent: [] }) as const;
const informed = (id: string, informedOn: string) =>
  ({ id, about: "plan", informedOn: known(informedOn), opinion: unknown }) as const;
const project = (facts: Partial<Project>): Project => ({ ...projectAt("running"), ...facts });
const kinds = (told: Project) => changesSinceInformed(told, today).changes.map(({ kind }) => kind);

describe("what changed since the works council was informed", () => {
  test("nothing is told while it never was", () => {
    const told = project({ worksCouncil: { exists: known(true), consultations: [] } });
    expect(changesSinceInformed(told, today)).toEqual({ since: unknown, changes: [] });
  });

  test("counts from the last day it was informed; a day ahead has not come", () => {
    const consultations = [
      informed("a", "2026-03-01"),
      informed("b", "2026-06-01"),
      informed("c", "2027-01-01"),
    ];
    const told = project({
      worksCouncil: { exists: known(true), consultations },
      decisions: [
        decision("old", "2026-05-31"),
        decision("same", "2026-06-01"),
        decision("new", "2026-08-01"),
      ],
    });
    const { since, changes } = changesSinceInformed(told, today);
    expect(since).toEqual(known("2026-06-01"));
    expect(changes).toMatchObject([
      { kind: "decision", count: 2, about: ["same", "new"], labels: ["Décision same", "Décision new"] },
    ]);
  });

  test("what the council did itself, notes and lines of the ledger are not changes", () => {
    const told = project({
      worksCouncil: { exists: known(true), consultations: [informed("a", "2026-06-01")] },
      notes: [{ id: "n", day: "2026-07-01", by: "", words: "À voir" }],
      risks: [{ id: "r", day: "2026-07-01", words: "Peu de relève", owner: "", closedOn: unknown }],
    });
    expect(kinds(told)).toEqual(["riskRaised"]);
  });
});
