import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import type { MailRefusal } from "../kernel/mail.ts";
import { actorOf, keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import type { ProjectLink } from "./model.ts";
import type { MarkedLink } from "./ports.ts";
import { linkOf, withLinks } from "./sample-links.ts";

const linkHouse = (stored: readonly MarkedLink[], refusal?: MailRefusal) =>
  withLinks(sampleHouse(["a", "b"].map((id) => keptProjectOf({ id }))), stored, refusal);

import { sendingsAtMost, sendLink } from "./send-link.ts";

const command = { project: "a", link: "l1", token: "token-1", to: "tutrice@exemple.fr" };
const houseWith = (facts: Partial<ProjectLink> = {}, refusal?: MailRefusal) =>
  linkHouse([{ link: linkOf({ id: "l1", ...facts }), mark: "mark of token-1" }], refusal);

test("the letter goes to the address with the link in it, and the sending is counted", async () => {
  const house = houseWith();
  expect(await sendLink(house, actorOf("hr"), command)).toEqual({ ok: true, value: { sent: true } });
  expect(house.sent).toMatchObject([
    { to: "tutrice@exemple.fr", subject: "Un lien pour vous, de la part de Clair et Net" },
  ]);
  expect(house.sent[0]?.text).toContain("\nhttps://ouvrage.exemple.fr/t/token-1\n");
  const kept = await house.links.find("a", "l1");
  expect(kept).toMatchObject({ timesSent: 1 });
  expect(JSON.stringify(kept)).not.toContain("exemple.fr");
});

test.each([
  ["a link of another project", { project: "b" }, {}, "unknownLink"],
  ["a link that never was", { link: "l2" }, {}, "unknownLink"],
  ["an expired link", {}, { expiresOn: "2026-11-22" as Day }, "linkClosed"],
  ["a stopped link", {}, { revokedAt: "2026-11-23T09:00:00.000Z" }, "linkClosed"],
  ["a token that is not the link's", { token: "token-2" }, {}, "tokenOutdated"],
  ["a link sent five times", {}, { timesSent: sendingsAtMost }, "sentTooOften"],
])("%s is not sent", async (_what, part, facts, code) => {
  const house = houseWith(facts);
  expect(await sendLink(house, actorOf("hr"), { ...command, ...part })).toEqual({
    ok: false,
    refusal: { code },
  });
  expect(house.sent).toEqual([]);
});

test.each(["noMailServer", "invalidAddress", "mailRefused", "mailUnreachable"] as const)(
  "what stops the letter is told, and not counted: %s",
  async (code) => {
    const house = houseWith({}, { code });
    expect(await sendLink(house, actorOf("hr"), command)).toEqual({ ok: false, refusal: { code } });
    expect(await house.links.find("a", "l1")).toMatchObject({ timesSent: 0 });
  },
);

test.each(["invalidMessage", "messageTooLarge"] as const)(
  "a letter of ours that is unfit is a bug: %s",
  async (code) => {
    await expect(sendLink(houseWith({}, { code }), actorOf("hr"), command)).rejects.toThrow(/invalid letter/);
  },
);

rolesContract("sendLink", (roles) => sendLink(houseWith(), actorOf(...roles), command));
