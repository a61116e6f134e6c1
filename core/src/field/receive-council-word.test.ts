import { describe, expect, test } from "vitest";
import type { AuditEntry } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { actorOf, keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import { projectAt } from "../projects/sample-project.ts";
import { saveProject } from "../projects/save-project.ts";
import type { CouncilSaid } from "./model.ts";
import { receiveCouncilWord } from "./receive-council-word.ts";
import { openedLink, openSampleFieldStore } from "./sample-field-store.ts";
import { viewCouncilWords } from "./view-council-words.ts";

const said: CouncilSaid = {
  id: "0123456789abcdef0123456789abcdef",
  day: "2026-11-22",
  voice: "member",
  stand: known("unfavorable"),
  words: "Les équipes du soir sont oubliées.",
  dissent: "",
  meetingDay: unknown,
};
const link = openedLink({ purpose: "councilFile", subject: "c1", label: "Mme B., élue" });

function house(informedOn: string | null = "2026-11-10") {
  const consultation = {
    id: "c1",
    about: "plan" as const,
    informedOn: informedOn === null ? unknown : known(informedOn),
    opinion: unknown,
  };
  const content = projectAt("running", {
    worksCouncil: { exists: known(true), consultations: [consultation] },
  });
  const lines: AuditEntry[] = [];
  return {
    ...sampleHouse([keptProjectOf({ id: "a", content })]),
    field: openSampleFieldStore(),
    lines,
    audit: {
      append: async (entry: AuditEntry) => {
        lines.push(entry);
      },
    },
  };
}

const send = (world: ReturnType<typeof house>, content: Partial<CouncilSaid> = {}, digest = "d1") =>
  receiveCouncilWord(world, link, { content: { ...said, ...content }, digest });

describe("what a works-council member says by their link", () => {
  test("is kept word for word, as told by whoever the link is of, on that day, once", async () => {
    const world = house();
    const first = await send(world);
    expect(first).toMatchObject({ ok: true, value: { received: said.id } });
    expect(await send(world)).toEqual(first);
    expect(await world.field.listCouncilWords("a")).toEqual([
      {
        id: said.id,
        consultation: "c1",
        label: "Mme B., élue",
        voice: "member",
        stand: known("unfavorable"),
        words: said.words,
        dissent: "",
        meetingDay: unknown,
        day: "2026-11-22",
        receivedAt: "2026-11-23T10:00:00.000Z",
      },
    ]);
    expect(world.lines).toMatchObject([{ useCase: "opineByLink", subject: "a" }]);
    expect(JSON.stringify(world.lines)).not.toMatch(/soir|Mme B/);
  });

  test("is never made the opinion of the committee, whatever it says", async () => {
    const world = house();
    await send(world, { voice: "meeting", meetingDay: known("2026-11-20") });
    const kept = (await world.projects.find("a"))?.content.worksCouncil.consultations[0];
    expect(kept?.opinion).toEqual(unknown);
  });

  test("is changed by nothing that the leader of the project saves, not even without its consultation", async () => {
    const world = house();
    await send(world);
    const before = await world.field.listCouncilWords("a");
    const content = projectAt("running", { worksCouncil: { exists: known(true), consultations: [] } });
    const saved = await saveProject(world, actorOf("hr"), { content, project: "a", basedOnRevision: 1 });
    expect(saved.ok).toBe(true);
    expect(await world.field.listCouncilWords("a")).toEqual(before);
  });

  test("comes beside what was said before, and replaces nothing", async () => {
    const world = house();
    await send(world);
    await send(world, { id: "f".repeat(32), stand: known("favorable") }, "d2");
    expect((await world.field.listCouncilWords("a")).map(({ stand }) => stand)).toEqual([
      known("unfavorable"),
      known("favorable"),
    ]);
  });

  test.each([null, "2026-11-24"])("is refused while the council was told nothing (%s)", async (day) => {
    const world = house(day);
    expect(await send(world)).toEqual({ ok: false, refusal: { code: "notInformed" } });
    expect(await world.field.listCouncilWords("a")).toEqual([]);
    expect(world.lines).toEqual([]);
  });

  test("is refused once the consultation or the project is gone", async () => {
    const refused = { ok: false, refusal: { code: "projectGone" } };
    const content = { content: said, digest: "d" };
    expect(await receiveCouncilWord(house(), { ...link, subject: "c9" }, content)).toEqual(refused);
    expect(await receiveCouncilWord(house(), { ...link, project: "z" }, content)).toEqual(refused);
  });
});

describe("a vote that is noted", () => {
  test("bears the day of its meeting, which words in one's own name never do", async () => {
    const world = house();
    const meetingDay = known("2026-11-20" as Day);
    await send(world, { voice: "meeting", meetingDay });
    await send(world, { id: "e".repeat(32), meetingDay }, "d2");
    const words = await world.field.listCouncilWords("a");
    expect(words.map((word) => [word.voice, word.meetingDay])).toEqual([
      ["meeting", meetingDay],
      ["member", unknown],
    ]);
  });

  test.each([
    ["no day", unknown],
    ["a day before the information", known("2026-11-09")],
    ["a day to come", known("2026-11-24")],
  ] as const)("is refused with %s", async (_, meetingDay) => {
    expect(await send(house(), { voice: "meeting", meetingDay })).toEqual({
      ok: false,
      refusal: { code: "meetingDay" },
    });
  });
});

describe("viewCouncilWords", () => {
  rolesContract("viewCouncilWords", (roles) =>
    viewCouncilWords(house(), actorOf(...roles), { project: "a" }),
  );

  test("of a project that is not there is refused", async () => {
    expect(await viewCouncilWords(house(), actorOf("hr"), { project: "z" })).toEqual({
      ok: false,
      refusal: { code: "unknownDocument" },
    });
  });

  test("a share opens it to nobody", async () => {
    const shared = { ...actorOf("adviser"), share: { id: "s", project: "a" } };
    expect(await viewCouncilWords(house(), shared, { project: "a" })).toMatchObject({
      refusal: { code: "notAllowed" },
    });
  });
});
