import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { linkRoutes } from "../../../core/src/links/index.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { reportRoutes } from "../../../core/src/reports/index.ts";
import { closedLinkPage } from "../http/closed-link-page.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const madeSchema = z.object({ made: z.array(z.object({ token: z.string() })) });

describe("the consultation file behind a link", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  const begin = async () => {
    const actor = await world.newMember("hr");
    const project = randomUUID();
    const content = projectAt("running", { design: "", diagnosis: "", alternative: "" });
    await world.look(actor, ({ projects }) => projects.add(keptProjectOf({ id: project, content })));
    const wished = [{ purpose: "councilFile", subject: "c1", language: "fr", label: "Élue" }];
    const answer = await world.send(actor, linkRoutes.make, { parameters: { project }, body: { wished } });
    const [made] = madeSchema.parse(answer.json()).made;
    return { actor, project, content, token: made?.token ?? "" };
  };
  const open = (token: string) => world.app.inject({ method: "GET", url: `/c/${token}` });

  test("a representative reads without account what the leader of the project hands over, word for word", async () => {
    const { actor, project, token } = await begin();
    const read = await open(token);
    const handed = await world.send(actor, reportRoutes.projectDocument, {
      parameters: { project, kind: "councilFile" },
      query: { format: "html" },
    });
    expect([read.statusCode, read.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    const fonts = /@font-face\{[^}]*\}/g;
    expect(handed.body).toMatch(fonts);
    const way = /<nav aria-label="Votre parole d’élu">.*?<\/nav>/;
    expect(read.body.match(way)?.[0]).toContain(`href="/c/${token}/avis"`);
    expect(read.body.replace(way, "")).toBe(handed.body.replaceAll(fonts, ""));
    expect(read.body).toContain("Bureaux propres");
    expect(read.headers["cache-control"]).toBe("no-store");
  });

  test("it weighs little on a phone, and asks for nothing that the security policy of the page refuses", async () => {
    const { body } = await open((await begin()).token);
    expect(Buffer.byteLength(body)).toBeLessThan(60_000);
    expect(body).not.toContain("data:font");
  });

  test("no participant is named in it", async () => {
    const { token } = await begin();
    expect((await open(token)).body).not.toMatch(/A\. B\.|C\. D\./);
  });

  test("reading leaves no trace: neither a day, nor a line in the trail", async () => {
    const { actor, project, token } = await begin();
    const before = await world.countRows(actor.organisation);
    await open(token);
    expect(await world.countRows(actor.organisation)).toEqual(before);
    const [link] = await world.look(actor, ({ links }) => links.list(project));
    expect(link?.lastOpenedOn).toBe("");
  });

  test("once its consultation or its project is gone, the link opens nothing", async () => {
    const { actor, project, content, token } = await begin();
    const worksCouncil = { ...content.worksCouncil, consultations: [] };
    const next = keptProjectOf({ id: project, revision: 2, content: { ...content, worksCouncil } });
    await world.look(actor, ({ projects }) => projects.replace(next));
    expect([(await open(token)).statusCode, (await open(token)).body]).toEqual([404, closedLinkPage]);
    const other = await begin();
    await world.look(other.actor, ({ projects }) => projects.remove(other.project));
    expect((await open(other.token)).body).toBe(closedLinkPage);
  });
});
