import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountRoutes } from "../../../core/src/accounts/index.ts";
import { becomeOwner, openTestServer, type TestBrowser, type TestServer } from "./test-server.ts";

// Keys themselves are tried in a real browser with a virtual authenticator (web/src/journeys/sign-in.journey.ts).
describe("passkeys, without an authenticator", () => {
  let server: TestServer;
  let claire: TestBrowser;
  beforeAll(async () => {
    server = await openTestServer();
    claire = server.newBrowser();
    await becomeOwner(server, claire, { email: "claire@exemple.fr" });
  });
  afterAll(() => server.close());

  const forged = {
    id: "AAAA",
    rawId: "AAAA",
    type: "public-key",
    clientExtensionResults: {},
    response: { clientDataJSON: "e30", attestationObject: "oA", authenticatorData: "AA", signature: "AA" },
  };

  test("asking names no account, and asks the device to know its holder", async () => {
    const { options } = (await server.newBrowser().send(accountRoutes.beginPasskey, { body: {} })).json();
    expect(options).toMatchObject({ rpId: "ouvrage.exemple.fr", userVerification: "required" });
    expect(options.allowCredentials ?? []).toEqual([]);
    const made = (await claire.send(accountRoutes.beginAddingPasskey, { body: {} })).json();
    expect(made.options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
  });

  test("an answer that was made up is refused, and what it answered is used up", async () => {
    const { secret } = (await claire.send(accountRoutes.beginAddingPasskey, { body: {} })).json();
    const add = async () =>
      (await claire.send(accountRoutes.addPasskey, { body: { secret, name: "Clé", answer: forged } })).json();
    expect((await add()).refusal.code).toBe("passkeyRefused");
    expect((await add()).refusal.code).toBe("stepClosed");
    const visitor = server.newBrowser();
    const begun = (await visitor.send(accountRoutes.beginPasskey, { body: {} })).json();
    const signIn = async () =>
      (await visitor.send(accountRoutes.passkey, { body: { secret: begun.secret, answer: forged } })).json();
    expect((await signIn()).refusal.code).toBe("passkeyRefused");
    expect((await signIn()).refusal.code).toBe("stepClosed");
  });

  test("what somebody began to add is of no use to somebody else, nor to sign in", async () => {
    const other = server.newBrowser();
    await becomeOwner(server, other, { email: "autre@exemple.fr", organisation: "Ailleurs" });
    const { secret } = (await claire.send(accountRoutes.beginAddingPasskey, { body: {} })).json();
    const body = { secret, name: "Clé", answer: forged };
    expect((await other.send(accountRoutes.addPasskey, { body })).json().refusal.code).toBe("stepClosed");
    const fresh = (await claire.send(accountRoutes.beginAddingPasskey, { body: {} })).json().secret;
    const answer = await server
      .newBrowser()
      .send(accountRoutes.passkey, { body: { secret: fresh, answer: forged } });
    expect(answer.json().refusal.code).toBe("stepClosed");
  });

  test("nobody names or removes a key that is not theirs", async () => {
    const parameters = { passkey: "AAAA" };
    const renamed = await claire.send(accountRoutes.renamePasskey, { parameters, body: { name: "Autre" } });
    const removed = await claire.send(accountRoutes.removePasskey, { parameters });
    expect([renamed.statusCode, removed.statusCode]).toEqual([404, 404]);
  });

  test("nothing was held for a bug", () => {
    expect(server.bugs).toEqual([]);
  });
});
