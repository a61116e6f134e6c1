import { expect, test } from "vitest";
import { projectAt, sessionOn } from "../projects/sample-project.ts";
import { isLinkSubject, linkSubjects } from "./link-subjects.ts";

test("those who see the work tell, everybody designs, participants have their page, sessions their list", () => {
  const lines = linkSubjects(projectAt("running")).map(({ purpose, subject }) => `${purpose} ${subject}`);
  const ofEverybody = /^(?:designMinutes|caseSentences) /;
  expect(lines.filter((line) => !ofEverybody.test(line))).toEqual([
    "tutorWords frontline",
    "tutorWords tutor",
    "traineePage p1",
    "traineePage p2",
    "sessionAttendance s-2026-03-20",
    "councilFile c1",
    "councilFile c2",
    "invitation invitation",
    "groupAnswers frontline",
    "groupAnswers tutor",
  ]);
  expect(lines.filter((line) => line.startsWith("designMinutes"))).toHaveLength(7);
  expect(lines.filter((line) => line.startsWith("caseSentences"))).toHaveLength(7);
});

test("a session that was called off has no list", () => {
  const project = projectAt("running", { sessions: [sessionOn("2026-03-20", { isCanceled: true })] });
  expect(isLinkSubject(project, "sessionAttendance", "s-2026-03-20")).toBe(false);
});
