import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { unknown } from "../kernel/known.ts";
import { type ExportCalendar, exportCalendar } from "./export-calendar.ts";
import { actorOf, designOf, keptDesignOf, sampleHouse } from "./sample-design.ts";

const query: ExportCalendar = {
  design: "a",
  alternative: "alternative-1",
  reader: { kind: "trainee", name: "t1" },
};
const house = () =>
  sampleHouse([
    keptDesignOf({ id: "a" }),
    keptDesignOf({ id: "empty", content: designOf({ trainees: [] }) }),
  ]);

test("the calendar holds the meetings of the reader, and bears the name of the design", async () => {
  const written = await exportCalendar(house(), actorOf("hr"), query);
  if (!written.ok) throw new Error(written.refusal.code);
  expect(written.value.name).toBe("Hall.ics");
  expect(JSON.parse(new TextDecoder().decode(written.value.bytes))).toEqual({
    name: "Hall",
    writtenAt: "2026-11-23T10:00:00.000Z",
    uids: ["a_b1_1_1"],
  });
});

test("nothing is planned on a public holiday", async () => {
  const kept = keptDesignOf({ id: "a" });
  const { content } = kept;
  const wishes = {
    ...content.scheduleWishes,
    firstDay: { known: true, value: "2026-12-25" } as const,
    lastDay: { known: true, value: "2026-12-27" } as const,
  };
  const christmas = sampleHouse([{ ...kept, content: { ...content, scheduleWishes: wishes } }]);
  expect(await exportCalendar(christmas, actorOf("hr"), query)).toEqual({
    ok: false,
    refusal: { code: "noSchedule" },
  });
});

test.each([
  ["notAllowed", { design: "b" }, "auditor"],
  ["unknownDocument", { design: "b" }, "hr"],
  ["unknownAlternative", { alternative: "x", reader: { kind: "trainee", name: "t9" } }, "hr"],
  ["unknownPerson", { reader: { kind: "trainee", name: "t9" } }, "hr"],
  ["unknownPerson", { reader: { kind: "team", name: "Nuit" } }, "hr"],
  ["noSchedule", { design: "empty", reader: { kind: "everyone", name: "" } }, "hr"],
] as const)("%s comes in its place", async (code, facts, role) => {
  expect(await exportCalendar(house(), actorOf(role), { ...query, ...facts })).toEqual({
    ok: false,
    refusal: { code },
  });
});

test("a design without a first day has no calendar", async () => {
  const kept = keptDesignOf({ id: "a" });
  const scheduleWishes = { ...kept.content.scheduleWishes, firstDay: unknown };
  const undated = sampleHouse([{ ...kept, content: { ...kept.content, scheduleWishes } }]);
  expect(await exportCalendar(undated, actorOf("hr"), query)).toMatchObject({
    refusal: { code: "noSchedule" },
  });
});

rolesContract("viewTrainingDesigns", (roles) => exportCalendar(house(), actorOf(...roles), query));
