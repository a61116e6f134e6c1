import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { inCaseHouse } from "./case-house.contract.ts";
import { configurationWith, publishedOf } from "./case-samples.contract.ts";
import { beginCase, changeCase } from "./change-case.ts";
import { giveConsent, publishCase } from "./consent-case.ts";
import { openLibraryIndex } from "./library-index.ts";
import { viewSimilar } from "./view-similar.ts";

const owner = actorOf("owner");
const project = "p";
const setting = {
  sector: "cleaning",
  size: "from50",
  audiences: ["cleaners"],
  constraints: ["scatteredSites"],
} as const;

test("a project is set beside the cases that others published, and never beside its own copy", () =>
  inCaseHouse(async (house) => {
    await beginCase(house, owner, { project });
    const change = { kind: "describe", label: "Essai", setting, reviewOn: "" } as const;
    await changeCase(house, owner, { project, change });
    await giveConsent(house, owner, { project, reach: "named" });
    await publishCase(house, owner, { project, reach: "named" });
    expect(await viewSimilar(house, owner, { project })).toMatchObject({ value: { cases: [], count: 0 } });
    const index = openLibraryIndex();
    const configuration = configurationWith(setting);
    for (const id of ["near", "hidden"])
      index.add({ kind: "case", id, content: publishedOf({ id, configuration }) });
    const library = { open: async () => ({ index, isVisible: (id: string) => id === "near" }) };
    const likeness = await viewSimilar({ ...house, library }, owner, { project });
    expect(likeness).toMatchObject({ value: { cases: [{ id: "near" }], count: 1 } });
  }));

rolesContract("viewCaseStudy", (roles) =>
  inCaseHouse((house) => viewSimilar(house, actorOf(...roles), { project })),
);
