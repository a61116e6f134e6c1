import { describe, expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { blankProject, type Project, type ProjectSession } from "../../../core/src/projects/public.ts";
import {
  minutesFor,
  minutesOf,
  noteEverybody,
  noteMinutes,
  type Presence,
  presenceOf,
  sessionToNote,
} from "./note-attendance.ts";

const today = "2026-11-23" as Day;

function sessionOn(id: string, day: string | undefined, facts: Partial<ProjectSession> = {}): ProjectSession {
  return {
    id,
    label: id,
    day: day === undefined ? unknown : known(day),
    minutes: known(90),
    isCanceled: false,
    leader: "",
    attendance: [],
    ...facts,
  };
}

const people = ["a", "b"].map((id) => ({ id, label: id, status: unknown, partner: "", trainee: "" }));
const withSessions = (...sessions: readonly ProjectSession[]): Project => ({
  ...blankProject("Essai", today),
  participants: people,
  sessions,
});

describe("a tap for each person", () => {
  const session = sessionOn("s", "2026-11-20");
  const project = withSessions(session);
  const tapped = (presence: Presence) =>
    noteMinutes(project, "s", "a", minutesFor(session, presence)).sessions[0] ?? session;

  test.each(["whole", "part", "absent", "unnoted"] as const)(
    "is read back as it was noted: %s",
    (presence) => {
      expect(presenceOf(tapped(presence), "a")).toBe(presence);
      expect(presenceOf(tapped(presence), "b")).toBe("unnoted");
    },
  );

  test("an absence is zero minutes, and not noted is no line at all", () => {
    expect(tapped("absent").attendance).toEqual([{ participant: "a", minutes: 0 }]);
    expect(tapped("unnoted").attendance).toEqual([]);
  });

  test("a session of unknown or of no length is never whole by a tap", () => {
    for (const minutes of [unknown, known(0)]) {
      const sizeless = sessionOn("s", "2026-11-20", { minutes });
      expect(noteEverybody(withSessions(sizeless), sizeless)).toEqual(withSessions(sizeless));
      expect(presenceOf({ ...sizeless, attendance: [{ participant: "a", minutes: 45 }] }, "a")).toBe("part");
    }
  });

  test("everybody there leaves alone those already noted", () => {
    const noted = sessionOn("s", "2026-11-20", { attendance: [{ participant: "a", minutes: 0 }] });
    const [all] = noteEverybody(withSessions(noted), noted).sessions;
    expect(all === undefined ? [] : ["a", "b"].map((id) => minutesOf(all, id))).toEqual([0, 90]);
  });
});

describe("the session that is noted first", () => {
  const full = { attendance: people.map(({ id }) => ({ participant: id, minutes: 90 })) };
  const seek = (...sessions: readonly ProjectSession[]) =>
    sessionToNote(withSessions(...sessions), today)?.id;

  test("is the oldest that was held and is not all noted, never a canceled one", () => {
    expect(
      seek(
        sessionOn("later", "2026-12-01"),
        sessionOn("second", "2026-11-20"),
        sessionOn("canceled", "2026-11-01", { isCanceled: true }),
        sessionOn("first", "2026-11-10"),
        sessionOn("noted", "2026-11-02", full),
      ),
    ).toBe("first");
  });

  test("else the next one, else the last", () => {
    expect(seek(sessionOn("noted", "2026-11-02", full), sessionOn("next", "2026-12-01"))).toBe("next");
    expect(seek(sessionOn("one", "2026-11-02", full), sessionOn("two", "2026-11-03", full))).toBe("two");
    expect(seek(sessionOn("undated", undefined))).toBe("undated");
    expect(seek()).toBeUndefined();
  });
});
