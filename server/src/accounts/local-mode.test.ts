import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountRoutes } from "../../../core/src/accounts/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { accountDoors } from "./http.ts";

describe("a server without login", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world.close());

  test("says that there is nothing to sign in to, and gives no cookie", async () => {
    const answer = await world.app.inject({ url: accountRoutes.state.path });
    expect(answer.json()).toEqual({ isServer: false, sendsLetters: false });
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers["strict-transport-security"]).toBeUndefined();
  });

  test("has none of the doors of accounts", async () => {
    for (const { route } of accountDoors) {
      if (route.path === accountRoutes.state.path) continue;
      const url = route.path.replaceAll(/:\w+/g, "a");
      const answer = await world.app.inject({ method: route.method, url });
      expect(answer.statusCode, route.path).toBe(404);
    }
  });

  test("believes nobody about where a caller is, and needs no session for anything", async () => {
    const answer = await world.app.inject({
      url: "/api/organisations",
      headers: { "x-forwarded-for": "192.0.2.1", cookie: "ouvrage-session=a" },
    });
    expect(answer.statusCode).toBe(200);
  });
});
