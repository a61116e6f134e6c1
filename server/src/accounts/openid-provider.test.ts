import { once } from "node:events";
import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountRoutes, memberRoutes } from "../../../core/src/accounts/index.ts";
import { openIdProvider } from "./openid-provider.ts";
import {
  becomeOwner,
  goodPassword,
  openTestServer,
  type TestBrowser,
  type TestServer,
} from "./test-server.ts";

const publicUrl = "https://ouvrage.exemple.fr";
const back = `${publicUrl}/connexion/retour`;
const client = { id: "ouvrage", secret: "secret-du-client-pour-les-essais" };

/** A real provider of identities on this machine; whoever signs in there is who they say. */
async function openRealProvider(): Promise<{ readonly issuer: string; readonly server: Server }> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [back],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    cookies: { keys: ["une clé pour les essais"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      // Somebody whose name ends so has an address that the provider has not verified.
      claims: () => ({ sub: id, email: `${id}@exemple.fr`, email_verified: !id.endsWith("-douteux") }),
    }),
  });
  const answer = provider.callback();
  server.on("request", (request, reply) => void answer(request, reply));
  return { issuer, server };
}

/** Walks the provider's own pages as a person does, from its first address to the one it sends back to. */
async function walkProvider(start: string, person: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = { address: start, body: undefined as string | undefined };
  for (let step = 0; step < 12; step += 1) {
    if (next.address.startsWith(back)) return new URL(next.address).search;
    const answer = await fetch(next.address, {
      redirect: "manual",
      method: next.body === undefined ? "GET" : "POST",
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(next.body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(next.body === undefined ? {} : { body: next.body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location !== null) next = { address: new URL(location, next.address).href, body: undefined };
    else {
      const page = await answer.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "";
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? "";
      const body = new URLSearchParams({ prompt, login: person, password: "any" }).toString();
      next = { address: new URL(action, next.address).href, body };
    }
  }
  throw new Error("the provider did not send back");
}

describe("signing in at a provider of identities", () => {
  let server: TestServer;
  let real: Awaited<ReturnType<typeof openRealProvider>>;
  const faults: unknown[] = [];
  let owner: TestBrowser;
  beforeAll(async () => {
    real = await openRealProvider();
    const provider = openIdProvider({
      issuer: new URL(real.issuer),
      clientId: client.id,
      clientSecret: client.secret,
      name: "Le service",
      scope: "openid email",
      publicUrl: new URL(publicUrl),
      onFault: (error) => faults.push(error),
    });
    server = await openTestServer({ publicUrl, provider });
    owner = server.newBrowser();
    await becomeOwner(server, owner, { email: "claire@exemple.fr" });
  });
  afterAll(async () => {
    await server.close();
    real.server.close();
  });

  const begin = async (browser: TestBrowser) => {
    const begun = await browser.send(accountRoutes.beginProvider, { body: {} });
    return begun.json().address;
  };
  const finish = async (browser: TestBrowser, search: string) => {
    const answer = await browser.send(accountRoutes.provider, { body: { search } });
    return answer.statusCode === 200 ? answer.json().email : answer.json().refusal.code;
  };
  const signIn = async (browser: TestBrowser, person: string) =>
    finish(browser, await walkProvider(await begin(browser), person));

  test("the page names it, and asks it with PKCE, state and nonce, all new each time", async () => {
    expect((await server.newBrowser().send(accountRoutes.state)).json().provider).toBe("Le service");
    const [one, other] = [
      new URL(await begin(server.newBrowser())),
      new URL(await begin(server.newBrowser())),
    ];
    expect(Object.fromEntries(one.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "ouvrage",
      redirect_uri: back,
      scope: "openid email",
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(one.searchParams.get(name)?.length).toBeGreaterThan(40);
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
    }
  });

  test("whoever was invited signs in, the first time and the next ones", async () => {
    const browser = server.newBrowser();
    expect(await signIn(browser, "claire")).toBe("claire@exemple.fr");
    expect((await browser.send(accountRoutes.account)).json().sessions[0].way).toBe("provider");
    expect(await signIn(server.newBrowser(), "claire")).toBe("claire@exemple.fr");
  });

  test("nobody registers by themselves: an address that was not invited is refused", async () => {
    expect(await signIn(server.newBrowser(), "inconnue")).toBe("notInvited");
    expect(await server.everythingStored()).not.toContain("inconnue@exemple.fr");
  });

  test("an address that the provider has not verified opens no account", async () => {
    await signIn(owner, "claire");
    const { address } = (
      await owner.send(memberRoutes.invite, { body: { email: "ana-douteux@exemple.fr", roles: ["hr"] } })
    ).json();
    const body = { secret: address.split("#")[1], name: "Ana", password: goodPassword };
    await server.newBrowser().send(accountRoutes.acceptInvitation, { body });
    expect(await signIn(server.newBrowser(), "ana-douteux")).toBe("emailNotVerified");
  });

  test("what comes back serves once, in the browser that began, and as it was sent", async () => {
    const browser = server.newBrowser();
    const search = await walkProvider(await begin(browser), "claire");
    expect(await finish(server.newBrowser(), search)).toBe("stepClosed");
    expect(await finish(browser, search)).toBe("claire@exemple.fr");
    expect(await finish(browser, search)).toBe("stepClosed");
    const again = await walkProvider(await begin(browser), "claire");
    expect(await finish(browser, again.replace(/state=[^&]+/, "state=autre"))).toBe("providerRefused");
    await begin(browser);
    expect(await finish(browser, search)).toBe("providerRefused");
    expect(await finish(browser, "?error=access_denied")).toBe("stepClosed");
  });

  test("a code of another sign-in is refused: the nonce and the verifier are not its own", async () => {
    const [victim, thief] = [server.newBrowser(), server.newBrowser()];
    const theirs = new URLSearchParams(await walkProvider(await begin(thief), "claire"));
    const own = new URL(await begin(victim));
    const mixed = new URLSearchParams(theirs);
    mixed.set("state", own.searchParams.get("state") ?? "");
    expect(await finish(victim, `?${mixed}`)).toBe("providerRefused");
  });

  test("ten minutes after it began, it is too late", async () => {
    const browser = server.newBrowser();
    const search = await walkProvider(await begin(browser), "claire");
    server.clock.pass(600);
    expect(await finish(browser, search)).toBe("stepClosed");
  });

  test("a provider out of reach is told to the person and to whoever runs the server", async () => {
    const provider = openIdProvider({
      issuer: new URL("http://127.0.0.1:1"),
      clientId: client.id,
      clientSecret: client.secret,
      name: "Absent",
      scope: "openid email",
      publicUrl: new URL(publicUrl),
      onFault: (error) => faults.push(error),
    });
    const count = faults.length;
    expect(await provider.begin()).toBeUndefined();
    expect(faults).toHaveLength(count + 1);
    expect(String(faults.at(-1))).not.toContain(client.secret);
  });

  test("nothing was held for a bug", () => {
    expect(server.bugs).toEqual([]);
  });
});
