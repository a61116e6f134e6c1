import { describe, expect, test } from "vitest";
import { cleaReference } from "./clea.ts";
import { opcoOfAgreement, opcoReference } from "./opcos.ts";
import { qualificationLevelReference } from "./qualification-levels.ts";
import { qualiopiReference } from "./qualiopi.ts";

describe("CléA", () => {
  const subdomains = cleaReference.domains.flatMap((domain) => domain.subdomains);

  test("has its seven domains, numbered, each sub-domain under its own", () => {
    expect(cleaReference.domains.map((domain) => domain.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { number, subdomains: list } of cleaReference.domains) {
      expect(list.map(({ code }) => code)).toEqual(list.map((_, index) => `${number}.${index + 1}`));
    }
  });

  test("says how many of its 28 sub-domains were not found, instead of making them up", () => {
    expect(cleaReference.subdomainCount).toBe(28);
    const missing = cleaReference.domains.filter((domain) => domain.subdomains.length === 0);
    expect([subdomains.length, missing.map((domain) => domain.number)]).toEqual([21, [4, 6]]);
    expect(cleaReference.note).toContain("21 des 28");
  });

  test("five sub-domains and no more are about communicating in French, as the published count says", () => {
    expect(cleaReference.domains[0]?.subdomains).toHaveLength(5);
  });
});

describe("OPCO", () => {
  test("are eleven, and every agreement leads to one of them", () => {
    const ids = new Set(opcoReference.opcos.map((opco) => opco.id));
    expect(ids.size).toBe(11);
    for (const { opco, idcc } of opcoReference.agreements) expect(ids.has(opco), idcc).toBe(true);
  });

  test("an agreement is listed once", () => {
    const numbers = opcoReference.agreements.map(({ idcc }) => idcc);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test("the OPCO of an agreement is found with or without its leading zeros, and says when it is not confirmed", () => {
    expect(opcoOfAgreement("3043")).toMatchObject({ opco: { id: "akto" }, isConfirmed: true });
    expect(opcoOfAgreement("16")).toEqual(opcoOfAgreement("0016"));
    expect(opcoOfAgreement("3248")?.isConfirmed).toBe(false);
  });

  test("an agreement that sources dispute, or that nobody listed, has none", () => {
    expect([opcoOfAgreement("1090"), opcoOfAgreement("9999"), opcoOfAgreement("")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("levels of qualification go from 1 to 8", () => {
  const levels = qualificationLevelReference.levels.map((each) => each.qualificationLevel);
  expect(levels).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("Qualiopi has 32 indicators, each with its label, of which 22 are shared by all actions and 10 are not", () => {
  expect(qualiopiReference.indicators.filter(({ label }) => label === undefined)).toEqual([]);
  const numbers = qualiopiReference.indicators.map((indicator) => indicator.number);
  expect(numbers).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  expect(qualiopiReference.indicators.filter((indicator) => indicator.isShared)).toHaveLength(22);
});
