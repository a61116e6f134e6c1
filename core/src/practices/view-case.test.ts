import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { codeOf, inCaseHouse } from "./case-house.contract.ts";
import { beginCase, changeCase } from "./change-case.ts";
import { viewCase } from "./view-case.ts";

const hr = actorOf("hr");
const project = "p";

describe("reading a case study", () => {
  test("a sentence stands beside what others would read, with whom it waits for", () =>
    inCaseHouse(async (house) => {
      expect(codeOf(await viewCase(house, hr, { project }))).toBe("noCaseStudy");
      expect(codeOf(await viewCase(house, hr, { project: "x" }))).toBe("unknownDocument");
      await beginCase(house, hr, { project });
      const viewed = await viewCase(house, hr, { project });
      if (!viewed.ok) throw new Error(viewed.refusal.code);
      expect(viewed.value).toMatchObject({ isLogAhead: false, consented: "internal" });
      const decided = viewed.value.sentences.find(({ id }) => id === "decision:d1");
      expect(decided).toMatchObject({ reach: "internal", waitingFor: ["hr"] });
      expect(decided?.words).toContain("Nom hr");
      expect(decided?.masked).not.toContain("Nom hr");
    }));

  test("the page says that the log went on, and stops saying so once it is taken in", () =>
    inCaseHouse(async (house) => {
      await beginCase(house, hr, { project });
      const found = await house.projects.find(project);
      if (found === undefined) throw new Error("no project");
      const content = { ...found.content, lessons: "Une leçon de plus." };
      await house.projects.replace({ ...found, revision: found.revision + 1, content });
      const isAhead = async () => {
        const viewed = await viewCase(house, hr, { project });
        return viewed.ok && viewed.value.isLogAhead;
      };
      expect(await isAhead()).toBe(true);
      await changeCase(house, hr, { project, change: { kind: "redraft" } });
      expect(await isAhead()).toBe(false);
    }));
});

rolesContract("viewCaseStudy", (roles) =>
  inCaseHouse((house) => viewCase(house, actorOf(...roles), { project })),
);
