import { describe, expect, test } from "vitest";
import { estimateEffect, type Finding, numberColumn } from "../../../engine/src/index.ts";
import { sayFrench } from "../../../files/src/documents/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { writeFindingReport } from "./write-finding-report.ts";

const say = sayFrench();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** Trained people gain 5 more than people of the same age. */
function findingOf(treatedCount: number): Finding {
  const rows = Array.from({ length: 60 }, (_, row) => ({
    treated: row < treatedCount ? 1 : 0,
    age: 20 + ((row * 7) % 30),
    outcome: 100 + ((row * 7) % 30) + (row < treatedCount ? 5 : 0) + ((row * row) % 11),
  }));
  const columns = new Map(
    (["treated", "age", "outcome"] as const).map((name) => [
      name,
      numberColumn(rows.map((row) => row[name])),
    ]),
  );
  return estimateEffect({ treatment: "treated", outcome: "outcome", covariates: ["age"] }, columns);
}

const report = (finding: Finding) =>
  writeFindingReport(
    { finding, treatment: "Formation", outcome: "Salaire", unit: "€", today: "2026-11-23" as Day },
    say,
  );

describe("the report of an effect", () => {
  const finding = findingOf(25);
  const document = report(finding);

  test("begins with the engine's plain answer", () => {
    if (finding.kind !== "estimated") throw new Error(finding.notEstimable.code);
    expect(document.lead).toBe(finding.reading.fr);
    expect(plain(document.title)).toBe("« Formation » et « Salaire » : quel effet ?");
  });

  test("gives the estimate with its range, its sizes and one row of balance per covariate", () => {
    if (finding.kind !== "estimated") throw new Error(finding.notEstimable.code);
    const blocks = document.sections.flatMap((section) => section.blocks);
    const key = blocks.find((block) => block.kind === "keyFigures");
    expect(key?.figures.map(({ figure }) => plain(figure))[0]).toMatch(/^[+−]?\d+(,\d+)? €$/);
    expect(key?.figures[2]?.figure).toBe(String(finding.sizes.matchedTreated));
    const table = blocks.find((block) => block.kind === "table");
    expect(table?.rows.length).toBe(finding.balance.length);
    expect(table?.rows.every((row) => row.length === table.head.length)).toBe(true);
  });

  test("says what is not known and how it was made", () => {
    expect(document.notKnown.lines.length).toBe(3);
    expect(document.sources.lines.join(" ")).toContain("degrés de liberté");
    expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity|\{[a-z]+[,}]/);
  });

  test("a finding that is only measured never says that the training made the difference", () => {
    if (finding.kind !== "estimated") throw new Error(finding.notEstimable.code);
    const measured = JSON.stringify(report({ ...finding, evidenceLevel: "measured" }));
    expect(measured).not.toContain("écart attribué à la formation");
    expect(measured).toContain("sans pouvoir l’attribuer");
  });
});

describe("P-8: on a paper that others read", () => {
  const finding = findingOf(25);
  if (finding.kind !== "estimated") throw new Error(finding.notEstimable.code);
  const sized = (matchedTreated: number, matchedComparison: number, degreesOfFreedom: number) => ({
    ...finding,
    sizes: { ...finding.sizes, matchedTreated, matchedComparison },
    inference: { ...finding.inference, degreesOfFreedom },
  });

  test.each([
    [9, 40, 30],
    [40, 9, 30],
    [40, 40, 9.9],
  ])("an estimate on %i and %i people with %d degrees of freedom leaves no figure", (one, other, degrees) => {
    const written = report(sized(one, other, degrees));
    const blocks = written.sections.flatMap((section) => section.blocks);
    expect(blocks.some((block) => block.kind === "keyFigures" || block.kind === "table")).toBe(false);
    expect(JSON.stringify(written)).not.toContain(finding.reading.fr);
    // Nothing of it is told either by a caveat, a size or the method.
    expect(JSON.stringify([blocks, written.lead, written.sources])).not.toMatch(/\d/);
    expect(written.lead).toContain("trop peu de personnes");
  });

  test("with ten on each side and ten degrees of freedom, its figures do", () => {
    const blocks = report(sized(10, 10, 10)).sections.flatMap((section) => section.blocks);
    expect(blocks.some((block) => block.kind === "keyFigures")).toBe(true);
  });
});

test("a refusal gives the reason and the remedy, and no figure", () => {
  const finding = findingOf(2);
  if (finding.kind !== "refused") throw new Error("two trained people are too few");
  const document = report(finding);
  const blocks = document.sections.flatMap((section) => section.blocks);
  expect(JSON.stringify(blocks)).toContain(finding.notEstimable.reading.fr);
  expect(blocks.some((block) => block.kind === "keyFigures" || block.kind === "table")).toBe(false);
  expect(document.notKnown.lines.join(" ")).toContain("ne veut pas dire absence d’effet");
});
