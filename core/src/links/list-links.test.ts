import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import type { MailRefusal } from "../kernel/mail.ts";
import { actorOf, keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import { listLinks } from "./list-links.ts";
import { linkPurposes } from "./model.ts";
import type { MarkedLink } from "./ports.ts";

const linkHouse = (stored?: readonly MarkedLink[], refusal?: MailRefusal) =>
  withLinks(sampleHouse(["a", "b"].map((id) => keptProjectOf({ id }))), stored, refusal);

import { linkOf, withLinks } from "./sample-links.ts";

const marked = [
  linkOf({ id: "alive", expiresOn: "2026-11-23" as Day }),
  linkOf({ id: "expired", expiresOn: "2026-11-22" as Day }),
  linkOf({ id: "revoked", revokedAt: "2026-11-23T09:00:00.000Z" }),
  linkOf({ id: "session", purpose: "sessionAttendance", subject: "s-2026-03-20" }),
  linkOf({ id: "elsewhere", project: "b" }),
].map((link) => ({ link, mark: `mark ${link.id}` }));

test("the links of a project come last made first, each with where it stands", async () => {
  const list = await listLinks(linkHouse(marked), actorOf("hr"), { project: "a" });
  expect(list.ok && list.value.links.map(({ id, standing }) => [id, standing])).toEqual([
    ["session", "alive"],
    ["revoked", "revoked"],
    ["expired", "expired"],
    ["alive", "alive"],
  ]);
  expect(list).toMatchObject({ value: { purposes: linkPurposes, canSend: true } });
});

test("nothing in the list opens a link", async () => {
  const list = await listLinks(linkHouse(marked), actorOf("hr"), { project: "a" });
  expect(JSON.stringify(list)).not.toContain("mark");
});

test("a trainer sees the links of attendance only", async () => {
  const list = await listLinks(linkHouse(marked), actorOf("trainer"), { project: "a" });
  expect(list).toMatchObject({ value: { links: [{ id: "session" }], purposes: ["sessionAttendance"] } });
});

test("without mail server the list says so", async () => {
  const list = await listLinks(linkHouse([], { code: "noMailServer" }), actorOf("hr"), { project: "a" });
  expect(list).toMatchObject({ value: { links: [], canSend: false } });
});

test("a project that does not exist is refused", async () => {
  expect(await listLinks(linkHouse(marked), actorOf("hr"), { project: "z" })).toEqual({
    ok: false,
    refusal: { code: "unknownDocument" },
  });
});

rolesContract("viewLinks", (roles) => listLinks(linkHouse(), actorOf(...roles), { project: "a" }));
