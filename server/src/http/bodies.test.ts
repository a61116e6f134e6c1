import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { anyText } from "../../../core/src/workforce/sample-people.contract.ts";
import { doors } from "../house-doors.ts";
import { sampleRequests } from "../sample-requests.ts";
import { openTestApp, type TestApp, type TestInput } from "../test-app.ts";

const routes = doors.map(({ route }) => [`${route.method} ${route.path}`, route] as const);
const withBody = routes.filter(([, { body }]) => typeof body === "object");
const withQuery = routes.filter(([, { query }]) => query !== undefined);

/** Places of all texts of a JSON value, as numbers for `mutated`. */
function textPlaces(whole: unknown): readonly number[] {
  const parts: unknown[] = [];
  const visit = (part: unknown) => {
    parts.push(part);
    if (typeof part === "object" && part !== null) Object.values(part).forEach(visit);
  };
  visit(whole);
  return parts.flatMap((part, place) => (typeof part === "string" ? [place] : []));
}

/** A copy of a JSON value in which one part, anywhere, is another value. */
function mutated(whole: unknown, choice: number, other: unknown): unknown {
  const places: (readonly (string | number)[])[] = [];
  const visit = (part: unknown, path: readonly (string | number)[]) => {
    places.push(path);
    if (typeof part !== "object" || part === null) return;
    for (const [name, value] of Object.entries(part)) visit(value, [...path, name]);
  };
  visit(whole, []);
  const place = places[choice % places.length] ?? [];
  const replace = (part: unknown, path: readonly (string | number)[]): unknown => {
    const [name, ...rest] = path;
    if (name === undefined) return other;
    if (Array.isArray(part))
      return part.map((each, at) => (String(at) === String(name) ? replace(each, rest) : each));
    const entries = Object.entries(part ?? {});
    return Object.fromEntries(
      entries.map(([key, value]) => [key, key === name ? replace(value, rest) : value]),
    );
  };
  return replace(whole, place);
}

const anyPart = fc.oneof(
  anyText,
  fc.constantFrom(null, true, 0, -1, 1e308, 2 ** 53, 0.1, [], {}, [[]], { kind: "any" }, ["__proto__"]),
  fc.jsonValue({ maxDepth: 3 }),
);

describe("what a caller sends", () => {
  let world: TestApp;
  let owner: Actor;
  beforeAll(async () => {
    world = await openTestApp();
    owner = await world.newOwner();
  });
  afterAll(() => world.close());

  describe.each(withBody)("%s", (key, route) => {
    const sample = sampleRequests[key] ?? {};
    const send = (input: TestInput) => world.send(owner, route, { ...sample, ...input });

    test("whatever part of the body is wrong, the answer is a refusal or a success, never a failure", async () => {
      const runs = fc.asyncProperty(fc.nat(), anyPart, async (choice, other) => {
        const answer = await send({ body: mutated(sample.body, choice, other) });
        expect(answer.statusCode, answer.body).toBeLessThan(500);
      });
      await fc.assert(runs, { numRuns: 60 });
    });

    test("a text that no database keeps is refused wherever it stands", async () => {
      const before = await world.countRows();
      for (const place of textPlaces(sample.body)) {
        for (const text of ["a\u0000b", "\ud83e"]) {
          const answer = await send({ body: mutated(sample.body, place, text) });
          expect(answer.statusCode, `${place}: ${answer.body}`).toBe(400);
        }
      }
      expect(await world.countRows()).toEqual(before);
    });

    test("nothing that the schema does not name is accepted, at any level", async () => {
      const bodies = [{ ...Object(sample.body), unheardOf: 1 }];
      for (const [name, value] of Object.entries(Object(sample.body))) {
        if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
        bodies.push({ ...Object(sample.body), [name]: { ...value, unheardOf: 1 } });
      }
      for (const body of bodies) {
        const answer = await send({ body });
        expect([answer.statusCode, answer.json().refusal?.code], JSON.stringify(body)).toEqual([
          400,
          "invalidRequest",
        ]);
        expect(JSON.stringify(answer.json().refusal.places[0])).toContain("unheardOf");
      }
    });

    test("a value of another type is refused and never converted; the place is told", async () => {
      for (const [name, value] of Object.entries(Object(sample.body))) {
        const other = typeof value === "string" ? 12 : String(value);
        const answer = await send({ body: { ...Object(sample.body), [name]: other } });
        expect(answer.statusCode, name).toBe(400);
        expect(answer.json().refusal.places[0].place, name).toContain(name);
      }
      for (const body of [null, [], "{}", 0, [sample.body]]) {
        expect((await send({ body })).statusCode, JSON.stringify(body)).toBe(400);
      }
    });

    test.each([
      '{"__proto__":{"isOwner":true}}',
      '{"constructor":{"prototype":{"isOwner":true}}}',
      '{"a":{"__proto__":{"isOwner":true}}}',
      '[{"__proto__":[]}]',
      "{",
      "",
      "\ufeff[]",
      "undefined",
      `${"[".repeat(100_000)}`,
      `${"[".repeat(5000)}${"]".repeat(5000)}`,
      '{"a":"\\u0000"}',
      '{"\\ud800":1}',
    ])("is refused and changes no object of the program: %.40j", async (payload) => {
      const { headers, ...rest } = { headers: { "content-type": "application/json" }, payload };
      const { "ouvrage-organisation": _none, ...others } = { "ouvrage-organisation": "", ...headers };
      const answer = await world.app.inject({
        method: route.method,
        url: route.path.replaceAll(/:\w+/g, "00000000-0000-4000-8000-000000000000"),
        headers: { ...others, "ouvrage-organisation": owner.organisation },
        ...rest,
      });
      expect(answer.statusCode, answer.body).toBe(400);
      expect("isOwner" in {}).toBe(false);
    });
  });

  describe.each(withQuery)("%s", (key, route) => {
    const sample = sampleRequests[key] ?? {};
    const send = (query: Readonly<Record<string, string>>) => world.send(owner, route, { ...sample, query });

    test("whatever a part of the query holds, the answer is no failure", async () => {
      const names = Object.keys(sample.query ?? {});
      const texts = fc.oneof(anyText, fc.json(), fc.constantFrom("9".repeat(400), "-1", "1e3", "2026-13"));
      const runs = fc.asyncProperty(fc.constantFrom(...names), texts, async (name, value) => {
        const answer = await send({ ...sample.query, [name]: value.toWellFormed() });
        expect(answer.statusCode, answer.body).toBeLessThan(500);
      });
      await fc.assert(runs, { numRuns: 60 });
    });

    test("nothing that the schema does not name is accepted", async () => {
      expect((await send({ ...sample.query, unheardOf: "1" })).statusCode).toBe(400);
    });
  });

  test("a document written as JSON in an address is refused when it is not one, before anything is read", async () => {
    for (const key of ["POST /api/evaluation/estimates", "POST /api/workforce/training-registers"]) {
      const [, route] = routes.find(([each]) => each === key) ?? [];
      if (route === undefined) throw new Error(`invalid test; no such route: ${key}`);
      const { query = {}, bytes = new Uint8Array() } = sampleRequests[key] ?? {};
      for (const written of [
        "",
        "{",
        "[]",
        "null",
        '{"__proto__":1}',
        '{"treatment":"t"}',
        '{"sheet":"\\u0000"}',
      ]) {
        const fields = "request" in query ? { request: written } : { mapping: written };
        const answer = await world.send(owner, route, { query: { ...query, ...fields }, bytes });
        expect([answer.statusCode, answer.json().refusal.code], written).toEqual([400, "invalidRequest"]);
      }
    }
  });

  test("a naughty text of a form comes back as it was sent", async () => {
    const [, define] = routes.find(([key]) => key === "POST /api/categories") ?? [];
    const [, list] = routes.find(([key]) => key === "GET /api/categories") ?? [];
    if (define === undefined || list === undefined) throw new Error("invalid test; no such route");
    const storable = anyText.filter(
      (text) => text.isWellFormed() && !text.includes("\0") && text.length < 1000,
    );
    let count = 0;
    const runs = fc.asyncProperty(storable, async (text) => {
      count += 1;
      const body = {
        ...Object(sampleRequests["POST /api/categories"]?.body),
        label: `a${count}`,
        stake: `a${text}z`,
      };
      const defined = await world.send(owner, define, { body });
      expect(defined.statusCode, defined.body).toBe(200);
      const stakes = (await world.send(owner, list)).json().map(({ stake }: { stake: string }) => stake);
      expect(stakes).toContain(`a${text}z`);
    });
    await fc.assert(runs, { numRuns: 40 });
  });

  test("nothing so far was held for a bug", () => {
    expect(world.bugs).toEqual([]);
  });
});
