import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { answerRoutes } from "../../../core/src/answers/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { linkRoutes } from "../../../core/src/links/index.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { waveRoutes } from "../../../core/src/surveys/index.ts";
import { readyQuestionnaire } from "../../../core/src/surveys/ready-questionnaires.ts";
import { keptWaveOf } from "../../../core/src/surveys/sample-questionnaire.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const madeSchema = z.object({
  made: z.array(z.object({ link: z.object({ id: z.string() }), token: z.string() })),
});

describe("a manager answers for the group", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  /** An open wave that asks the managers of a project, and the link of the one it has. */
  const begin = async () => {
    const actor = await world.newMember("hr", "evaluator");
    const [project, wave] = [randomUUID(), randomUUID()];
    const asked = { id: randomUUID(), label: "Votre groupe", moment: "delayed" } as const;
    const ready = readyQuestionnaire({ ...asked, audience: "frontlineManager", languages: ["fr", "ar"] });
    const questions = ready.questions.filter(({ id }) => id !== "groupDoes");
    const invited = [{ key: "frontline", attributes: { kind: "frontlineManager" } }];
    const state = { kind: "open", openedOn: "2026-01-01" as Day } as const;
    const days = { opensOn: "2020-01-01" as Day, closesOn: "2099-12-31" as Day };
    const facts = { project, questionnaire: asked.id, audience: "frontlineManager", invited, state } as const;
    await world.look(actor, async ({ projects, questionnaires, waves }) => {
      await projects.add(keptProjectOf({ id: project }));
      await questionnaires.addVersion({ ...ready, questions });
      await waves.add({ ...keptWaveOf({ ...facts, ...days, moment: "delayed" }), id: wave });
    });
    const link = async (subject: string) => {
      const wished = [{ purpose: "groupAnswers", subject, language: "fr", label: "" } as const];
      const answer = await world.send(actor, linkRoutes.make, { parameters: { project }, body: { wished } });
      const [made] = madeSchema.parse(answer.json()).made;
      if (made === undefined) throw new Error("invalid answer; must hold a link");
      return { id: made.link.id, token: made.token };
    };
    return { actor, project, wave, ...(await link("frontline")), linkOf: link };
  };
  type Begun = Awaited<ReturnType<typeof begin>>;
  const open = (token: string, query = "") => world.app.inject({ method: "GET", url: `/r/${token}${query}` });
  const post = (token: string, fields: Readonly<Record<string, string>>) =>
    world.app.inject({
      method: "POST",
      url: `/r/${token}/reponse`,
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
      payload: new URLSearchParams(fields).toString(),
    });
  const fieldsOf = ({ wave }: Begun, facts: Readonly<Record<string, string>> = {}) => ({
    id: "0".repeat(31).concat("1"),
    wave,
    "q-groupHelps": "more",
    "q-groupComment": "Zanzibar",
    "c-groupComment": "yes",
    ...facts,
  });
  const told = ({ actor, wave }: Begun) =>
    world.send(actor, answerRoutes.ofLeaders, { parameters: { wave } });

  test("the page says that it is not secret, who will see and as what, before any question", async () => {
    const { token } = await begin();
    const page = await open(token);
    const said = [
      "C’est",
      "jamais d’une personne",
      "pas secret",
      "l’encadrement de proximité",
      "verront vos réponses",
    ];
    const places = [...said, "data-question="].map((text) => page.body.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(page.body).not.toContain("ne verront pas");
    expect(page.headers["cache-control"]).toBe("no-store");
    expect((await open(token, "?l=ar")).body).toContain("ليس سريا");
  });

  test("it weighs little, asks for no name, and every question may be left aside", async () => {
    const { body } = await open((await begin()).token);
    expect(Buffer.byteLength(body)).toBeLessThan(60_000);
    const questions = body.match(/data-question=/g)?.length ?? 0;
    expect(questions).toBeGreaterThan(4);
    expect(body.match(/value="\?"/g)).toHaveLength(questions);
    expect(body.match(/value="-"/g)).toHaveLength(questions);
    expect(body).not.toContain(`<input type="text"`);
    expect(body).not.toContain(" required");
    for (const step of body.split("data-question=").slice(1)) {
      const own = step.match(/name="q-[^"]+" value="[^?-][^"]*"/g) ?? [];
      expect(own.length).toBeLessThanOrEqual(4);
    }
  });

  test("an answer is received once, through the same way as those of employees, with its receipt", async () => {
    const begun = await begin();
    const first = await post(begun.token, fieldsOf(begun));
    expect(first.statusCode).toBe(303);
    expect((await post(begun.token, fieldsOf(begun))).headers.location).toBe(first.headers.location);
    const another = fieldsOf(begun, { "q-groupHelps": "less" });
    expect((await post(begun.token, another)).statusCode).toBe(409);
    expect((await open(begun.token)).statusCode).toBe(200);
    const sent = new URLSearchParams(fieldsOf(begun)).toString();
    const sealed = `0${Buffer.from(`${begun.token}\n${sent}`).toString("base64url")}`;
    const handed = await world.app.inject({
      method: "POST",
      url: "/r/remise",
      headers: { "content-type": "application/x-ouvrage-answer", accept: "application/json" },
      payload: sealed,
    });
    expect(handed.json()).toMatchObject({ id: fieldsOf(begun).id, proof: expect.any(String) });
    const receipt = await world.app.inject({ method: "GET", url: String(first.headers.location) });
    expect(receipt.body).toContain("Ce reçu est vrai");
  });

  test("a link made again, stopped, or of somebody else opens nothing of it", async () => {
    const begun = await begin();
    const { actor, project, id, token } = begun;
    const tutor = await begun.linkOf("tutor");
    expect((await open(tutor.token)).statusCode).toBe(404);
    expect((await post(tutor.token, fieldsOf(begun))).statusCode).toBe(404);
    const parameters = { project, link: id };
    const renewed = await world.send(actor, linkRoutes.renew, { parameters });
    expect((await open(token)).statusCode).toBe(404);
    expect((await open(renewed.json().token)).statusCode).toBe(200);
    await world.send(actor, linkRoutes.revoke, { parameters });
    expect((await open(renewed.json().token)).statusCode).toBe(404);
    const others = await begin();
    expect((await post(others.token, fieldsOf(begun))).statusCode).toBe(404);
  });

  test("nothing of it is told to any role before the end, nor stands where their database role reads", async () => {
    const begun = await begin();
    await post(begun.token, fieldsOf(begun));
    expect((await told(begun)).json()).toMatchObject({ refusal: { code: "waveOpen" } });
    const { actor, wave } = begun;
    for (const route of [answerRoutes.released, answerRoutes.invitations] as const) {
      expect((await world.send(actor, route, { parameters: { wave } })).body).not.toContain("Zanzibar");
    }
    expect((await world.send(actor, answerRoutes.words, { parameters: { wave } })).body).not.toContain(
      "Zanzibar",
    );
  });

  test("at the end HR reads what the function said; words come once read, then nothing of who stays", async () => {
    const begun = await begin();
    const { actor, wave } = begun;
    await post(begun.token, fieldsOf(begun));
    const parameters = { wave };
    expect((await world.send(actor, waveRoutes.close, { parameters })).statusCode).toBe(200);
    expect((await open(begun.token)).statusCode).toBe(404);
    const before = await told(begun);
    expect(before.json()).toMatchObject({ tellers: 1, asked: 1, words: [] });
    const unread = (await world.send(actor, answerRoutes.words, { parameters })).json();
    expect(unread).toEqual([{ question: "groupComment", words: "Zanzibar", mayQuote: true }]);
    const body = { kept: [{ question: "groupComment", words: "Zanzibar" }] };
    await world.send(actor, answerRoutes.publishWords, { parameters, body });
    const after = (await told(begun)).json();
    expect(after.words[0].words).toEqual(["Zanzibar"]);
    const counts = await world.countRows(actor.organisation);
    expect([counts.answer_group, counts.answer_group_record]).toEqual([0, 1]);
    expect(JSON.stringify(after)).not.toContain('frontline"');
  });
});
