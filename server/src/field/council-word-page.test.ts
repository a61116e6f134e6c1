import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldRoutes } from "../../../core/src/field/index.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { linkRoutes } from "../../../core/src/links/index.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { submissionOf } from "./test-phone.ts";

const madeSchema = z.object({
  made: z.array(z.object({ token: z.string(), link: z.object({ id: z.string() }) })),
});

describe("the page where a works-council member writes", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  const begin = async (informedOn = known("2026-11-10")) => {
    const actor = await world.newMember("hr");
    const project = randomUUID();
    const consultations = [{ id: "c1", about: "plan", informedOn, opinion: unknown } as const];
    const worksCouncil = { exists: known(true), consultations };
    const content = projectAt("running", { design: "", diagnosis: "", alternative: "", worksCouncil });
    await world.look(actor, ({ projects }) => projects.add(keptProjectOf({ id: project, content })));
    const wished = [{ purpose: "councilFile", subject: "c1", language: "ta", label: "Mme B., élue" }];
    const answer = await world.send(actor, linkRoutes.make, { parameters: { project }, body: { wished } });
    const [made] = madeSchema.parse(answer.json()).made;
    if (made === undefined) throw new Error("no link");
    const url = `/c/${made.token}/avis`;
    const post = (fields: Readonly<Record<string, string>>, accept = "application/json") =>
      world.app.inject({
        method: "POST",
        url,
        headers: { "content-type": "application/x-www-form-urlencoded", accept },
        payload: `${new URLSearchParams(fields)}`,
      });
    const words = async () =>
      (await world.send(actor, fieldRoutes.councilWords, { parameters: { project } })).json();
    return { actor, project, link: made.link.id, url, post, words };
  };
  const fields = {
    ...{ ...submissionOf(1), voice: "member", stand: "favorableWithReservations" },
    ...{ words: "Oui,\r\nsi le soir est payé.", dissent: "Pas d’accord sur les dates.", meetingDay: "" },
  };

  test("opens in French, whole and light, with what tells a member’s words from the committee’s vote", async () => {
    const { url } = await begin();
    const { statusCode, body } = await world.app.inject({ method: "GET", url });
    expect(statusCode).toBe(200);
    expect(Buffer.byteLength(body)).toBeLessThan(60_000);
    expect(gzipSync(body).byteLength).toBeLessThan(20_000);
    expect(body).toContain('lang="fr-FR"');
    expect(body).toContain("L’avis du comité se vote en réunion");
    expect(body).toContain("Refus de donner un avis");
    expect(body).not.toMatch(/undefined|\[object/);
  });

  test("a bare form is enough: it is kept word for word under the name of the link, and not shown again", async () => {
    const { post, words, url } = await begin();
    const posted = await post(fields, "text/html");
    expect([posted.statusCode, posted.headers.location]).toEqual([303, `${url}?recu=1&l=fr`]);
    const receipt = await world.app.inject({ method: "GET", url: `${url}?recu=1` });
    expect(receipt.body).toContain("C’est reçu");
    expect(receipt.body).not.toContain("soir");
    expect(await words()).toMatchObject([
      {
        ...{ consultation: "c1", label: "Mme B., élue", voice: "member", day: "2026-11-20" },
        ...{ stand: known("favorableWithReservations"), words: "Oui,\nsi le soir est payé." },
        ...{ dissent: "Pas d’accord sur les dates.", meetingDay: unknown },
      },
    ]);
  });

  test("the same answer sent twice counts once", async () => {
    const { post, words } = await begin();
    const [first, second] = [await post(fields), await post(fields)];
    expect([first.statusCode, second.statusCode, second.body]).toEqual([200, 200, first.body]);
    expect(await words()).toHaveLength(1);
  });

  test("a vote without its day is told so, and an empty form too", async () => {
    const { post, words } = await begin();
    const vote = await post({ ...fields, voice: "meeting" });
    expect([vote.statusCode, vote.json().words]).toEqual([422, "send.day"]);
    const empty = await post({ ...submissionOf(2), voice: "member", stand: "", words: "", dissent: "" });
    expect([empty.statusCode, empty.json().words]).toEqual([422, "send.nothing"]);
    const foreign = await post({ ...fields, voice: "employer" });
    expect(foreign.statusCode).toBe(400);
    expect(await words()).toEqual([]);
  });

  test("before the council was told of the plan there is nothing to fill, and nothing is taken", async () => {
    const { url, post, words } = await begin(known("2099-01-01"));
    const { body } = await world.app.inject({ method: "GET", url });
    expect(body).toContain("n’a pas encore été remis");
    expect(body).not.toContain("<form");
    expect((await post(fields)).statusCode).toBe(409);
    expect(await words()).toEqual([]);
  });

  test("a withdrawn link takes nothing more, and what was written stays", async () => {
    const { actor, project, link, post, words } = await begin();
    await post(fields);
    const parameters = { project, link };
    expect((await world.send(actor, linkRoutes.revoke, { parameters })).statusCode).toBe(200);
    expect((await post({ ...fields, ...submissionOf(3) })).statusCode).toBe(404);
    expect(await words()).toHaveLength(1);
  });
});
