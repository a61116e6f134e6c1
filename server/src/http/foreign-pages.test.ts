import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../test-app.ts";

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

describe("another page of the same browser", () => {
  let world: TestApp;
  let own: string;
  beforeAll(async () => {
    world = await openTestApp();
    own = new URL(await world.listen()).host;
  });
  afterAll(() => world.close());

  /** A real request, whose headers Node does not correct. */
  const ask = async ({ method = "GET", path = "/api/workforce", headers = {} }: Asked) => {
    const { hostname, port } = new URL(`http://${own}`);
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
    const sent = request(
      { hostname, port, method, path, headers: { host: own, ...headers } },
      async (answer) => resolve({ status: answer.statusCode ?? 0, body: await text(answer) }),
    );
    sent.on("error", reject);
    sent.end();
    return promise;
  };

  test.each<[string, Asked]>([
    ["our own page", { headers: { "sec-fetch-site": "same-origin" } }],
    ["our own page that changes something", { method: "DELETE", path: "/api/fictional-company" }],
    ["the person who types the address", { headers: { "sec-fetch-site": "none" } }],
    ["a program without a browser", {}],
  ])("is not %s, which is served", async (_who, asked) => {
    const headers = { ...asked.headers, ...(asked.method === undefined ? {} : { origin: `http://${own}` }) };
    expect((await ask({ ...asked, headers })).status).toBe(200);
  });

  test.each<[string, Asked]>([
    ["a domain name that was rebound to this machine", { headers: { host: "evil.example" } }],
    ["a rebound name with our port", { headers: { host: "evil.example:80" } }],
    ["our name with another port", { headers: { host: "127.0.0.1:1" } }],
    ["our name with a dot at its end", { headers: { host: "localhost.:80" } }],
    ["another site", { headers: { origin: "https://evil.example" } }],
    ["another port of this machine", { headers: { origin: "http://127.0.0.1:1" } }],
    ["a page without origin, such as a file", { headers: { origin: "null" } }],
    ["our name over TLS, which we do not speak", { headers: { origin: "https://localhost:80" } }],
    ["another site that sends no origin", { headers: { "sec-fetch-site": "cross-site" } }],
    ["another port that sends no origin", { headers: { "sec-fetch-site": "same-site" } }],
    [
      "another site that writes the address otherwise",
      { path: "/%61pi/workforce", headers: { "sec-fetch-site": "cross-site" } },
    ],
    [
      "another site's form",
      { method: "POST", path: "/api/categories", headers: { origin: "http://evil.example" } },
    ],
  ])("is refused before anything is looked at: %s", async (_who, asked) => {
    const before = await world.countRows();
    const { status, body } = await ask(asked);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(404);
    expect(body).not.toContain("months");
    expect(await world.countRows()).toEqual(before);
  });

  test("may link to a page of ours", async () => {
    const { status } = await ask({ path: "/categories", headers: { "sec-fetch-site": "cross-site" } });
    expect(status).toBe(404);
  });
});
