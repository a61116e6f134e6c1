import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import type { MarkedLink } from "./ports.ts";
import { revokeLink } from "./revoke-link.ts";

const linkHouse = (stored?: readonly MarkedLink[]) =>
  withLinks(sampleHouse(["a", "b"].map((id) => keptProjectOf({ id }))), stored);

import { linkOf, withLinks } from "./sample-links.ts";

const marked = [{ link: linkOf({ id: "l1" }), mark: "m1" }];
const unknown = { ok: false, refusal: { code: "unknownLink" } };

test("a link stops at once, and stopping it again changes nothing", async () => {
  const house = linkHouse(marked);
  for (const _ of [1, 2]) {
    expect(await revokeLink(house, actorOf("hr"), { project: "a", link: "l1" })).toEqual({
      ok: true,
      value: { revoked: true },
    });
  }
  expect(await house.links.find("a", "l1")).toMatchObject({ revokedAt: "2026-11-23T10:00:00.000Z" });
});

test.each([
  ["a link that never was", { project: "a", link: "l2" }],
  ["a link of another project", { project: "b", link: "l1" }],
  ["a link of a project that never was", { project: "z", link: "l1" }],
])("%s is unknown", async (_what, place) => {
  const house = linkHouse(marked);
  expect(await revokeLink(house, actorOf("hr"), place)).toEqual(unknown);
  expect(await house.links.find("a", "l1")).toMatchObject({ revokedAt: "" });
});

test("a link that a trainer may not hand out does not exist for them", async () => {
  expect(await revokeLink(linkHouse(marked), actorOf("trainer"), { project: "a", link: "l1" })).toEqual(
    unknown,
  );
});

rolesContract("revokeLink", (roles) =>
  revokeLink(linkHouse(marked), actorOf(...roles), { project: "a", link: "l1" }),
);
