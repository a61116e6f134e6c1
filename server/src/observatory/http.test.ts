import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { observatoryRoutes, signedPackageSchema } from "../../../core/src/observatory/index.ts";
import { sampleAsk } from "../../../core/src/observatory/observatory-house.contract.ts";
import { importPayrollFile } from "../../../core/src/workforce/index.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { transact } from "../transact.ts";

const withId = z.looseObject({ id: z.string() });
const preview = z.looseObject({ content: z.looseObject({ lines: z.array(z.unknown()), siren: z.string() }) });
const madeFile = z.object({ name: z.string(), text: z.string() });
const overview = z.looseObject({
  keys: z.array(z.looseObject({ fingerprint: z.string(), name: z.string(), standing: z.string() })),
});
const published = z.looseObject({
  companies: z.int(),
  measures: z.array(z.looseObject({ cells: z.array(z.looseObject({ value: z.number().nullable() })) })),
});

describe("an observatory and its companies, over HTTP", { timeout: 120_000 }, () => {
  let world: TestApp;
  let analyst: Actor;
  let companies: readonly Actor[];
  let request: string;
  beforeAll(async () => {
    world = await openTestApp();
    analyst = await world.newMember("analyst");
    companies = [];
    for (const seed of [1, 2, 3, 4]) companies = [...companies, await companyUnder(analyst, seed)];
  }, 120_000);
  afterAll(() => world?.close());

  const send = (actor: Actor, name: keyof typeof observatoryRoutes, input = {}) =>
    world.send(actor, observatoryRoutes[name], input);
  const at = (id = request) => ({ parameters: { request: id } });

  async function companyUnder(parent: Actor, seed: number): Promise<Actor> {
    const actor = await world.newMember("hr");
    await sql`INSERT INTO organisation_parent VALUES
      (${actor.organisation}, ${parent.organisation}, '2026-11-01', '2026-11-02')`.execute(
      world.house.database.kysely,
    );
    const company = fictionalCompany({
      seed,
      headcount: 30,
      firstMonth: "2026-03" as Month,
      monthCount: 1,
      sector: "cleaning",
    });
    const dsn = dsnBytes(company);
    const chunks = async function* () {
      yield dsn;
    };
    const file = { name: "paie.dsn", size: dsn.length, chunks };
    const command = { file, options: { format: "dsn" as const }, mode: "replace" as const };
    const work = { signal: new AbortController().signal, report: () => {} };
    const read = await transact(world.house, actor, (rooms) =>
      importPayrollFile(rooms, actor, command, work),
    );
    expect(read.ok).toBe(true);
    return actor;
  }

  test("a request is read by the companies below, and by no other", async () => {
    const asked = await send(analyst, "publishRequest", { body: sampleAsk() });
    expect(asked.statusCode).toBe(200);
    request = withId.parse(asked.json()).id;
    const seen = await send(companies[0] as Actor, "requests");
    expect(seen.json()).toMatchObject([{ id: request, way: "server", sent: [] }]);
    const stranger = await world.newMember("hr");
    expect((await send(stranger, "requests")).json()).toEqual([]);
    expect((await send(stranger, "preview", at())).statusCode).toBe(404);
    expect((await send(companies[0] as Actor, "desk", at())).statusCode).toBe(403);
  });

  test("what is previewed leaves signed, waits for a hand, and nobody else reads it", async () => {
    for (const company of companies) {
      const { content } = preview.parse((await send(company, "preview", at())).json());
      const sent = await send(company, "send", { ...at(), body: { way: "server", lines: content.lines } });
      expect([sent.statusCode, sent.body.slice(0, 80)]).toEqual([200, expect.any(String)]);
      const { text } = madeFile.parse(sent.json());
      expect(signedPackageSchema.safeParse(JSON.parse(text)).success).toBe(true);
    }
    const { keys } = overview.parse((await send(analyst, "view")).json());
    expect(keys.map(({ standing, name }) => [standing, name])).toEqual(Array(4).fill(["waiting", "Essai"]));
    const early = await send(analyst, "release", at());
    expect([early.statusCode, early.json()]).toMatchObject([409, { refusal: { code: "tooFewCompanies" } }]);
    for (const { fingerprint } of keys) {
      const body = { standing: "accepted", name: "Une entreprise", holding: "" };
      expect((await send(analyst, "decideKey", { parameters: { fingerprint }, body })).statusCode).toBe(200);
    }
    const other = await world.newMember("analyst");
    expect((await send(other, "desk", at())).statusCode).toBe(404);
  });

  test("tables are protected in a thread apart, published once, read by anybody, and name no company", async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 5);
    const released = await send(analyst, "release", at());
    clearInterval(counting);
    expect([released.statusCode, released.body]).toEqual([200, expect.stringContaining("id")]);
    expect(turns).toBeGreaterThan(5);
    const publication = withId.parse(released.json()).id;
    const stranger = await world.newMember("trainer");
    const seen = await send(stranger, "publication", { parameters: { publication } });
    expect(published.parse(seen.json())).toMatchObject({ companies: 4 });
    for (const company of companies) expect(seen.body).not.toContain(company.organisation);
    const csv = await send(stranger, "publicationFile", { parameters: { publication, format: "csv" } });
    expect(csv.body.split("\r\n")[0]).toBe("measure,category1,training,region,value,status");
    const list = await world.app.inject({ url: "/tableaux-ouverts" });
    expect(list.json()).toMatchObject({ publications: [{ id: publication, companies: 4 }] });
    const open = await world.app.inject({ url: `/tableaux-ouverts/${publication}/csv` });
    expect([open.statusCode, open.body]).toEqual([200, csv.body]);
    for (const away of [`${publication}/xls`, "nothing/csv", "..%2f..%2f/csv"])
      expect((await world.app.inject({ url: `/tableaux-ouverts/${away}` })).statusCode).toBe(404);
    const told = await world.app.inject({ url: "/tableaux-ouverts/openapi.json" });
    expect(Object.keys(told.json().paths)).toContain("/tableaux-ouverts/{publication}/{format}");
    const again = await send(analyst, "release", at());
    expect(again.json()).toMatchObject({ refusal: { code: "tooFewCompanies" } });
    expect(world.bugs).toEqual([]);
  });

  test("a file of another server comes on a stick: the request in, the package back, once", async () => {
    const far = await world.newMember("owner");
    const farCompany = await world.newMember("hr");
    await sql`UPDATE organisation_parent SET organisation_id = ${farCompany.organisation}
      WHERE organisation_id = ${companies[0]?.organisation}`.execute(world.house.database.kysely);
    const id = withId.parse((await send(far, "publishRequest", { body: sampleAsk() })).json()).id;
    const file = await send(far, "requestFile", at(id));
    const company = companies[0] as Actor;
    const brought = await send(company, "bring", { bytes: file.rawPayload });
    expect([brought.statusCode, brought.json()]).toEqual([200, { id }]);
    const altered = Buffer.from(file.rawPayload.toString().replace("2026-03", "2026-02"));
    expect((await send(companies[1] as Actor, "bring", { bytes: altered })).json()).toMatchObject({
      refusal: { code: "badSignature" },
    });
    const { content } = preview.parse((await send(company, "preview", at(id))).json());
    const online = await send(company, "send", { ...at(id), body: { way: "server", lines: content.lines } });
    expect(online.json()).toMatchObject({ refusal: { code: "notOnThisServer" } });
    const made = await send(company, "send", { ...at(id), body: { way: "file", lines: content.lines } });
    const bytes = Buffer.from(madeFile.parse(made.json()).text);
    const together = await Promise.all([1, 2, 3].map(() => send(far, "receive", { bytes })));
    const taken = together.filter(({ statusCode }) => statusCode === 200);
    expect(taken.map((answer) => answer.json())).toMatchObject([{ standing: "waiting", replaced: false }]);
    expect((await send(far, "receive", { bytes })).json()).toMatchObject({
      refusal: { code: "alreadyReceived" },
    });
    const forged = Buffer.from(bytes.toString().replace(/"people":\d+/, '"people":99'));
    expect((await send(far, "receive", { bytes: forged })).json()).toMatchObject({
      refusal: { code: "badSignature" },
    });
  });

  test("a package sent twice at once leaves once or is made anew, never twice under one number", async () => {
    const company = companies[2] as Actor;
    const id = withId.parse((await send(analyst, "publishRequest", { body: sampleAsk() })).json()).id;
    const { content } = preview.parse((await send(company, "preview", at(id))).json());
    const body = { way: "server", lines: content.lines };
    const sent = await Promise.all([1, 2, 3].map(() => send(company, "send", { ...at(id), body })));
    const statuses = sent.map(({ statusCode }) => statusCode);
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const names = sent.filter(({ statusCode }) => statusCode === 200).map((each) => each.json().name);
    expect(new Set(names).size).toBe(names.length);
    expect(world.bugs).toEqual([]);
  });
});
