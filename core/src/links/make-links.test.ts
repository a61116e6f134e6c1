import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf, keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import { linksAtMost, makeLinks } from "./make-links.ts";
import { linkPurposes, wishedLinkSchema } from "./model.ts";
import type { MarkedLink } from "./ports.ts";

const linkHouse = (stored?: readonly MarkedLink[]) =>
  withLinks(sampleHouse(["a", "b"].map((id) => keptProjectOf({ id }))), stored);

import { linkOf, wishedLink, withLinks } from "./sample-links.ts";

const hr = actorOf("hr");
const subjects = {
  tutorWords: "tutor",
  traineePage: "p1",
  sessionAttendance: "s-2026-03-20",
  councilFile: "c1",
  designMinutes: "director",
  invitation: "invitation",
  groupAnswers: "frontline",
  caseSentences: "director",
} as const;

describe("making links", () => {
  test("a link is kept with its mark, its token is told once", async () => {
    const house = linkHouse();
    const made = await makeLinks(house, hr, { project: "a", wished: [wishedLink] });
    const link = { ...linkOf({ id: "id-1" }), madeBy: hr.account };
    expect(made).toEqual({ ok: true, value: [{ link, token: "token-1" }] });
    expect(await house.links.list("a")).toEqual([link]);
    expect(await house.links.hasMark("id-1", "mark of token-1")).toBe(true);
    expect(JSON.stringify(await house.links.list("a"))).not.toContain("token-1");
  });

  test("a group has its links at once, each with a token of its own", async () => {
    const house = linkHouse();
    const wished = ["p1", "p2"].map((subject) => ({
      ...wishedLink,
      purpose: "traineePage" as const,
      subject,
    }));
    const made = await makeLinks(house, hr, { project: "a", wished });
    expect(made.ok && made.value.map(({ token, link }) => [token, link.subject])).toEqual([
      ["token-1", "p1"],
      ["token-2", "p2"],
    ]);
  });

  test.each(linkPurposes)(
    "%s: what the project holds has a link, what it does not has none",
    async (purpose) => {
      const wish = (subject: string) => ({ project: "a", wished: [{ ...wishedLink, purpose, subject }] });
      expect((await makeLinks(linkHouse(), hr, wish(subjects[purpose]))).ok).toBe(true);
      for (const subject of ["nobody", subjects[purpose === "tutorWords" ? "traineePage" : "tutorWords"]]) {
        const isActor =
          ["designMinutes", "groupAnswers", "caseSentences"].includes(purpose) && subject === "tutor";
        const refused = { ok: false, refusal: { code: "unknownSubject" } };
        if (!isActor) expect(await makeLinks(linkHouse(), hr, wish(subject))).toEqual(refused);
      }
    },
  );

  test("one wish that cannot be refuses all of them", async () => {
    const house = linkHouse();
    const wished = [wishedLink, { ...wishedLink, subject: "nobody" }];
    expect((await makeLinks(house, hr, { project: "a", wished })).ok).toBe(false);
    expect(await house.links.list("a")).toEqual([]);
  });

  test.each([
    ["2026-11-23", true],
    ["2026-11-22", false],
    ["2027-12-23", true],
    ["2027-12-24", false],
    ["2027-02-29", false],
  ])("on 23 November 2026, a link until %s: %s", async (expiresOn, isMade) => {
    const made = await makeLinks(linkHouse(), hr, { project: "a", wished: [{ ...wishedLink, expiresOn }] });
    expect(made).toMatchObject(
      isMade ? { ok: true, value: [{ link: { expiresOn } }] } : { refusal: { code: "invalidExpiry" } },
    );
  });

  test("a project has two thousand links at most", async () => {
    const stored = Array.from({ length: linksAtMost - 1 }, (_, index) => ({
      link: linkOf({ id: `l${index}` }),
      mark: `m${index}`,
    }));
    const house = linkHouse(stored);
    const command = { project: "a", wished: [wishedLink] };
    expect((await makeLinks(house, hr, command)).ok).toBe(true);
    expect(await makeLinks(house, hr, command)).toEqual({ ok: false, refusal: { code: "tooManyLinks" } });
    expect((await makeLinks(house, hr, { ...command, project: "b" })).ok).toBe(true);
  });

  test("a project that does not exist is refused", async () => {
    const made = await makeLinks(linkHouse(), hr, { project: "z", wished: [wishedLink] });
    expect(made).toEqual({ ok: false, refusal: { code: "unknownDocument" } });
  });

  test.each(linkPurposes)("a trainer makes links of attendance and no others: %s", async (purpose) => {
    const wished = [{ ...wishedLink, purpose, subject: subjects[purpose] }];
    const made = await makeLinks(linkHouse(), actorOf("trainer"), { project: "a", wished });
    expect(made.ok).toBe(purpose === "sessionAttendance");
    if (!made.ok) expect(made.refusal.code).toBe("notAllowed");
    const adviser = actorOf("trainer", "adviser");
    expect((await makeLinks(linkHouse(), adviser, { project: "a", wished })).ok).toBe(true);
  });

  test.each([
    { purpose: "everything" },
    { subject: "" },
    { subject: "a b" },
    { language: "français" },
    { language: "" },
    { label: "x".repeat(81) },
    { expiresOn: "demain" },
    { token: "mine" },
  ])("a wish with %j is no wish", (part) => {
    expect(wishedLinkSchema.safeParse({ ...wishedLink, ...part }).success).toBe(false);
  });
});

rolesContract("makeLink", (roles) => {
  const wished = [{ ...wishedLink, purpose: "sessionAttendance" as const, subject: "s-2026-03-20" }];
  return makeLinks(linkHouse(), actorOf(...roles), { project: "a", wished });
});
