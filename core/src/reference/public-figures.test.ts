import { expect, test } from "vitest";
import { firstLevelOccupationOf, occupationFamilyOf, occupationNomenclature } from "./occupations.ts";
import { mayShareChart, type Yardstick, yardsticks, yardsticksAbout } from "./yardsticks.ts";

const yardstick = (id: string): Yardstick => {
  const found = yardsticks.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no yardstick ${id}`);
  return found;
};

test("the yardsticks that screens cite hold their published values", () => {
  expect(yardstick("inseeSize2007").value).toBe(0.22);
  expect([yardstick("accessSmallCompanies2022").value, yardstick("accessLargeCompanies2022").value]).toEqual([
    0.32, 0.62,
  ]);
  expect([yardstick("accessOuvriersDefis2015").value, yardstick("accessCadresDefis2015").value]).toEqual([
    0.22, 0.56,
  ]);
});

test("every yardstick says its source, population and definition, and has a name of its own", () => {
  expect(new Set(yardsticks.map(({ id }) => id)).size).toBe(yardsticks.length);
  for (const { source, population, definition, url } of yardsticks) {
    for (const text of [source, population, definition]) expect(text).not.toBe("");
    expect(url).toMatch(/^https:\/\//);
  }
});

test("two surveys never share a chart, two figures of one survey do", () => {
  expect(mayShareChart(yardstick("accessSmallCompanies2022"), yardstick("accessLargeCompanies2022"))).toBe(
    true,
  );
  expect(mayShareChart(yardstick("accessOuvriersDefis2015"), yardstick("accessOuvriersCnefp2016"))).toBe(
    false,
  );
});

test("each topic has yardsticks of its own only", () => {
  expect(yardsticksAbout("size").map(({ id }) => id)).toEqual(["inseeSize2007"]);
});

test("the list of first levels holds whole families 67, 68 and 69, and says what is a convention", () => {
  const { firstLevelOccupations, families } = occupationNomenclature;
  expect(new Set(firstLevelOccupations.map(({ code }) => code)).size).toBe(firstLevelOccupations.length);
  expect(firstLevelOccupationOf("684a")).toMatchObject({
    label: "Nettoyeurs",
    basis: "heading",
    status: "confirmed",
  });
  expect(firstLevelOccupationOf("552a")).toMatchObject({ basis: "convention", status: "unconfirmed" });
  expect(firstLevelOccupationOf("684A")).toBeUndefined();
  expect(firstLevelOccupationOf("381a")).toBeUndefined();
  for (const { code } of firstLevelOccupations) {
    expect(
      families.some((family) => family.code === code.slice(0, 2)),
      code,
    ).toBe(true);
  }
});

test("an occupation code has the label of its family", () => {
  expect(occupationFamilyOf("684a")).toBe("Ouvriers non qualifiés de type artisanal");
  expect(occupationFamilyOf("999z")).toBeUndefined();
});
