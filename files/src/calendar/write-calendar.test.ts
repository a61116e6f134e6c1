import fc from "fast-check";
import { expect, test } from "vitest";
import type { CalendarMeeting } from "../../../core/src/training/index.ts";
import { writeCalendar } from "./write-calendar.ts";

const meeting = (facts: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  uid: "d_b_1_1",
  title: "Hall, Mise en situation",
  description: "",
  place: "",
  day: "2026-12-01" as CalendarMeeting["day"],
  startMinute: 540,
  minutes: 90,
  ...facts,
});
const written = (...meetings: readonly CalendarMeeting[]) =>
  new TextDecoder().decode(
    writeCalendar({ name: "Propreté", writtenAt: "2026-11-23T10:00:00.000Z", meetings }),
  );
/** Lines as they read once unfolded (RFC 5545, §3.1). */
const linesOf = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test.each([
  ["2026-12-01", 540, "20261201T080000Z", "20261201T093000Z"],
  ["2026-07-01", 540, "20260701T070000Z", "20260701T083000Z"],
  ["2027-03-28", 540, "20270328T070000Z", "20270328T083000Z"],
  ["2026-10-25", 540, "20261025T080000Z", "20261025T093000Z"],
])("%s at minute %i of Paris is written in universal time", (day, startMinute, start, end) => {
  const lines = linesOf(written(meeting({ day: day as CalendarMeeting["day"], startMinute })));
  expect(lines).toContain(`DTSTART:${start}`);
  expect(lines).toContain(`DTEND:${end}`);
});

test("a meeting bears its identity, its title and its place", () => {
  const lines = linesOf(written(meeting({ place: "Salle 2, rez-de-chaussée; aile B" })));
  expect(lines).toContain("UID:d_b_1_1");
  expect(lines).toContain("SUMMARY:Hall\\, Mise en situation");
  expect(lines).toContain("LOCATION:Salle 2\\, rez-de-chaussée\\; aile B");
  expect(lines).toContain("DTSTAMP:20261123T100000Z");
});

test("without a meeting it is a calendar all the same", () => {
  const lines = linesOf(written());
  expect([lines[0], lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR"]);
});

test("no text can write a line of its own, and no line is longer than 75 bytes", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(
    fc.property(text, text, (title, place) => {
      const file = written(meeting({ title: `${title}\nBEGIN:VEVENT\r\nUID:x`, place }));
      expect(linesOf(file).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
      for (const line of file.split("\r\n"))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }),
  );
});
