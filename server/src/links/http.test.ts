import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { linkRoutes } from "../../../core/src/links/index.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const madeSchema = z.object({ link: z.looseObject({ id: z.string() }), token: z.string() });
const wish = { purpose: "tutorWords", subject: "tutor", language: "fr", label: "M. T." };
const project = "a";

describe("links for people without an account, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  const newLeader = async (): Promise<Actor> => {
    const actor = await world.newMember("hr");
    await world.look(actor, ({ projects }) => projects.add(keptProjectOf({ id: project })));
    return actor;
  };
  const make = async (actor: Actor) => {
    const answer = await world.send(actor, linkRoutes.make, {
      parameters: { project },
      body: { wished: [wish] },
    });
    const [made] = z.object({ made: z.array(madeSchema) }).parse(answer.json()).made;
    if (made === undefined) throw new Error("invalid answer; must hold a link");
    return { token: made.token, link: made.link.id };
  };
  const list = async (actor: Actor) =>
    (await world.send(actor, linkRoutes.list, { parameters: { project } })).json();

  test("a link made, renewed and stopped is listed as it has become, and nothing told again opens it", async () => {
    const actor = await newLeader();
    const { link, token } = await make(actor);
    expect(token).toMatch(/^[\w-]{32}$/);
    const renewed = madeSchema.parse(
      (await world.send(actor, linkRoutes.renew, { parameters: { project, link } })).json(),
    );
    expect(renewed.token).not.toBe(token);
    expect(await list(actor)).toMatchObject({ links: [{ id: link, standing: "alive" }], canSend: false });
    const stopped = await world.send(actor, linkRoutes.revoke, { parameters: { project, link } });
    expect(stopped.json()).toEqual({ revoked: true });
    const after = await list(actor);
    expect(after).toMatchObject({ links: [{ id: link, standing: "revoked" }] });
    expect(JSON.stringify(after)).not.toContain(token);
    expect(JSON.stringify(after)).not.toContain(renewed.token);
  });

  test("the trail tells who made and stopped what, and never the token", async () => {
    const actor = await newLeader();
    const { link, token } = await make(actor);
    await world.send(actor, linkRoutes.revoke, { parameters: { project, link } });
    const trail = await world.look(actor, ({ audit }) => audit.latest(10));
    expect(trail).toMatchObject([
      { useCase: "revokeLink", subject: link, outcome: "done", account: actor.account },
      { useCase: "makeLink", subject: project, outcome: "done" },
    ]);
    expect(JSON.stringify(trail)).not.toContain(token);
  });

  test("nothing in the whole database holds a token", async () => {
    const actor = await newLeader();
    const { link, token } = await make(actor);
    const renewed = await world.send(actor, linkRoutes.renew, { parameters: { project, link } });
    const everything = await world.everythingStored();
    expect(everything).toContain(link);
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(madeSchema.parse(renewed.json()).token);
  });

  test("another organisation neither lists, renews, sends nor stops a link, which is as if it never was", async () => {
    const [owner, stranger] = [await newLeader(), await newLeader()];
    const { link, token } = await make(owner);
    expect(await list(stranger)).toMatchObject({ links: [] });
    const body = { token, to: "a@exemple.fr" };
    const tries = [
      [linkRoutes.renew, {}],
      [linkRoutes.send, { body }],
      [linkRoutes.revoke, {}],
    ] as const;
    for (const [route, input] of tries) {
      const answer = await world.send(stranger, route, { parameters: { project, link }, ...input });
      expect([answer.statusCode, answer.json()]).toEqual([404, { refusal: { code: "unknownLink" } }]);
    }
    expect(await list(owner)).toMatchObject({ links: [{ id: link, standing: "alive" }] });
  });

  test("a house without mail server says so, and the link is not counted as sent", async () => {
    const actor = await newLeader();
    const { link, token } = await make(actor);
    const body = { token, to: "a@exemple.fr" };
    const answer = await world.send(actor, linkRoutes.send, { parameters: { project, link }, body });
    expect([answer.statusCode, answer.json()]).toEqual([409, { refusal: { code: "noMailServer" } }]);
    expect(await list(actor)).toMatchObject({ links: [{ timesSent: 0 }] });
  });

  test.each([
    [{ wished: [] }, 400],
    [{ wished: [{ ...wish, purpose: "everything" }] }, 400],
    [{ wished: [{ ...wish, subject: "nobody" }] }, 422],
    [{ wished: [{ ...wish, expiresOn: "2020-01-01" }] }, 422],
    [{ wished: Array.from({ length: 101 }, () => wish) }, 400],
    [{ wished: [{ ...wish, label: "a\u0000b" }] }, 400],
  ])("a wish that cannot be is refused: case %#", async (body, status) => {
    const actor = await newLeader();
    const answer = await world.send(actor, linkRoutes.make, { parameters: { project }, body });
    expect(answer.statusCode).toBe(status);
    expect(await list(actor)).toMatchObject({ links: [] });
  });

  test("a hundred links of a group are made in one call, each with its own token", async () => {
    const actor = await newLeader();
    const wished = Array.from({ length: 100 }, () => wish);
    const answer = await world.send(actor, linkRoutes.make, { parameters: { project }, body: { wished } });
    const { made } = z.object({ made: z.array(madeSchema) }).parse(answer.json());
    expect(new Set(made.map(({ token }) => token)).size).toBe(100);
  });
});
