import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import { actorOf, keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import type { MarkedLink } from "./ports.ts";
import { renewLink } from "./renew-link.ts";

const linkHouse = (stored?: readonly MarkedLink[]) =>
  withLinks(sampleHouse(["a", "b"].map((id) => keptProjectOf({ id }))), stored);

import { linkOf, withLinks } from "./sample-links.ts";

const place = { project: "a", link: "l1" };

test("the new token takes the place of the former, and the life begins again", async () => {
  const old = linkOf({ id: "l1", expiresOn: "2026-11-01" as Day, timesSent: 5 });
  const house = linkHouse([{ link: old, mark: "old mark" }]);
  expect(await renewLink(house, actorOf("hr"), place)).toEqual({
    ok: true,
    value: { link: { ...old, expiresOn: "2027-05-23", timesSent: 0 }, token: "token-1" },
  });
  expect(await house.links.hasMark("l1", "old mark")).toBe(false);
  expect(await house.links.hasMark("l1", "mark of token-1")).toBe(true);
  expect(await house.links.find("a", "l1")).toMatchObject({ expiresOn: "2027-05-23", timesSent: 0 });
});

test("a later last day that was chosen is kept", async () => {
  const house = linkHouse([{ link: linkOf({ id: "l1", expiresOn: "2027-12-23" as Day }), mark: "m" }]);
  expect(await renewLink(house, actorOf("hr"), place)).toMatchObject({
    value: { link: { expiresOn: "2027-12-23" } },
  });
});

test("what was stopped stays stopped", async () => {
  const house = linkHouse([{ link: linkOf({ id: "l1", revokedAt: "2026-11-23T09:00:00.000Z" }), mark: "m" }]);
  expect(await renewLink(house, actorOf("hr"), place)).toEqual({
    ok: false,
    refusal: { code: "linkRevoked" },
  });
  expect(await house.links.hasMark("l1", "m")).toBe(true);
});

test("a link that never was, or is of another project, is unknown", async () => {
  const house = linkHouse([{ link: linkOf({ id: "l1" }), mark: "m" }]);
  for (const other of [
    { project: "a", link: "l2" },
    { project: "b", link: "l1" },
  ]) {
    expect(await renewLink(house, actorOf("hr"), other)).toEqual({
      ok: false,
      refusal: { code: "unknownLink" },
    });
  }
});

rolesContract("makeLink", (roles) =>
  renewLink(linkHouse([{ link: linkOf({ id: "l1" }), mark: "m" }]), actorOf(...roles), place),
);
