import { once } from "node:events";
import { createServer } from "node:net";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { MailMessage } from "../../../core/src/kernel/mail.ts";
import { isMailAddress, noMail, openSmtpSender, readMailSettings } from "./index.ts";
import type { MailSettings } from "./mail-settings.ts";
import { openTestMailServer, type TestMailServer } from "./test-mail-server.ts";

const letter: MailMessage = {
  to: "tutrice@exemple.fr",
  subject: "Un lien pour vous, de la part de l’Atelier du Nord",
  text: "Bonjour,\n\nhttps://ouvrage.exemple.fr/t/abc\n",
  html: "<p>Bonjour,</p>",
};
const from = "Ouvrage <ouvrage@exemple.fr>";

function settingsOf(url: string): MailSettings {
  const read = readMailSettings(url, from);
  if (!read.ok) throw new Error(`invalid settings; must be read: ${url}`);
  return read.value;
}

describe("letters by SMTP", () => {
  let server: TestMailServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  const senderTo = (port: number) => openSmtpSender(settingsOf(`smtp://127.0.0.1:${port}`));

  test("a letter arrives whole, to one address, in text and in simple HTML, and asks for nothing", async () => {
    server = await openTestMailServer();
    expect(await senderTo(server.port).send(letter)).toEqual({ ok: true, value: { sent: true } });
    const [taken] = server.letters;
    expect(taken).toMatchObject({
      subject: letter.subject,
      text: letter.text,
      from: { value: [{ name: "Ouvrage", address: "ouvrage@exemple.fr" }] },
      to: { value: [{ address: "tutrice@exemple.fr" }] },
      attachments: [],
    });
    expect(taken?.html).toContain("<p>Bonjour,</p>");
    expect(taken?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(server.envelopes).toEqual([["tutrice@exemple.fr"]]);
    expect(server.sources.join("")).not.toMatch(/<img|x-mailer|list-unsubscribe/i);
  });

  test.each([
    ["a carriage return and a line feed", "a\r\nBcc: tous@exemple.fr"],
    ["a line feed", "a\nBcc: tous@exemple.fr"],
    ["a zero character", "a\0b"],
    ["a line separator", "a\u2028Bcc: tous@exemple.fr"],
    ["nothing to read", "  "],
    ["more signs than a subject holds", "a".repeat(201)],
  ])("a subject with %s is refused before the server is spoken to", async (_what, subject) => {
    server = await openTestMailServer();
    const outcome = await senderTo(server.port).send({ ...letter, subject });
    expect(outcome).toEqual({ ok: false, refusal: { code: "invalidMessage" } });
    expect(server.letters).toEqual([]);
  });

  test.each([
    "",
    "tutrice",
    "tutrice@",
    "@exemple.fr",
    "tutrice@exemple",
    "tutrice@exemple.fr, tous@exemple.fr",
    "tutrice@exemple.fr;tous@exemple.fr",
    "tutrice@exemple.fr\r\nBcc: tous@exemple.fr",
    "tutrice@exemple.fr\n",
    "Tutrice <tutrice@exemple.fr>",
    '"a b"@exemple.fr',
    "a..b@exemple.fr",
    ".a@exemple.fr",
    "a@-exemple.fr",
    "a@exemple..fr",
    "a@[127.0.0.1]",
    "a@127.0.0.1",
    `${"a".repeat(65)}@exemple.fr`,
    `a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(63)}.fr`,
    "tutrice@exemple.fr\u0000",
    "tutrice@ex\u202eemple.fr",
  ])("%j is not an address, and nothing is sent", async (to) => {
    server = await openTestMailServer();
    const outcome = await senderTo(server.port).send({ ...letter, to });
    expect(outcome).toEqual({ ok: false, refusal: { code: "invalidAddress" } });
    expect(server.envelopes).toEqual([]);
  });

  test.each(["a@b.fr", "jean-luc.o'neil+lien@sous.domaine.exemple.fr", "x_1@exemple-2.travel"])(
    "%s is an address",
    (to) => {
      expect(isMailAddress(to)).toBe(true);
    },
  );

  test("no text whatever is an address and more than one line or one address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        const text = `${one}@${other}.fr`;
        if (!isMailAddress(text)) return;
        expect(text).toMatch(/^[\x21-\x7e]+$/);
        expect(text.split("@")).toHaveLength(2);
        expect(text).not.toMatch(/[,;<>"()[\]\\: ]/);
      }),
      { numRuns: 2000 },
    );
  });

  test("a letter of more than 200,000 bytes is refused, one of 200,000 is sent", async () => {
    server = await openTestMailServer();
    const room = 200_000 - Buffer.byteLength(letter.html);
    const sender = senderTo(server.port);
    expect(await sender.send({ ...letter, text: "é".repeat(room / 2 + 1) })).toEqual({
      ok: false,
      refusal: { code: "messageTooLarge" },
    });
    const outcome = await sender.send({ ...letter, text: "a".repeat(room) });
    expect(outcome).toEqual({ ok: true, value: { sent: true } });
  });

  test.each([
    [
      "the address",
      { onRcptTo: (_to: unknown, _session: unknown, done: (error: Error) => void) => done(rejected()) },
    ],
    [
      "the sender",
      { onMailFrom: (_to: unknown, _session: unknown, done: (error: Error) => void) => done(rejected()) },
    ],
  ])("a server that does not want %s is told as a refusal", async (_what, options) => {
    server = await openTestMailServer(options);
    const outcome = await senderTo(server.port).send(letter);
    expect(outcome).toEqual({ ok: false, refusal: { code: "mailRefused" } });
  });

  test("the account and the password of the settings are those the server hears", async () => {
    const heard: unknown[] = [];
    server = await openTestMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        heard.push([username, password]);
        if (password === "pä@ss") done(null, { user: username });
        else done(new Error("no"));
      },
    });
    const settings = (password: string) =>
      settingsOf(`smtp://essai%40exemple.fr:${password}@127.0.0.1:${server?.port}`);
    expect((await openSmtpSender(settings("p%C3%A4%40ss")).send(letter)).ok).toBe(true);
    expect(await openSmtpSender(settings("faux")).send(letter)).toEqual({
      ok: false,
      refusal: { code: "mailRefused" },
    });
    expect(heard).toContainEqual(["essai@exemple.fr", "pä@ss"]);
  });

  test("nobody at the other end, or somebody who is no mail server, is told as such", async () => {
    const mute = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    mute.listen(0, "127.0.0.1");
    await once(mute, "listening");
    const place = mute.address();
    const port = typeof place === "object" && place !== null ? place.port : 0;
    expect(await senderTo(port).send(letter)).toEqual({ ok: false, refusal: { code: "mailUnreachable" } });
    mute.close();
    await once(mute, "close");
    expect(await senderTo(port).send(letter)).toEqual({ ok: false, refusal: { code: "mailUnreachable" } });
  });

  test("towards another machine, nothing is said in clear: a server without encryption gets no letter", async () => {
    server = await openTestMailServer();
    const settings = { ...settingsOf(`smtp://127.0.0.1:${server.port}`), needsEncryption: true };
    expect(await openSmtpSender(settings).send(letter)).toEqual({
      ok: false,
      refusal: { code: "mailUnreachable" },
    });
    expect(server.envelopes).toEqual([]);
  });

  test("without mail server, sending says so", async () => {
    expect(noMail.isReady).toBe(false);
    expect(await noMail.send(letter)).toEqual({ ok: false, refusal: { code: "noMailServer" } });
  });
});

describe("settings of the mail server", () => {
  test.each([
    [
      "smtp://smtp.exemple.fr",
      { host: "smtp.exemple.fr", port: 587, isSecure: false, needsEncryption: true },
    ],
    ["smtps://smtp.exemple.fr", { port: 465, isSecure: true, needsEncryption: false }],
    ["smtp://relais.exemple.fr:2525?clear=yes", { port: 2525, needsEncryption: false }],
    ["smtp://[::1]:25", { host: "::1", needsEncryption: false }],
    ["smtp://localhost", { needsEncryption: false, login: undefined }],
  ])("%s is read", (url, settings) => {
    expect(settingsOf(url)).toMatchObject(settings);
  });

  test.each([
    ["", from, "invalidSmtpUrl"],
    ["smtp.exemple.fr:587", from, "invalidSmtpUrl"],
    ["http://a:b@exemple.fr", from, "invalidSmtpUrl"],
    ["smtp://", from, "invalidSmtpUrl"],
    ["smtp://a:b@exemple.fr/boite", from, "invalidSmtpUrl"],
    ["smtp://a:b@exemple.fr?ignoreTLS=true", from, "invalidSmtpUrl"],
    ["smtp://a:b@exemple.fr", "", "invalidMailFrom"],
    ["smtp://a:b@exemple.fr", "Ouvrage", "invalidMailFrom"],
    ["smtp://a:b@exemple.fr", "Ouvrage <a@exemple.fr>\r\nBcc: b@exemple.fr", "invalidMailFrom"],
    ["smtp://a:b@exemple.fr", "Ouvr\nage <a@exemple.fr>", "invalidMailFrom"],
    ["smtp://a:b@exemple.fr", "a@exemple.fr, b@exemple.fr", "invalidMailFrom"],
  ])("%j with %j is refused, and tells which of the two", (url, sender, code) => {
    expect(readMailSettings(url, sender)).toEqual({ ok: false, refusal: { code } });
  });

  test("the sender may be an address alone, and a password may hold a lone percent sign", () => {
    expect(readMailSettings("smtp://a:50%25-100%@localhost", " a@exemple.fr ")).toMatchObject({
      value: { from: { name: "", address: "a@exemple.fr" }, login: { password: "50%25-100%" } },
    });
  });
});

function rejected(): Error {
  return Object.assign(new Error("not here"), { responseCode: 550 });
}
