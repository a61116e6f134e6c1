import { expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { inCaseHouse } from "./case-house.contract.ts";
import { beginCase, changeCase } from "./change-case.ts";
import { exportDossier } from "./export-dossier.ts";

const hr = actorOf("hr");
const project = "p";

test("the company's own dossier tells what was taken out and at whose demand, and names no person", () =>
  inCaseHouse(async (house) => {
    await beginCase(house, hr, { project });
    const change = { kind: "remove", sentence: "notSealed", demandedBy: "executive", reason: "" } as const;
    await changeCase(house, hr, { project, change });
    const page = await exportDossier(house, hr, { project, format: "html" });
    if (!page.ok) throw new Error(page.refusal.code);
    const text = new TextDecoder().decode(page.value.bytes);
    expect(text).toContain("Une phrase défavorable a été retirée");
    expect(text).toContain("la direction");
    expect(text).toContain("Clair et Net");
    expect(text).not.toMatch(/Nom (hr|director|tutor)/);
    const word = await exportDossier(house, hr, { project, format: "docx" });
    expect(word).toMatchObject({ ok: true, value: { name: expect.stringMatching(/\.docx$/) } });
  }));

test("a sentence that its contributor struck is not in it either", () =>
  inCaseHouse(async (house) => {
    await beginCase(house, hr, { project });
    const read = async () => {
      const page = await exportDossier(house, hr, { project, format: "html" });
      return page.ok ? new TextDecoder().decode(page.value.bytes) : "";
    };
    expect(await read()).toContain("forme le matin");
    const said = { sentence: "decision:d1", contributor: "hr", words: "", on: "2026-11-23" };
    await house.cases.putApproval(project, { ...said, reach: "struck" });
    expect(await read()).not.toContain("forme le matin");
  }));

rolesContract("viewCaseStudy", (roles) =>
  inCaseHouse((house) => exportDossier(house, actorOf(...roles), { project, format: "html" })),
);
