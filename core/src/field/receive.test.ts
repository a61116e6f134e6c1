import { describe, expect, test } from "vitest";
import type { AuditEntry } from "../access/index.ts";
import { known, unknown } from "../kernel/known.ts";
import type { ProjectStore } from "../projects/index.ts";
import { houseSavedMeanwhile, keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import { projectAt, sessionOn } from "../projects/sample-project.ts";
import { openMemoryTrainingDesignStore } from "../training/index.ts";
import { voiceOf } from "../training/sample-design.ts";
import type { NotedAttendance, Told, WeeklyEffort } from "./model.ts";
import { noteAttendance, receiveAttendance } from "./receive-attendance.ts";
import { receiveMinutes } from "./receive-minutes.ts";
import { receiveTelling } from "./receive-telling.ts";
import { openedLink, openSampleFieldStore } from "./sample-field-store.ts";

const id = "0123456789abcdef0123456789abcdef";
const told: Told = {
  id,
  day: "2026-11-20",
  sequence: "",
  happened: known("asPlanned"),
  surprised: unknown,
  next: unknown,
  words: "",
  minutes: 15,
};
const noVoice = new Uint8Array();
const fieldHouse = (world = sampleHouse([keptProjectOf({ id: "a" })])) => ({
  ...world,
  field: openSampleFieldStore(),
  ...sampleTrail(),
  trainingDesigns: openMemoryTrainingDesignStore(),
});
/** A trail that keeps its lines. */
function sampleTrail() {
  const lines: AuditEntry[] = [];
  return {
    lines,
    audit: {
      append: async (entry: AuditEntry) => {
        lines.push(entry);
      },
    },
  };
}
const contentOf = async ({ projects }: { readonly projects: ProjectStore }) =>
  (await projects.find("a"))?.content;

describe("receiveTelling", () => {
  test("the first answer is given again to the same bytes, and the minutes count once", async () => {
    const house = fieldHouse();
    const send = (digest: string) =>
      receiveTelling(house, openedLink(), { content: told, digest, voice: noVoice });
    const first = await send("d1");
    expect(first).toEqual({ ok: true, value: { received: id, receivedAt: "2026-11-23T10:00:00.000Z" } });
    expect(await send("d1")).toEqual(first);
    expect(await send("d2")).toEqual({ ok: false, refusal: { code: "submissionChanged" } });
    expect(await house.field.listTellings("a")).toHaveLength(1);
    // The trail tells the act once, and nothing of what was said nor of who said it.
    expect(house.lines).toEqual([
      {
        account: "account-1",
        organisation: "organisation-1",
        useCase: "tellByLink",
        subject: "a",
        outcome: "done",
        at: "2026-11-23T10:00:00.000Z",
      },
    ]);
    expect((await contentOf(house))?.effort).toMatchObject([{ actor: "workplaceTutor", minutes: 15 }]);
  });

  test("a day ahead of the clock of the house is today: nobody works tomorrow", async () => {
    const house = fieldHouse();
    const content = { ...told, day: "2031-01-01", minutes: 0 } as const;
    await receiveTelling(house, openedLink(), { content, digest: "d", voice: noVoice });
    expect(await house.field.listTellings("a")).toMatchObject([{ day: "2026-11-23" }]);
    expect((await contentOf(house))?.effort).toEqual([]);
  });

  test.each([
    ["voiceNotRecognised", new TextEncoder().encode("<svg onload=alert(1)>")],
    ["voiceNotRecognised", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ["voiceTooLarge", voiceOf(2_000_001)],
  ])("a recording that is none is refused before anything is kept: %s", async (code, voice) => {
    const house = fieldHouse();
    const refused = await receiveTelling(house, openedLink(), { content: told, digest: "d", voice });
    expect(refused).toEqual({ ok: false, refusal: { code } });
    expect(await house.field.listTellings("a")).toEqual([]);
  });

  test("whoever saves the project meanwhile loses nothing, and the minutes are counted on theirs", async () => {
    const house = fieldHouse(houseSavedMeanwhile(keptProjectOf({ id: "a" })));
    const received = await receiveTelling(house, openedLink(), {
      content: told,
      digest: "d",
      voice: noVoice,
    });
    expect(received.ok).toBe(true);
    expect(await house.projects.find("a")).toMatchObject({ revision: 3 });
    expect((await contentOf(house))?.effort).toHaveLength(1);
  });

  test("a tutor who is no longer in the project tells nothing", async () => {
    const refused = await receiveTelling(fieldHouse(), openedLink({ subject: "gone" }), {
      content: told,
      digest: "d",
      voice: noVoice,
    });
    expect(refused).toEqual({ ok: false, refusal: { code: "projectGone" } });
  });
});

describe("noteAttendance", () => {
  const noted = (facts: Partial<NotedAttendance>): NotedAttendance => ({
    id,
    day: "2026-11-20",
    sessionMinutes: unknown,
    lines: [],
    ...facts,
  });
  const line = (presence: NotedAttendance["lines"][number]["presence"], minutes?: number) => ({
    participant: "p1",
    presence,
    minutes: minutes === undefined ? unknown : known(minutes),
  });
  const project = projectAt("running", { sessions: [sessionOn("2026-11-20"), sessionOn("2026-11-27")] });
  const first = "s-2026-11-20";

  test.each([
    [line("whole"), 120],
    [line("part", 45), 45],
    [line("absent"), 0],
  ])("a presence becomes minutes at its session only: %o", (touched, minutes) => {
    const changed = noteAttendance(project, first, noted({ lines: [touched] }));
    const attendance = [{ participant: "p1", minutes }];
    expect(changed).toEqual({
      ok: true,
      value: { ...project, sessions: [sessionOn("2026-11-20", { attendance }), sessionOn("2026-11-27")] },
    });
  });

  test("taken back, it leaves no line; people that the project no longer has are left aside", () => {
    const attendance = [{ participant: "p1", minutes: 0 }];
    const sessions = [sessionOn("2026-11-20", { attendance })];
    const stranger = { ...line("whole"), participant: "zz" };
    const lines = [line("notNoted"), stranger];
    const changed = noteAttendance({ ...project, sessions }, first, noted({ lines }));
    expect(changed).toMatchObject({ ok: true, value: { sessions: [{ attendance: [] }] } });
  });

  test.each([
    ["unknownSession", "s-none", line("whole"), {}],
    ["lengthMissing", first, line("whole"), { minutes: unknown }],
    ["partMissing", first, line("part"), {}],
    ["partTooLong", first, line("part", 120), {}],
    ["unknownSession", first, line("whole"), { isCanceled: true }],
  ])("what cannot be noted is refused: %s", (code, session, touched, facts) => {
    const sessions = [sessionOn("2026-11-20", facts)];
    const refused = noteAttendance({ ...project, sessions }, session, noted({ lines: [touched] }));
    expect(refused).toEqual({ ok: false, refusal: { code } });
  });

  test("the length that a page asked for is kept only where the project knew none", async () => {
    const lines = [line("whole")];
    const changed = noteAttendance(project, first, noted({ lines, sessionMinutes: known(30) }));
    expect(changed).toMatchObject({ value: { sessions: [{ minutes: known(120) }, {}] } });
    const house = fieldHouse();
    const link = openedLink({ subject: "s-2026-03-20", purpose: "sessionAttendance" });
    await receiveAttendance(house, link, { content: noted({ lines }), digest: "d" });
    expect((await contentOf(house))?.sessions[0]?.attendance).toContainEqual({
      participant: "p1",
      minutes: 120,
    });
  });
});

test("receiveMinutes adds a line for each kind, under the partner that bears the time", async () => {
  const house = fieldHouse();
  const lines = [
    { kind: "steering", minutes: 30 },
    { kind: "design", minutes: 120 },
  ] as const;
  const content: WeeklyEffort = { id, day: "2026-11-20", lines };
  await receiveMinutes(house, openedLink({ subject: "adviser" }), { content, digest: "d" });
  const expected = { actor: "opco", partner: "opco", gesture: "weekly", stage: "actual", words: "" };
  expect((await contentOf(house))?.effort).toMatchObject([
    { ...expected, id: `${id}-0`, kind: "steering" },
    { ...expected, id: `${id}-1`, kind: "design" },
  ]);
});
