import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, roles, rolesThatMay } from "../../../core/src/access/index.ts";
import { linkRoutes } from "../../../core/src/links/index.ts";
import { beginCase, giveConsent, practiceRoutes } from "../../../core/src/practices/index.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const keptId = z.looseObject({ id: z.string() });
const madeLinks = z.object({ made: z.array(z.looseObject({ token: z.string() })) });
const searched = z.looseObject({
  total: z.int(),
  lines: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
});
const viewed = z.looseObject({
  consented: z.string(),
  publication: z.unknown().optional(),
  sentences: z.array(
    z.looseObject({ id: z.string(), masked: z.string(), reach: z.string(), waitingFor: z.array(z.string()) }),
  ),
});

describe("case studies and the library, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  const decision = {
    id: "d1",
    day: "2026-03-02",
    meeting: "",
    words: "Zulmira forme le matin.",
    by: ["hr"],
    dissent: [],
  };
  async function begun(actor: Actor): Promise<string> {
    const content = projectAt("idea", { sessions: [], decisions: [decision], diagnosis: "", design: "" });
    const id = keptId.parse((await world.send(actor, projectRoutes.begin, { body: content })).json()).id;
    expect((await call(actor, "begin", id)).statusCode).toBe(200);
    return id;
  }
  const call = (actor: Actor, name: keyof typeof practiceRoutes, id: string, body?: unknown) =>
    world.send(actor, practiceRoutes[name], {
      parameters: name === "dossier" ? { project: id, format: "html" } : { project: id },
      body,
    });
  const look = async (actor: Actor, id: string) => viewed.parse((await call(actor, "view", id)).json());
  const cases = async (actor: Actor) => {
    const body = { words: "", facets: { kind: ["case"] }, page: 1 };
    return searched.parse((await world.send(actor, practiceRoutes.search, { body })).json()).lines;
  };
  const share = async (actor: Actor, id: string, reach: string) => {
    await call(actor, "consent", id, { reach });
    return call(actor, "publish", id, { reach });
  };

  test("nothing goes above what the owner consented to, and a withdrawal takes the copy down", async () => {
    const [owner, stranger] = [await world.newMember("owner"), await world.newMember("adviser")];
    const id = await begun(owner);
    const early = await call(owner, "publish", id, { reach: "anonymous" });
    expect([early.statusCode, early.json()]).toEqual([409, { refusal: { code: "aboveConsent" } }]);
    expect((await share(owner, id, "anonymous")).statusCode).toBe(200);
    const [line] = (await cases(stranger)).filter((each) => each.kind === "case");
    const entry = await world.send(stranger, practiceRoutes.entry, { parameters: { entry: line?.id ?? "" } });
    expect(entry.json()).toMatchObject({ kind: "case", content: { reach: "anonymous", company: "" } });
    expect(entry.body).not.toContain(id);
    expect(entry.body).not.toContain(owner.organisation);
    expect(entry.body).not.toMatch(/Zulmira|Clair et Net/);
    await call(owner, "withdraw", id);
    expect(await cases(stranger)).toEqual([]);
    const gone = await world.send(stranger, practiceRoutes.entry, { parameters: { entry: line?.id ?? "" } });
    expect([gone.statusCode, gone.json()]).toEqual([404, { refusal: { code: "unknownEntry" } }]);
    expect((await look(owner, id)).consented).toBe("internal");
  });

  test("a nearer consent takes down what stood farther, and a network is asked for", async () => {
    const owner = await world.newMember("owner");
    const id = await begun(owner);
    await share(owner, id, "named");
    await call(owner, "consent", id, { reach: "network" });
    expect((await look(owner, id)).publication).toBeUndefined();
    const alone = await call(owner, "publish", id, { reach: "network" });
    expect([alone.statusCode, alone.json()]).toEqual([409, { refusal: { code: "noNetwork" } }]);
  });

  test("whoever is quoted approves or strikes from a link, on a light page without an account", async () => {
    const owner = await world.newMember("owner");
    const id = await begun(owner);
    const quoted = async () => (await look(owner, id)).sentences.find((each) => each.id === "decision:d1");
    expect(await quoted()).toMatchObject({ reach: "internal", waitingFor: ["hr"] });
    const wished = [{ purpose: "caseSentences", subject: "hr", language: "fr", label: "" }];
    const made = await world.send(owner, linkRoutes.make, { parameters: { project: id }, body: { wished } });
    const token = madeLinks.parse(made.json()).made[0]?.token ?? "";
    const page = await world.app.inject({ method: "GET", url: `/c/${token}` });
    expect([page.statusCode, page.body.includes("forme le matin"), page.body.includes("Zulmira")]).toEqual([
      200,
      true,
      false,
    ]);
    expect(page.rawPayload.byteLength).toBeLessThan(60_000);
    const masked = (await quoted())?.masked ?? "";
    const post = (reach: string, words = masked) =>
      world.app.inject({
        method: "POST",
        url: `/c/${token}/phrases`,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams({
          "sentence-0": "decision:d1",
          "words-0": words,
          "reach-0": reach,
        }).toString(),
      });
    expect((await post("anonymous", "D’autres mots.")).body).toContain("ont changé entre-temps");
    expect((await quoted())?.reach).toBe("internal");
    expect((await post("anonymous")).body).toContain("Vos réponses sont gardées");
    expect(await quoted()).toMatchObject({ reach: "anonymous", waitingFor: [] });
    await share(owner, id, "anonymous");
    const [line] = await cases(owner);
    const entry = () => world.send(owner, practiceRoutes.entry, { parameters: { entry: line?.id ?? "" } });
    expect((await entry()).body).toContain("forme le matin");
    await post("struck");
    expect((await entry()).statusCode).toBe(404);
    expect((await call(owner, "publish", id, { reach: "anonymous" })).statusCode).toBe(200);
    const again = await world.send(owner, practiceRoutes.entry, {
      parameters: { entry: (await cases(owner))[0]?.id ?? "" },
    });
    expect(again.body).not.toContain("forme le matin");
    // The council did not answer either: what quotes it is left out, and told, in the same way.
    const struck = { field: "steering", demandedBy: "contributor", isUnfavorable: false, count: 1 };
    expect(
      z.object({ content: z.looseObject({ removals: z.array(z.unknown()) }) }).parse(again.json()),
    ).toMatchObject({
      content: { removals: expect.arrayContaining([struck]) },
    });
    await call(owner, "withdraw", id);
  });

  test("an approval falls when the sentence is reworded: other words are asked for again", async () => {
    const owner = await world.newMember("owner");
    const id = await begun(owner);
    const before = (await look(owner, id)).sentences.find((each) => each.id === "decision:d1");
    await world.look(owner, async ({ cases: store }) =>
      store.putApproval(id, {
        sentence: "decision:d1",
        contributor: "hr",
        words: before?.masked ?? "",
        reach: "named",
        on: "2026-11-23",
      }),
    );
    expect((await look(owner, id)).sentences.find((each) => each.id === "decision:d1")?.reach).toBe("named");
    const words = z.looseObject({ words: z.string() }).parse(before).words;
    const change = { kind: "reword", sentence: "decision:d1", was: words, words: "On forme tôt." };
    expect((await call(owner, "change", id, { change })).statusCode).toBe(200);
    expect((await look(owner, id)).sentences.find((each) => each.id === "decision:d1")).toMatchObject({
      reach: "internal",
      waitingFor: ["hr"],
    });
  });

  test("the company's own dossier is an HTML page that says what was taken out", async () => {
    const owner = await world.newMember("owner");
    const id = await begun(owner);
    const change = { kind: "remove", sentence: "notSealed", demandedBy: "executive", reason: "" };
    await call(owner, "change", id, { change });
    const dossier = await call(owner, "dossier", id);
    expect(dossier.statusCode).toBe(200);
    expect(dossier.body).toMatch(/Une phrase défavorable a été retirée/);
    const docx = await world.send(owner, practiceRoutes.dossier, {
      parameters: { project: id, format: "docx" },
    });
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe("PK");
  });

  test("a case study of another organisation is as unknown as one that never was", async () => {
    const [owner, stranger] = [await world.newMember("owner"), await world.newMember("owner")];
    const id = await begun(owner);
    const bodies = {
      change: { change: { kind: "redraft" } },
      consent: { reach: "named" },
      publish: { reach: "named" },
    };
    for (const name of ["view", "begin", "dossier", "withdraw", "unpublish", "similar"] as const) {
      const answer = await call(stranger, name, id);
      expect([answer.statusCode, answer.body], name).toEqual([404, '{"refusal":{"code":"unknownDocument"}}']);
    }
    for (const name of ["change", "consent", "publish"] as const)
      expect((await call(stranger, name, id, bodies[name])).statusCode, name).toBe(404);
  });

  test.each(roles)("%s does what the table allows, and nothing else", async (role) => {
    const actor = await world.newMember(role);
    const writer: Actor = { ...actor, roles: ["owner"] };
    await world.look(writer, async ({ projects }) => {
      const kept = { id: "a", revision: 1, savedAt: "2026-11-23T09:00:00.000Z", savedBy: "x" };
      await projects.add({
        ...kept,
        content: projectAt("idea", { sessions: [], design: "", diagnosis: "" }),
      });
    });
    await world.look(writer, async (rooms) => {
      await beginCase(rooms, writer, { project: "a" });
      await giveConsent(rooms, writer, { project: "a", reach: "named" });
    });
    const acts = [
      ["view", undefined],
      ["begin", undefined],
      ["change", { change: { kind: "redraft" } }],
      ["dossier", undefined],
      ["similar", undefined],
      ["consent", { reach: "named" }],
      ["publish", { reach: "anonymous" }],
      ["unpublish", undefined],
      ["withdraw", undefined],
    ] as const;
    for (const [name, body] of acts) {
      const { useCase } = practiceRoutes[name];
      const expected = rolesThatMay(useCase).includes(role) ? 200 : 403;
      expect((await call(actor, name, "a", body)).statusCode, name).toBe(expected);
    }
    const body = { words: "tuteur", facets: {}, page: 1 };
    expect((await world.send(actor, practiceRoutes.search, { body })).statusCode).toBe(200);
  });

  test("nothing so far was held for a bug", () => {
    expect(world.bugs).toEqual([]);
  });
});
