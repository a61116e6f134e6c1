import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles, rolesThatMay } from "../../../core/src/access/index.ts";
import { networkRoutes } from "../../../core/src/network/index.ts";
import { needOf, offerOf } from "../../../core/src/network/network-world.contract.ts";
import { sharingRoutes } from "../../../core/src/sharing/index.ts";
import { becomeOwner, openTestServer, type TestBrowser, type TestServer } from "../accounts/test-server.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const view = networkRoutes.view.answer.json;

describe("a network, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  test.each(roles)("%s does in a network what the table allows, and nothing else", async (role) => {
    const actor = await world.newMember(role);
    const named = { need: "never", request: "never", offer: "never" };
    const inputs = {
      view: {},
      addOffer: { query: {}, body: { content: offerOf(), isPublished: false } },
      saveOffer: {
        parameters: { offer: named.offer },
        body: { content: offerOf(), isPublished: false, basedOnRevision: 1 },
      },
      removeOffer: { parameters: { offer: named.offer } },
      describeNeed: { query: {}, body: { content: needOf(), asked: [] } },
      askNext: { parameters: { need: named.need }, body: { organisation: "a", offer: "b" } },
      endNeed: { parameters: { need: named.need }, body: { ending: "met" } },
      seeRequest: { parameters: { request: named.request } },
      answerRequest: { parameters: { request: named.request }, body: { answer: "agreed", words: "" } },
    };
    const allowed = {
      view: 200,
      addOffer: 200,
      saveOffer: 404,
      removeOffer: 404,
      describeNeed: 409,
      askNext: 404,
      endNeed: 404,
      seeRequest: 404,
      answerRequest: 404,
    };
    for (const name of Object.keys(inputs) as (keyof typeof inputs)[]) {
      const answer = await world.send(actor, networkRoutes[name], inputs[name]);
      const isAllowed = rolesThatMay(networkRoutes[name].useCase).includes(role);
      expect(answer.statusCode, name).toBe(isAllowed ? allowed[name] : 403);
    }
  });

  test("what cannot be an offer is refused, and says where", async () => {
    const actor = await world.newMember("owner");
    const send = (content: object) =>
      world.send(actor, networkRoutes.addOffer, { query: {}, body: { content, isPublished: false } });
    const wrong: readonly [object, string][] = [
      [{ departments: ["Nord"] }, "departments"],
      [{ label: " " }, "label"],
      [{ contact: { kind: "aFriend", words: "06" } }, "contact"],
      [
        { startsOn: { known: true, value: "2027-02-01" }, endsOn: { known: true, value: "2027-01-01" } },
        "endsOn",
      ],
      [{ places: { known: true, value: -1 } }, "places"],
      [{ until: "demain" }, "until"],
    ];
    for (const [facts, where] of wrong) {
      const answer = await send({ ...offerOf(), ...facts });
      expect(answer.statusCode, where).toBe(400);
      expect(answer.body, where).toContain(where);
    }
    expect(view.parse((await world.send(actor, networkRoutes.view)).json()).own).toEqual([]);
  });

  test("nothing so far was held for a bug", () => {
    expect(world.bugs).toEqual([]);
  });
});

describe("a network of people who sign in, each for their own organisation", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server?.close());

  const ownerOf = async (name: string, email: string): Promise<TestBrowser> => {
    const browser = server.newBrowser();
    await becomeOwner(server, browser, { email, organisation: name });
    return browser;
  };
  const done = async (answer: ReturnType<TestBrowser["send"]>) => {
    const { statusCode, body } = await answer;
    expect(statusCode, body).toBe(200);
  };
  const seenBy = async (browser: TestBrowser) => view.parse((await browser.send(networkRoutes.view)).json());

  test("a tutor is offered, asked for, seen and promised; another network sees none of it", async () => {
    const head = await ownerOf("Réseau du port", "tete@exemple.fr");
    const fournil = await ownerOf("Fournil", "fournil@exemple.fr");
    const proprete = await ownerOf("Propreté du Nord", "proprete@exemple.fr");
    const stranger = await ownerOf("Ailleurs", "ailleurs@exemple.fr");
    for (const each of [head, stranger])
      await done(each.send(sharingRoutes.chooseKind, { body: { kind: "territorialNetwork" } }));
    const made = await head.send(sharingRoutes.renewCode, { body: { wanted: "new" } });
    const { code } = made.json();
    for (const member of [fournil, proprete])
      await done(member.send(sharingRoutes.askParent, { body: { code } }));

    const offer = { content: offerOf({ label: "Une tutrice de nuit" }), isPublished: true };
    const early = await fournil.send(networkRoutes.addOffer, { body: offer });
    expect(early.json()).toEqual({ refusal: { code: "notInNetwork" } });
    const { children } = (await head.send(sharingRoutes.organisation)).json();
    for (const { other } of children)
      await done(head.send(sharingRoutes.welcomeChild, { parameters: { child: other.id } }));
    await done(fournil.send(networkRoutes.addOffer, { body: offer }));

    const [found] = (await seenBy(proprete)).others;
    expect(found).toMatchObject({ giver: { name: "Fournil" }, content: { label: "Une tutrice de nuit" } });
    expect((await seenBy(stranger)).others).toEqual([]);
    const asked = [{ organisation: found?.giver.id, offer: found?.id }];
    await done(proprete.send(networkRoutes.describeNeed, { body: { content: needOf(), asked } }));
    const [received] = (await seenBy(fournil)).received;
    expect(received).toMatchObject({ asker: { name: "Propreté du Nord" }, state: "waiting", seenAt: "" });
    const parameters = { request: received?.id ?? "" };
    for (const other of [stranger, head]) {
      expect((await seenBy(other)).received).toEqual([]);
      expect((await other.send(networkRoutes.seeRequest, { parameters })).statusCode).toBe(404);
    }
    await done(fournil.send(networkRoutes.seeRequest, { parameters }));
    const body = { answer: "agreed", words: "Dès lundi" };
    await done(fournil.send(networkRoutes.answerRequest, { parameters, body }));
    expect((await seenBy(proprete)).needs[0]?.requests).toMatchObject([
      {
        responder: { name: "Fournil" },
        state: "agreed",
        words: "Dès lundi",
        seenAt: expect.stringMatching(/^20/),
      },
    ]);
    expect(server.bugs).toEqual([]);
  });
});
