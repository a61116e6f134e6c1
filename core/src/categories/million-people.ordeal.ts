import { expect, test } from "vitest";
import type { Month } from "../kernel/calendar.ts";
import { type EmployeeId, type SnapshotFields, snapshotBuilder, workQuestions } from "../workforce/index.ts";
import { findCheapestQuestions } from "./find-cheapest-questions.ts";
import type { CategoryRule } from "./model.ts";
import { profileCategory } from "./profile-category.ts";
import { type Knowledge, selectMembers } from "./select-members.ts";

const headcount = 1_000_000;

/** Six conditions over six attributes: labels, a beginning, an exposure, answers about the work, a grid. */
const rule: CategoryRule = {
  perimeter: { kind: "not", condition: { kind: "oneOf", attribute: "jobStatus", values: ["cadre"] } },
  work: {
    kind: "any",
    conditions: [
      { kind: "oneOf", attribute: "occupationCode", values: ["67*", "684a"] },
      { kind: "workAnswers", questions: [...workQuestions], atLeast: 4 },
      { kind: "oneOf", attribute: "exposure", values: ["noise"] },
    ],
  },
  job: { kind: "gradeAtMost", collectiveAgreement: "3043", position: 2 },
  person: { kind: "oneOf", attribute: "qualificationLevel", values: ["1", "2"] },
  metWhen: "atLeastTwoDimensions",
};
const knowledge: Knowledge = {
  jobGradeTables: [
    {
      collectiveAgreement: "3043",
      positions: ["A", "B", "C"].map((letter) => ({
        label: letter,
        writtenAs: [`N${letter}1`, `N${letter}2`],
      })),
    },
  ],
  workAnswers: Array.from({ length: 50 }, (_, family) => ({
    jobFamily: `metier ${"abcdefghij"[family % 10]}${"klmnopqrst"[Math.floor(family / 10)]}`,
    answeredBy: "",
    answers: {
      learntInDays: "yes",
      sameStepsEveryTime: "yes",
      pacedByOthers: "yes",
      checkedByOthers: family % 2 === 0 ? "yes" : "unknown",
      noWrittenInstructions: "no",
      noDecisionOnTheSpot: "unknown",
    },
  })),
};

/** A month of a million people; every fact repeats with its own period, and every seventh one is missing. */
function buildMonth() {
  const builder = snapshotBuilder("2026-01" as Month, "v1", []);
  const fields: SnapshotFields = {
    employee: "" as EmployeeId,
    establishment: "",
    occupationCode: null,
    jobLabel: null,
    exposures: null,
    jobStatus: null,
    jobGrade: null,
    collectiveAgreement: "3043",
    contractKind: "permanent",
    workingTime: "fullTime",
    paidHours: 151.67,
    hourlyPayCents: null,
    qualificationLevel: null,
    certifications: null,
    sex: "female",
    ageBand: "25-34",
    contractStart: "2020-01-01",
    tenureMonths: 30,
  };
  for (let row = 0; row < headcount; row += 1) {
    const unlessMissing = (offset: number, label: string) => ((row + offset) % 7 === 0 ? null : label);
    fields.employee = `${row.toString(16).padStart(32, "0")}` as EmployeeId;
    fields.establishment = `site ${row % 300}`;
    fields.occupationCode = unlessMissing(0, `${600 + (row % 97)}a`);
    fields.jobLabel = unlessMissing(
      1,
      `Métier ${"abcdefghij"[row % 10]}${"klmnopqrst"[row % 7]} - site ${row % 300}`,
    );
    fields.exposures = unlessMissing(2, row % 3 === 0 ? "" : "chemicals+noise");
    fields.jobStatus = unlessMissing(3, row % 11 === 0 ? "cadre" : "ouvrier");
    fields.jobGrade = unlessMissing(4, `N${"ABCDE"[row % 5]}${row % 2}`);
    fields.qualificationLevel = unlessMissing(5, String(1 + (row % 8)));
    fields.hourlyPayCents = 1100 + (row % 1500);
    builder.add(fields);
  }
  return builder.finish();
}

/** The shortest of several runs: what the work takes when nothing else runs on the machine. */
function shortestMilliseconds(times: number, run: () => void): number {
  const durations = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...durations);
}

test("six conditions over a million people are decided in less than a tenth of a second", (context) => {
  const start = performance.now();
  const snapshot = buildMonth();
  const built = performance.now() - start;
  expect(snapshot.employees).toHaveLength(headcount);
  const selected = shortestMilliseconds(25, () => selectMembers(rule, snapshot, knowledge));
  const membership = selectMembers(rule, snapshot, knowledge);
  const asked = shortestMilliseconds(3, () => findCheapestQuestions(rule, snapshot, membership, knowledge));
  const definition = {
    id: "a",
    version: 1,
    label: "",
    context: "",
    stake: "",
    decisionForm: "draft",
    decidedBy: "",
    definedAt: "",
    definedBy: "",
    rule,
  } as const;
  const profiled = shortestMilliseconds(3, () =>
    profileCategory(definition, { snapshot, knowledge, trainings: [] }),
  );
  context.annotate(
    Object.entries({ built, selected, profiled, asked })
      .map(([what, milliseconds]) => `${what} ${milliseconds.toFixed(0)} ms`)
      .join(", "),
  );
  expect(new Set(membership.overall)).toEqual(new Set([-1, 0, 1]));
  expect(selected).toBeLessThan(100);
  expect(profiled).toBeLessThan(5000);
  expect(asked).toBeLessThan(5000);
});
