import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { codeOf, inCaseHouse } from "./case-house.contract.ts";
import { beginCase, changeCase } from "./change-case.ts";

const hr = actorOf("hr");
const project = "p";
const redraft = { project, change: { kind: "redraft" } } as const;

describe("writing a case study", () => {
  test("one is drafted from the log once; begun again, it is given as it has become", () =>
    inCaseHouse(async (house) => {
      expect(codeOf(await changeCase(house, hr, redraft))).toBe("noCaseStudy");
      expect(await beginCase(house, hr, { project })).toMatchObject({ value: { id: "p", revision: 1 } });
      expect(await changeCase(house, hr, redraft)).toMatchObject({ value: { revision: 2 } });
      expect(await beginCase(house, hr, { project })).toMatchObject({ value: { revision: 2 } });
      expect(codeOf(await beginCase(house, hr, { project: "x" }))).toBe("unknownDocument");
    }));

  test("a change is made again over what somebody else saved meanwhile: both stand", () =>
    inCaseHouse(async (house) => {
      await beginCase(house, hr, { project });
      let isFirst = true;
      const { cases } = house;
      const find: typeof cases.find = async (id) => {
        const found = await cases.find(id);
        if (isFirst && found !== undefined) {
          isFirst = false;
          const theirs = { ...found.content, label: "Leur titre" };
          await cases.replace({ ...found, revision: found.revision + 1, content: theirs });
        }
        return found;
      };
      const added = { kind: "add", field: "limits", words: "Un abandon.", isUnfavorable: true } as const;
      const busy = { ...house, cases: { ...cases, find } };
      expect(await changeCase(busy, hr, { project, change: added })).toMatchObject({
        value: { revision: 3, content: { label: "Leur titre" } },
      });
    }));

  test("a house in which others save each time says that it is busy, and keeps nothing", () =>
    inCaseHouse(async (house) => {
      await beginCase(house, hr, { project });
      const replace = async () => "revisionOutdated" as const;
      const busy = { ...house, cases: { ...house.cases, replace } };
      expect(codeOf(await changeCase(busy, hr, redraft))).toBe("caseBusy");
    }));
});

rolesContract("editCaseStudy", (roles) =>
  inCaseHouse((house) => beginCase(house, actorOf(...roles), { project })),
);
