import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { makeLinks, sendLink } from "../../../core/src/links/index.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { openSmtpSender, readMailSettings } from "../mail/index.ts";
import { openTestMailServer, type TestMailServer } from "../mail/test-mail-server.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";

describe("a link sent by a real mail server", () => {
  let world: TestHouse;
  let post: TestMailServer;
  let actor: Actor;
  beforeAll(async () => {
    world = await openTestHouse();
    post = await openTestMailServer();
    actor = await world.newOwner();
    await world.look(actor, ({ projects }) => projects.add(keptProjectOf({ id: "a" })));
  });
  afterAll(async () => {
    await post?.close();
    await world?.close();
  });

  const make = async (language: string) => {
    const wished = [{ purpose: "traineePage", subject: "p1", language, label: "A. B." } as const];
    const made = await world.act(actor, (rooms) => makeLinks(rooms, actor, { project: "a", wished }));
    const [first] = made.ok ? made.value : [];
    if (first === undefined) throw new Error("invalid house; must make a link");
    return { token: first.token, link: first.link.id, project: "a" };
  };
  const send = (command: Awaited<ReturnType<typeof make>>, to: string) => {
    const read = readMailSettings(`smtp://127.0.0.1:${post.port}`, "Ouvrage <ouvrage@exemple.fr>");
    if (!read.ok) throw new Error("invalid settings");
    const mail = openSmtpSender(read.value);
    return world.act(actor, (rooms) => sendLink({ ...rooms, mail }, actor, { ...command, to }));
  };

  test.each([
    ["fr", "Votre page de formation", "Un lien pour vous, de la part de Clair et Net"],
    ["ar", "صفحة تكوينك", "رابط لك من Clair et Net"],
    ["ta", "உங்கள் பயிற்சிப் பக்கம்", "உங்களுக்கு ஓர் இணைப்பு, அனுப்புவது: Clair et Net"],
  ])("in %s, it arrives as it was written, with the address to open", async (language, title, subject) => {
    const command = await make(language);
    expect(await send(command, "a.b@exemple.fr")).toEqual({ ok: true, value: { sent: true } });
    const letter = post.letters.at(-1);
    expect(letter).toMatchObject({ subject, to: { value: [{ address: "a.b@exemple.fr" }] } });
    expect(letter?.text).toContain(title);
    expect(letter?.text).toContain(`/p/${command.token}`);
    expect(letter?.html).toContain(`/p/${command.token}"`);
  });

  test("neither the address nor the token stays in the database, and the letter names nobody", async () => {
    const command = await make("fr");
    await send(command, "quelqu.un@exemple.fr");
    const everything = await world.everythingStored();
    expect(everything).not.toContain("quelqu.un@exemple.fr");
    expect(everything).not.toContain(command.token);
    expect(post.sources.at(-1)).not.toMatch(/A\. B\.|Bureaux propres/);
  });

  test("an address that would add another line or another address is refused, and nothing leaves", async () => {
    const command = await make("fr");
    const before = post.letters.length;
    for (const to of ["a@exemple.fr\r\nBcc: b@exemple.fr", "a@exemple.fr,b@exemple.fr"]) {
      expect(await send(command, to)).toEqual({ ok: false, refusal: { code: "invalidAddress" } });
    }
    expect(post.letters).toHaveLength(before);
  });
});
