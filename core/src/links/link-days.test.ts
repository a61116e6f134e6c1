import { expect, test } from "vitest";
import { addMonthsToDay, type Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { sessionOn } from "../projects/sample-project.ts";
import { latestExpiry, linkStanding, usualExpiry } from "./link-days.ts";
import { linkPurposes } from "./model.ts";
import { linkOf } from "./sample-links.ts";

const today = "2026-11-23" as Day;

test.each([
  ["tutorWords", "2027-05-23"],
  ["traineePage", "2027-11-23"],
  ["sessionAttendance", "2026-12-23"],
  ["councilFile", "2027-02-23"],
  ["designMinutes", "2027-05-23"],
  ["groupAnswers", "2027-07-23"],
  ["caseSentences", "2027-02-23"],
] as const)("a link of %s lives until %s unless told otherwise", (purpose, day) => {
  expect(usualExpiry(purpose, today)).toBe(day);
});

test.each([
  ["2026-12-01", "2026-12-15"],
  ["2026-11-09", "2026-11-24"],
  ["2026-01-05", "2026-11-24"],
  ["2029-01-05", "2027-12-23"],
])("attendance of a session of %s may be noted until %s", (day, last) => {
  expect(usualExpiry("sessionAttendance", today, sessionOn(day))).toBe(last);
});

test("attendance of a session without a day may be noted for a month", () => {
  const session = { ...sessionOn("2026-12-01"), day: unknown };
  expect(usualExpiry("sessionAttendance", today, session)).toBe("2026-12-23");
  expect(usualExpiry("sessionAttendance", today, { ...session, day: known("hier") })).toBe("2026-12-23");
});

test("no usual life is longer than the longest, whatever the day", () => {
  for (const text of ["2026-11-23", "2027-01-31", "2028-02-29"]) {
    const day = text as Day;
    expect(latestExpiry(day)).toBe(addMonthsToDay(day, 13));
    for (const purpose of linkPurposes) expect(usualExpiry(purpose, day) <= latestExpiry(day)).toBe(true);
  }
});

test("a link opens on its last day, not on the next one, and never once stopped", () => {
  const link = linkOf({ id: "l1", expiresOn: today });
  expect(linkStanding(link, today)).toBe("alive");
  expect(linkStanding(link, "2026-11-24" as Day)).toBe("expired");
  expect(linkStanding({ ...link, revokedAt: "2026-11-23T09:00:00.000Z" }, today)).toBe("revoked");
});
