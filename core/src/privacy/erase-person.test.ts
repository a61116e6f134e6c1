import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemonstration } from "../../../cli/src/demonstration/load-demonstration.ts";
import { colleague, person, plantPerson } from "../../../server/src/privacy/sample-person.contract.ts";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { diagnosisSchema } from "../diagnosis/index.ts";
import { type Clue, erasedPerson, erasePerson, exportPerson, findPerson, previewErasure } from "./index.ts";

const names: readonly Clue[] = [
  { kind: "name", text: person.name },
  { kind: "name", text: "Z. Quintela" },
  { kind: "name", text: person.email },
  { kind: "name", text: "Quintela" },
];

describe("a person in every room", { timeout: 120_000 }, () => {
  let world: TestHouse;
  let actor: Actor;
  let pseudonym: string;
  beforeAll(async () => {
    world = await openTestHouse();
    await loadDemonstration(world.house, {
      work: { signal: new AbortController().signal, report: () => {} },
      tell: () => {},
      announce: () => {},
    });
    actor = await world.newOwner();
    await plantPerson(world, actor);
    pseudonym = await world.look(actor, async ({ pseudonyms }) => pseudonyms.employeeOf(person.staffNumber));
  });
  afterAll(() => world.close());
  const clues = (): readonly Clue[] => [...names, { kind: "employee", id: pseudonym }];
  const must = async <Value>(asked: Promise<{ ok: boolean; value?: Value }>): Promise<Value> => {
    const answer = await asked;
    if (!answer.ok || answer.value === undefined) throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  const exported = async () => {
    const command = { clues: clues(), askedAs: [person.name], format: "json" as const };
    const { bytes } = await must(world.act(actor, (rooms) => exportPerson(rooms, actor, command)));
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  test("is found by name, by a part of it, by staff number and by address", async () => {
    const find = (words: string) => must(world.act(actor, (rooms) => findPerson(rooms, actor, { words })));
    const labels = async (words: string) => (await find(words)).map(({ label }) => label.toLowerCase());
    expect(await labels("ZULMIRA quintela")).toContain("zulmira quintela");
    expect(await labels("quintela")).toEqual(
      expect.arrayContaining(["zulmira quintela", "quintela", person.email]),
    );
    expect((await find(person.staffNumber))[0]).toMatchObject({
      clue: { kind: "employee", id: pseudonym },
      places: [
        { kind: "payroll", count: 3 },
        { kind: "trainings", count: 1 },
      ],
    });
    expect(await find("Personne De ce nom")).toEqual([]);
  });

  test("is handed everything: what is held, where, since when, until when, and what others said of them", async () => {
    const held = await exported();
    const kinds = new Set(held.pieces.map(({ kind }: { kind: string }) => kind));
    expect([...kinds].sort()).toEqual(
      [
        ...["categories", "designs", "diagnoses", "imports", "invitations", "links", "ownRules"],
        ...["portfolio", "projects", "shares", "tellings", "workKnowledge"],
      ].sort(),
    );
    expect(held.employees[0].months).toHaveLength(3);
    expect(held.employees[0].months[0]).toMatchObject({ month: "2026-01", until: "2031-01-28" });
    const text = JSON.stringify(held);
    for (const said of [person.spoken, '"minutes":90', "Dit par Zulmira", "2027-11-20"])
      expect(text).toContain(said);
    expect(text).not.toContain("BO-0042");
    const project = held.pieces.find(({ kind }: { kind: string }) => kind === "projects");
    expect(project).toMatchObject({ since: "2026-11-23", until: "2031-11-23" });
  });

  test("may read it as a page", async () => {
    const command = { clues: clues(), askedAs: [person.name], format: "html" as const };
    const { bytes } = await must(world.act(actor, (rooms) => exportPerson(rooms, actor, command)));
    const page = new TextDecoder().decode(bytes);
    for (const words of [
      "Ce qu’Ouvrage garde sur vous",
      person.name,
      "Blanchisseuse",
      "Paroles du terrain",
    ]) {
      expect(page).toContain(words);
    }
  });

  test("leaves no byte behind in any table, and everybody else stays", async () => {
    const before = await world.everythingStored();
    const preview = await must(world.act(actor, (rooms) => previewErasure(rooms, actor, { clues: clues() })));
    expect(await world.everythingStored()).toBe(before);
    const headcounts = () =>
      world.look(actor, async ({ workforce }) => ({
        months: await workforce.months(),
        people: (await workforce.snapshot((await workforce.months())[0]?.month ?? never()))?.employees.length,
      }));
    const counted = await headcounts();
    const { told } = await must(world.act(actor, (rooms) => erasePerson(rooms, actor, { clues: clues() })));
    expect(told).toEqual(preview.told);
    expect(told).toMatchObject({ months: 3, trainings: 1, tellings: 1, accounts: 0 });

    const after = (await world.everythingStored()).toLowerCase();
    const voice = Buffer.from(person.spoken).toString("hex");
    for (const trace of ["zulmira", "quintela", pseudonym, person.spoken.toLowerCase(), voice, "zq-4711"]) {
      expect(after.split(trace).length - 1, trace).toBe(0);
    }
    expect(after).toContain(colleague.name.toLowerCase());
    expect(after).toContain(erasedPerson.toLowerCase());
    expect(await headcounts()).toEqual(counted);
  });

  test("is counted without being told apart: documents still read, facts of payroll are gone", async () => {
    await world.look(
      actor,
      async ({ projects, diagnoses, trainingDesigns, firms, workforce, field, links }) => {
        const project = (await projects.find("planted"))?.content;
        expect(project?.participants.map(({ label }) => label)).toContain(erasedPerson);
        expect(project?.sessions.at(-1)?.attendance).toEqual([{ participant: "zp", minutes: 90 }]);
        expect(project?.notes[0]?.words).toBe(`${erasedPerson} remplace Bastien Orgeval le lundi.`);
        expect((await projects.find("planted"))?.revision).toBe(2);
        const diagnosis = (await diagnoses.find("planted"))?.content;
        expect(diagnosisSchema.parse(diagnosis).answers).toHaveLength(1);
        expect((await trainingDesigns.find("planted"))?.content.trainees).toHaveLength(2);
        expect((await firms.all())[0]?.content.adviser).toBe(erasedPerson);
        const tellings = await field.listTellings("planted");
        expect(tellings.map(({ words, happened }) => [words, happened.known])).toEqual(
          expect.arrayContaining([
            ["", true],
            [`Vu avec ${erasedPerson}.`, true],
          ]),
        );
        expect((await links.list("planted")).filter(({ revokedAt }) => revokedAt !== "")).toHaveLength(1);
        const [month] = await workforce.months();
        const snapshot = await workforce.snapshot(month?.month ?? never());
        expect(snapshot?.employees).toHaveLength(2);
        expect(snapshot?.employees).not.toContain(pseudonym);
      },
    );
  });

  test("is erased once: asked again, nothing is found and nothing changes", async () => {
    const before = await world.everythingStored();
    const { told } = await must(world.act(actor, (rooms) => erasePerson(rooms, actor, { clues: clues() })));
    expect(Object.values(told)).toEqual([0, 0, 0, 0, 0]);
    expect(await world.everythingStored()).toBe(before);
    expect(await world.countRows(actor.organisation)).toMatchObject({ privacy_erasure: 5 });
  });

  test.each([
    "frontlineManager",
    "workplaceTutor",
    "trainer",
    "adviser",
    "analyst",
    "worksCouncil",
    "evaluator",
    "auditor",
  ] as const)(
    "is looked for, handed over and erased by owners and human resources, not by %s",
    async (role) => {
      const other = withRoles(actor, role);
      const refused = { ok: false, refusal: { code: "notAllowed" } };
      const command = { clues: clues(), askedAs: [], format: "json" as const };
      expect(await world.act(other, (rooms) => findPerson(rooms, other, { words: "a" }))).toEqual(refused);
      expect(await world.act(other, (rooms) => exportPerson(rooms, other, command))).toEqual(refused);
      expect(await world.act(other, (rooms) => previewErasure(rooms, other, command))).toEqual(refused);
      expect(await world.act(other, (rooms) => erasePerson(rooms, other, command))).toEqual(refused);
    },
  );
});

function never(): never {
  throw new Error("invalid test; a month must be stored");
}
