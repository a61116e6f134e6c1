import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { type CaseHouse, codeOf, inCaseHouse } from "./case-house.contract.ts";
import { beginCase } from "./change-case.ts";
import { giveConsent, publishCase, unpublishCase, withdrawConsent } from "./consent-case.ts";

const owner = actorOf("owner");
const project = "p";
const at = (reach: "network" | "anonymous" | "named") => ({ project, reach });
const copies = async ({ library }: CaseHouse) =>
  (await library.open()).index.all().flatMap((entry) => (entry.kind === "case" ? [entry.content] : []));

describe("consent and publication", () => {
  test("nothing goes above what the owner let go", () =>
    inCaseHouse(async (house) => {
      expect(codeOf(await giveConsent(house, owner, at("named")))).toBe("noCaseStudy");
      await beginCase(house, owner, { project });
      expect(codeOf(await publishCase(house, owner, at("network")))).toBe("aboveConsent");
      await giveConsent(house, owner, at("anonymous"));
      expect(codeOf(await publishCase(house, owner, at("named")))).toBe("aboveConsent");
      expect(codeOf(await publishCase(house, owner, at("anonymous")))).toBe("done");
      const [copy] = await copies(house);
      expect(copy).toMatchObject({ reach: "anonymous", company: "" });
      expect(JSON.stringify(copy)).not.toMatch(/Clair et Net|forme le matin/);
    }));

  test("with a consent to be named, the company has its name, and nobody else has theirs", () =>
    inCaseHouse(async (house) => {
      await beginCase(house, owner, { project });
      await giveConsent(house, owner, at("named"));
      await publishCase(house, owner, at("named"));
      const [copy] = await copies(house);
      expect(copy?.company).toBe("Clair et Net");
      expect(JSON.stringify(copy)).not.toMatch(/Nom (hr|director|tutor)/);
    }));

  test("a nearer consent takes down what stood farther; withdrawing takes down all, and is kept in the history", () =>
    inCaseHouse(async (house) => {
      await beginCase(house, owner, { project });
      await giveConsent(house, owner, at("named"));
      await publishCase(house, owner, at("named"));
      await giveConsent(house, owner, at("anonymous"));
      expect(await copies(house)).toEqual([]);
      await publishCase(house, owner, at("anonymous"));
      expect(await copies(house)).toHaveLength(1);
      await withdrawConsent(house, owner, { project });
      expect(await copies(house)).toEqual([]);
      const consents = await house.cases.consents(project);
      expect(consents.map(({ reach, withdrawnAt }) => [reach, withdrawnAt === ""])).toEqual([
        ["named", false],
        ["anonymous", false],
      ]);
    }));

  test("what nobody allowed is counted in the copy as left out, by who was asked", () =>
    inCaseHouse(async (house) => {
      await beginCase(house, owner, { project });
      await giveConsent(house, owner, at("anonymous"));
      await publishCase(house, owner, at("anonymous"));
      const [copy] = await copies(house);
      expect(copy?.removals.every(({ demandedBy }) => demandedBy === "contributor")).toBe(true);
      expect(copy?.removals.length).toBeGreaterThan(0);
      expect(codeOf(await unpublishCase(house, owner, { project }))).toBe("done");
      expect(await copies(house)).toEqual([]);
    }));
});

rolesContract("consentCaseStudy", (roles) =>
  inCaseHouse((house) => giveConsent(house, actorOf(...roles), at("named"))),
);
rolesContract("publishCaseStudy", (roles) =>
  inCaseHouse((house) => publishCase(house, actorOf(...roles), at("named"))),
);
