import { expect, test } from "vitest";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { emptyLine } from "./edit-visit.ts";
import { proposeTrainees } from "./propose-trainees.ts";

const nameLine = (line: number) => `ligne ${line}`;
const propose = (...lines: readonly Partial<typeof emptyLine>[]) =>
  proposeTrainees(
    lines.map((line) => ({ ...emptyLine, ...line })),
    nameLine,
  );

test("a line gives its label, site, job and hours, and nothing of contract or diploma", () => {
  const line = { label: " A.  B. ", site: "Nord ", job: "pose", hours: "24,5" } as const;
  expect(propose({ ...line, contract: "fixedTerm", diploma: "none" })).toEqual([
    { label: "A. B.", site: "Nord", job: "pose", weeklyMinutes: known(1470) },
  ]);
});

test("hours that are not known, or not understood, stay unknown", () => {
  const hours = propose({ label: "A" }, { label: "B", hours: "beaucoup" });
  expect(hours.map(({ weeklyMinutes }) => weeklyMinutes)).toEqual([unknown, unknown]);
});

test("a line nobody filled proposes nobody, and one without label is named by its place", () => {
  expect(propose({}, { job: "pose" }).map(({ label }) => label)).toEqual(["ligne 2"]);
});

test("two people of one label are told apart, whatever the labels are", () => {
  const labels = propose({ label: "A" }, { label: "A" }, { label: "A" }).map(({ label }) => label);
  expect(labels).toEqual(["A", "A (ligne 2)", "A (ligne 3)"]);
});
