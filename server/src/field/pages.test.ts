import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldRoutes } from "../../../core/src/field/index.ts";
import { fieldProject, keptField } from "../../../core/src/field/sample-field.contract.ts";
import { known } from "../../../core/src/kernel/known.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { sessionOn } from "../../../core/src/projects/sample-project.ts";
import { voiceOf } from "../../../core/src/training/sample-design.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { openTestPhone, submissionOf } from "./test-phone.ts";

const told = { sequence: "hall:2", happened: "otherwise", surprised: "difficulty", next: "adapted" };
const parameters = { project: "a" };

describe("pages for people without an account", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());
  const tutor = () => openTestPhone(world, keptField(), { purpose: "tutorWords", subject: "tutor" });
  const tellings = async (actor: Parameters<TestApp["send"]>[0]) =>
    (await world.send(actor, fieldRoutes.tellings, { parameters })).json();

  test("a tutor sees what comes next in the company’s words, under a title that tells nothing", async () => {
    const page = await (await tutor()).open();
    expect(page.statusCode).toBe(200);
    for (const words of ["Conduire l’autolaveuse", "Regarder le frein", "08:30", "Rendez-vous du soir"]) {
      expect(page.body).toContain(words);
    }
    expect(page.body).not.toContain("Laver le hall");
    expect(page.body).toContain("<title>Ma page</title>");
    expect(page.headers["set-cookie"]).toBeUndefined();
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.headers["content-security-policy"]).toMatch(/default-src 'none';script-src 'self'/);
  });

  test("the same bytes sent again are kept once and answered as before; others are refused", async () => {
    const phone = await tutor();
    const fields = { ...submissionOf(1), ...told, words: "Le frein grippe.", minutes: "15" };
    const [first, again] = [await phone.send("paroles", fields), await phone.send("paroles", fields)];
    expect(first.statusCode).toBe(200);
    expect([again.statusCode, again.body]).toEqual([200, first.body]);
    const other = await phone.send("paroles", { ...fields, words: "Autre chose." });
    expect([other.statusCode, other.json()]).toMatchObject([409, { refusal: { code: "submissionChanged" } }]);
    expect(await tellings(phone.actor)).toMatchObject([
      {
        actor: "workplaceTutor",
        about: "Conduire l’autolaveuse",
        day: "2026-11-20",
        happened: known("otherwise"),
        words: "Le frein grippe.",
      },
    ]);
    expect((await phone.project()).effort).toMatchObject([
      { actor: "workplaceTutor", kind: "tutoring", minutes: 15, stage: "actual", words: "", partner: "" },
    ]);
    expect((await phone.open()).body).not.toContain("Le frein grippe.");
  });

  test("ten tries of one answer at once keep it once, and all get one answer", async () => {
    const phone = await tutor();
    const fields = { ...submissionOf(2), ...told, minutes: "5" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => phone.send("paroles", fields)));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(await tellings(phone.actor)).toHaveLength(1);
    expect((await phone.project()).effort).toHaveLength(1);
  });

  test("without script, the form posts, and the page that follows shows nothing of the answer", async () => {
    const phone = await tutor();
    const sent = await phone.post("paroles", { ...submissionOf(3), ...told, words: "Secret", minutes: "0" });
    expect(sent.statusCode).toBe(303);
    const after = await world.app.inject({ method: "GET", url: String(sent.headers.location) });
    expect(after.body).toContain("C’est reçu.");
    expect(after.body).not.toContain("Secret");
    expect(await tellings(phone.actor)).toMatchObject([{ words: "Secret" }]);
    expect((await phone.project()).effort).toEqual([]);
  });

  test("an answer left empty, or written by no page of ours, is refused with a sentence and kept nowhere", async () => {
    const phone = await tutor();
    const empty = await phone.post("paroles", { ...submissionOf(4), minutes: "0" });
    expect([empty.statusCode, empty.body]).toEqual([
      422,
      expect.stringContaining("choisissez au moins une réponse"),
    ]);
    for (const wrong of [{ id: "1" }, { happened: "great" }, { minutes: "7" }, { day: "2026-02-30" }]) {
      const refused = await phone.send("paroles", { ...submissionOf(5), ...told, ...wrong });
      expect([refused.statusCode, refused.json()]).toMatchObject([400, { refusal: { code: "notOurs" } }]);
    }
    expect(await tellings(phone.actor)).toEqual([]);
  });

  test("a recording is kept with its telling, heard by professionals, and deleted for good", async () => {
    const phone = await tutor();
    const voice = voiceOf(4000);
    await phone.send("paroles", { ...submissionOf(6), minutes: "0" }, voice);
    const [line] = await tellings(phone.actor);
    expect(line).toMatchObject({ voice: known({ mediaType: "audio/ogg", byteCount: 4000 }) });
    const ask = { parameters: { ...parameters, telling: line.id } };
    const heard = await world.send(phone.actor, fieldRoutes.voice, ask);
    expect([heard.statusCode, heard.headers["content-type"]]).toEqual([200, "audio/ogg"]);
    expect(heard.rawPayload.equals(Buffer.from(voice))).toBe(true);
    expect((await world.send(phone.actor, fieldRoutes.remove, ask)).json()).toEqual({ removed: true });
    expect((await world.send(phone.actor, fieldRoutes.voice, ask)).statusCode).toBe(404);
    const again = await phone.send("paroles", { ...submissionOf(6), minutes: "0" }, voice);
    expect(again.statusCode).toBe(200);
    expect(await tellings(phone.actor)).toEqual([]);
  });

  test("what is not sound is refused whole, and its id may serve again", async () => {
    const phone = await tutor();
    const fields = { ...submissionOf(7), ...told, minutes: "5" };
    const refused = await phone.send("paroles", fields, Buffer.from("<script>alert(1)</script>"));
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { words: "send.voice" }]);
    expect((await phone.project()).effort).toEqual([]);
    expect((await phone.send("paroles", fields)).statusCode).toBe(200);
    const heavy = await phone.send("paroles", { ...fields, ...submissionOf(8) }, voiceOf(2_300_000));
    expect(heavy.statusCode).toBe(413);
  });

  test("tellings are read by those who run the project, and by nobody else", async () => {
    const ask = async (role: "worksCouncil" | "trainer" | "frontlineManager") => {
      const actor = await world.newMember(role);
      return (await world.send(actor, fieldRoutes.tellings, { parameters })).statusCode;
    };
    expect([await ask("worksCouncil"), await ask("frontlineManager")]).toEqual([403, 403]);
    expect(await ask("trainer")).toBe(404);
  });

  test("a link whose tutor or project is gone shows the page of closed links", async () => {
    const phone = await tutor();
    const project = await phone.project();
    const content = { ...project, actors: project.actors.filter(({ id }) => id !== "tutor") };
    await world.send(phone.actor, projectRoutes.save, { parameters, body: { content, basedOnRevision: 1 } });
    expect((await phone.open()).statusCode).toBe(404);
    const refused = await phone.send("paroles", { ...submissionOf(9), ...told, minutes: "5" });
    expect(refused.statusCode).toBe(404);
    const other = await tutor();
    await world.look(other.actor, ({ projects }) => projects.remove("a"));
    const closed = await other.open();
    expect([closed.statusCode, closed.body]).toEqual([404, (await phone.open()).body]);
  });

  test("a link opens what it is for, and no other page or act", async () => {
    const phone = await tutor();
    const token = phone.address.slice(3);
    for (const url of [`/p/${token}`, `/p/${token}/emporter`]) {
      expect((await world.app.inject({ method: "GET", url })).statusCode).toBe(404);
    }
    for (const act of ["presences", "minutes"]) {
      expect((await phone.send(act, submissionOf(10))).statusCode).toBe(404);
    }
  });

  describe("presences", () => {
    const session = "s-2099-11-30";
    const sheet = (facts: Parameters<typeof keptField>[0] = {}) =>
      openTestPhone(world, keptField(facts), { purpose: "sessionAttendance", subject: session });
    const attendance = async (phone: Awaited<ReturnType<typeof sheet>>) =>
      (await phone.project()).sessions.find(({ id }) => id === session)?.attendance;

    test("only the people touched change, at that session alone, whoever saves meanwhile", async () => {
      const phone = await sheet();
      const before = await phone.project();
      const notes = [
        { "presence-p1": "whole", "was-p1": "notNoted", "presence-p2": "notNoted", "was-p2": "notNoted" },
        {
          "presence-p2": "part",
          "part-p2": "45",
          "was-p2": "notNoted",
          "presence-p1": "notNoted",
          "was-p1": "notNoted",
        },
      ];
      const sent = await Promise.all(
        notes.map((note, index) => phone.send("presences", { ...submissionOf(index), ...note })),
      );
      expect(sent.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      expect(
        (await attendance(phone))?.toSorted((one, two) => one.participant.localeCompare(two.participant)),
      ).toEqual([
        { participant: "p1", minutes: 120 },
        { participant: "p2", minutes: 45 },
      ]);
      const after = await phone.project();
      expect(after.sessions[0]).toEqual(before.sessions[0]);
      expect({ ...after, sessions: [] }).toEqual({ ...before, sessions: [] });
    });

    test("the sheet shows what is noted, and an answer taken back leaves nothing noted", async () => {
      const phone = await sheet();
      await phone.send("presences", { ...submissionOf(1), "presence-p1": "absent", "was-p1": "notNoted" });
      expect((await phone.open()).body).toMatch(/name="was-p1" value="absent"/);
      await phone.send("presences", { ...submissionOf(2), "presence-p1": "notNoted", "was-p1": "absent" });
      expect(await attendance(phone)).toEqual([]);
    });

    test("without a length nobody was there to the end: it is asked for, then kept with the session", async () => {
      const project = fieldProject({ sessions: [sessionOn("2099-11-30", { minutes: { known: false } })] });
      const phone = await sheet({ project });
      expect((await phone.open()).body).toContain(`name="sessionMinutes" required`);
      const fields = { "presence-p1": "whole", "was-p1": "notNoted" };
      const refused = await phone.post("presences", { ...submissionOf(1), ...fields });
      expect([refused.statusCode, refused.body]).toEqual([
        422,
        expect.stringContaining("Regardez les durées"),
      ]);
      expect(
        (await phone.send("presences", { ...submissionOf(2), ...fields, sessionMinutes: "180" })).statusCode,
      ).toBe(200);
      expect((await phone.project()).sessions[0]).toMatchObject({
        minutes: known(180),
        attendance: [{ participant: "p1", minutes: 180 }],
      });
    });

    test("a session called off has no sheet to fill, and takes none", async () => {
      const phone = await sheet();
      const content = {
        ...(await phone.project()),
        sessions: [sessionOn("2099-11-30", { isCanceled: true })],
      };
      await world.send(phone.actor, projectRoutes.save, {
        parameters,
        body: { content, basedOnRevision: 1 },
      });
      expect((await phone.open()).body).not.toContain("<form");
      const refused = await phone.send("presences", {
        ...submissionOf(1),
        "presence-p1": "absent",
        "was-p1": "",
      });
      expect([refused.statusCode, refused.json()]).toMatchObject([
        409,
        { refusal: { code: "unknownSession" } },
      ]);
    });
  });

  test("the weekly page adds minutes by kind to the ledger, under a function and its organisation", async () => {
    const phone = await openTestPhone(world, keptField(), { purpose: "designMinutes", subject: "trainer" });
    expect((await phone.open()).body).toContain("Mon temps de la semaine");
    const fields = {
      ...submissionOf(1),
      "minutes-design": "120",
      "minutes-steering": "30",
      "minutes-analysis": "",
    };
    expect((await phone.send("minutes", fields)).statusCode).toBe(200);
    const line = {
      actor: "trainingProvider",
      partner: "provider",
      gesture: "weekly",
      stage: "actual",
      words: "",
    };
    expect((await phone.project()).effort).toMatchObject([
      { ...line, kind: "design", minutes: 120, day: known("2026-11-20") },
      { ...line, kind: "steering", minutes: 30 },
    ]);
  });
});
