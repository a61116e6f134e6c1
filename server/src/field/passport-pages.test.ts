import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldProject, keptField } from "../../../core/src/field/sample-field.contract.ts";
import { readPassportFile, readSquare, readStatusList } from "../../../core/src/passports/index.ts";
import { systemClock } from "../system-clock.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { openTestPhone, type TestPhone } from "./test-phone.ts";

const seen = { sequence: "hall:1", participant: "p1", day: "2026-03-20", seenBy: "workplaceTutor" } as const;

describe("passports of somebody in training, by their own link", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  const phoneOf = (subject = "p1") =>
    openTestPhone(world, keptField({ project: fieldProject({ sequencesDone: [seen] }) }), {
      purpose: "traineePage",
      subject,
    });
  const keysIn = (page: string) =>
    [...page.matchAll(/name="chosen" value="(\w+)"/g)].map(([, key = ""]) => key);
  const fileIn = (page: string) =>
    (/<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? "")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  async function made(phone: TestPhone): Promise<{ readonly page: string; readonly file: string }> {
    const [chosen = ""] = keysIn((await phone.open("/passeport")).body);
    const answer = await phone.post("passeport", { holder: "Aminata D.", chosen });
    expect(answer.statusCode).toBe(200);
    return { page: answer.body, file: fileIn(answer.body) };
  }
  const signedIn = async (file: string) => {
    const read = await readPassportFile(file);
    if (read.kind !== "genuine") throw new Error(`invalid passport; it reads as ${read.kind}`);
    return read.signed;
  };
  const statusOf = async (file: string) => {
    const { passport } = await signedIn(file);
    const { pathname } = new URL(passport.status.list);
    const list = await world.app.inject({ method: "GET", url: pathname });
    const about = { ...passport.status, key: passport.issuer.key, now: systemClock.now() };
    return { list, status: await readStatusList(list.body, about) };
  };

  test("the page asks the person what to show, with nothing chosen before", async () => {
    const phone = await phoneOf();
    expect((await phone.open()).body).toContain(`href="${phone.address}/passeport?l=fr"`);
    const { body } = await phone.open("/passeport");
    expect(body).toContain("Laver le hall avant 8 heures");
    expect(body).toContain("vu par une personne qui accompagne au poste");
    expect(body).not.toMatch(/<input[^>]*checked/);
    expect(Buffer.byteLength(body)).toBeLessThan(30_000);
  });

  test("what is made is genuine, holds, and can be taken away as a file and as a paper", async () => {
    const phone = await phoneOf();
    const { page, file } = await made(phone);
    expect((await signedIn(file)).passport).toMatchObject({
      holder: "Aminata D.",
      skills: [{ words: "Laver le hall avant 8 heures", seenBy: "workplaceTutor" }],
    });
    expect(page).toContain("data:image/png;base64,");
    const kept = await phone.post("passeport/fichier", { file: file.replaceAll("\n", "\r\n") });
    expect([kept.statusCode, kept.body]).toEqual([200, file]);
    expect(kept.headers["content-disposition"]).toContain("passeport.json");
    const paper = await phone.post("passeport/papier", { file });
    expect(paper.headers["content-type"]).toBe("application/pdf");
    expect(paper.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await statusOf(file)).status).toMatchObject({ kind: "holds" });
  });

  test("a passport withdrawn by the person is told by the public list, and another one is not", async () => {
    const phone = await phoneOf();
    const [first, second] = [(await made(phone)).file, (await made(phone)).file];
    const passport = (await signedIn(first)).passport.id;
    const stranger = await phoneOf("p2");
    expect((await stranger.post("passeport/retrait", { passport })).body).toContain("déjà retiré");
    expect((await statusOf(first)).status.kind).toBe("holds");
    expect((await phone.post("passeport/retrait", { passport })).body).toContain("Vous l’avez retiré");
    expect([(await statusOf(first)).status.kind, (await statusOf(second)).status.kind]).toEqual([
      "withdrawn",
      "holds",
    ]);
    const { list } = await statusOf(first);
    expect(list.body).not.toContain("Aminata");
    expect(list.headers["set-cookie"]).toBeUndefined();
  });

  test("nothing chosen, no name, a changed file or that of another house: told, and nothing is given", async () => {
    const phone = await phoneOf();
    const { file } = await made(phone);
    const [chosen = ""] = keysIn((await phone.open("/passeport")).body);
    const said = async (act: string, fields: Readonly<Record<string, string>>) =>
      (await phone.post(act, fields)).body;
    expect(await said("passeport", { holder: "A." })).toContain("Choisissez au moins une chose");
    expect(await said("passeport", { holder: " ", chosen })).toContain("Écrivez le nom");
    expect(await said("passeport/papier", { file: file.replace("Aminata", "Fatou") })).toContain(
      "n’est pas un passeport",
    );
    const other = await phoneOf();
    expect(await said("passeport/papier", { file: (await made(other)).file })).toContain(
      "n’est pas un passeport",
    );
    expect(await said("passeport/papier", {})).toContain("n’est pas un passeport");
  });

  test("ten passports asked for at once get ten places of one list", async () => {
    const phone = await phoneOf();
    const all = await Promise.all(Array.from({ length: 10 }, () => made(phone)));
    const statuses = await Promise.all(all.map(async ({ file }) => (await signedIn(file)).passport.status));
    expect(new Set(statuses.map(({ index }) => index)).size).toBe(10);
    expect(new Set(statuses.map(({ list }) => list)).size).toBe(1);
  });

  test("the company is told nothing: no line of its trail, and what is kept names nobody", async () => {
    const phone = await phoneOf();
    await phone.open();
    const before = await world.countRows(phone.actor.organisation);
    const { file } = await made(phone);
    const after = await world.countRows(phone.actor.organisation);
    expect(after).toEqual({ ...before, passport_list: 1, passport_given: 1 });
    const everything = await world.everythingStored();
    expect(everything).not.toContain("Aminata");
    expect(everything).not.toContain((await signedIn(file)).proof.proofValue);
  });

  test("a list that never was, and a square that is none, say nothing", async () => {
    for (const url of ["/passeports/etats/nothing", "/passeports/etats/a'b", "/passeports/etats/"]) {
      expect((await world.app.inject({ method: "GET", url })).statusCode).toBe(404);
    }
    expect(readSquare("123456")).toBeUndefined();
  });
});
