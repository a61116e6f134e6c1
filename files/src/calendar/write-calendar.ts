import ical from "ical-generator";
import type { CalendarMeeting, CalendarWriter } from "../../../core/src/training/index.ts";

/**
 * Meetings as an iCalendar file (RFC 5545). Moments are written in coordinated universal time, which every agenda reads
 * without a description of the zone.
 */
export const writeCalendar: CalendarWriter["write"] = ({ name, writtenAt, meetings }) => {
  const calendar = ical({ name, prodId: { company: "Ouvrage", product: "Ouvrage", language: "FR" } });
  for (const meeting of meetings) {
    const start = instantOf(meeting);
    calendar.createEvent({
      id: meeting.uid,
      stamp: new Date(writtenAt),
      start: new Date(start),
      end: new Date(start + meeting.minutes * msInMinute),
      summary: meeting.title,
      ...(meeting.description === "" ? {} : { description: meeting.description }),
      ...(meeting.place === "" ? {} : { location: meeting.place }),
    });
  }
  return new TextEncoder().encode(calendar.toString());
};

const msInMinute = 60_000;

/** The instant at which a local moment of Paris falls, milliseconds since 1970. */
function instantOf({ day, startMinute }: CalendarMeeting): number {
  const written = new Date(`${day}T00:00:00Z`).getTime() + startMinute * msInMinute;
  const guess = written - parisOffset(written);
  // A second look settles the hours beside a change of time.
  return written - parisOffset(guess);
}

const paris = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", timeZoneName: "longOffset" });

/** What Paris adds to universal time at an instant, milliseconds. */
function parisOffset(instant: number): number {
  const zone = paris.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const match = /^GMT\+(\d{2}):(\d{2})$/.exec(zone);
  if (match === null) throw new Error(`invalid zone; Paris must be ahead of universal time: ${zone}`);
  return (Number(match[1]) * 60 + Number(match[2])) * msInMinute;
}
