import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { accountRoutes } from "../../../core/src/accounts/index.ts";
import { doors } from "../house-doors.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

/** The part of OpenAPI 3.1 that the document uses; anything else in it is a fault. */
const content = z.record(
  z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  z.strictObject({ schema: z.looseObject({}) }),
);
const parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(["path", "query"]),
  required: z.boolean(),
  schema: z.looseObject({}),
});
const operation = z.strictObject({
  operationId: z.string().regex(/^[\w-]+$/),
  summary: z.string().min(1),
  description: z.string().min(1).optional(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z.array(parameter).optional(),
  requestBody: z.strictObject({ required: z.literal(true).optional(), content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: content.optional() }),
  ),
});
const openapi = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string() }),
  components: z.strictObject({
    schemas: z.record(z.string(), z.looseObject({})).optional(),
    securitySchemes: z.strictObject({
      programKey: z.strictObject({
        type: z.literal("http"),
        scheme: z.literal("bearer"),
        description: z.string(),
      }),
    }),
  }),
  paths: z.record(
    z.string().startsWith("/"),
    z.partialRecord(z.enum(["get", "put", "post", "delete"]), operation),
  ),
});

describe("the OpenAPI document", () => {
  let world: TestApp;
  let document: z.infer<typeof openapi>;
  beforeAll(async () => {
    world = await openTestApp();
    const answer = await world.app.inject({ url: "/api/openapi.json" });
    document = openapi.parse(answer.json());
  });
  afterAll(() => world.close());
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, told]) => ({ path, method, told })),
    );

  test("is version 3.1, of this version of the program, and names every operation once", () => {
    expect(document).toMatchObject({ openapi: "3.1.0", info: { title: "Ouvrage", version: "9.8.7" } });
    const names = operations().map(({ told }) => told.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test("says which operations a key of a program opens, and no other names it", () => {
    const opened = operations().filter(({ told }) => told.security !== undefined);
    for (const { told } of opened) expect(told.security).toEqual([{ programKey: [] }, {}]);
    for (const { told } of operations()) {
      expect(told.description === undefined, told.operationId).toBe(told.security === undefined);
    }
    expect(opened.map(({ path, method }) => `${method} ${path}`).sort()).toEqual([
      "get /api/portfolio",
      "get /api/portfolio/export",
      "get /api/portfolio/lines/{line}/sheet",
      "get /api/shared-projects/standings",
      "get /api/shared-projects/{share}/effort",
      "post /api/portfolio/firms",
      "post /api/portfolio/firms/{firm}/calls",
      "post /api/portfolio/imports",
      "put /api/portfolio/firms/{firm}",
    ]);
  });

  test("describes every route of the contracts and nothing else", () => {
    // Whether there is a login is told by every server; the other doors of accounts are those of a server with login.
    const routes = [...doors.map(({ route }) => route), accountRoutes.state];
    const declared = routes.map(
      (route) => `${route.method.toLowerCase()} ${route.path.replaceAll(/:(\w+)/g, "{$1}")}`,
    );
    expect(
      operations()
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(declared.sort());
  });

  test("tells every status that a refusal of the route can have, and the media types of its answer", () => {
    for (const { route, statuses } of doors) {
      const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
      const told = Object.entries(document.paths[path] ?? {}).find(
        ([method]) => method === route.method.toLowerCase(),
      );
      const responses = told?.[1].responses ?? {};
      const wanted = new Set(["200", "400", ...route.refusals.map((code) => String(statuses[code]))]);
      expect(Object.keys(responses).sort(), path).toEqual([...wanted].sort());
      const types = "json" in route.answer ? ["application/json"] : route.answer.file.split(", ");
      expect(Object.keys(responses["200"]?.content ?? {}), path).toEqual(types);
      const sent =
        route.body === "none"
          ? []
          : [route.body === "bytes" ? "application/octet-stream" : "application/json"];
      expect(Object.keys(told?.[1].requestBody?.content ?? {}), path).toEqual(sent);
    }
  });

  test("tells every parameter that stands in an address, as required, and no other as such", () => {
    for (const { path, told } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (told.parameters ?? []).filter((each) => each.in === "path");
      expect(declared.map(({ name }) => name).sort(), path).toEqual(inPath.sort());
      expect(
        declared.every(({ required }) => required),
        path,
      ).toBe(true);
    }
  });

  test("refers to nothing that is not in it", () => {
    const written = JSON.stringify(document);
    for (const [, place = ""] of written.matchAll(/"\$ref":"([^"]+)"/g)) {
      expect(place).toMatch(/^#/);
      let part: unknown = document;
      for (const name of place.slice(2).split("/")) part = Object(part)[name.replaceAll("~1", "/")];
      expect(part, place).toBeDefined();
    }
  });
});
