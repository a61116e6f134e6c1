import fc from "fast-check";
import { expect, test } from "vitest";
import { splitNames } from "./split-names.ts";

const split = (text: string) => splitNames("--covariates", text);

test.each<[string, string[]]>([
  ["age,educ", ["age", "educ"]],
  [" age , educ ", ["age", "educ"]],
  ["", []],
  [",,", []],
  ['"Salaire, brut",age', ["Salaire, brut", "age"]],
  ['age, "Salaire, brut"', ["age", "Salaire, brut"]],
  ['"dit ""le petit""",age', ['dit "le petit"', "age"]],
  ['12" de haut,age', ['12" de haut', "age"]],
  ["x^2,a:b", ["x^2", "a:b"]],
  ["l’âge d'entrée", ["l’âge d'entrée"]],
  ["a;b\tc", ["a;b\tc"]],
])("%j names %j", (text, names) => {
  expect(split(text)).toEqual(names);
});

test("any name, once between quotes, is found again", () => {
  const name = fc.string({ minLength: 1 }).map((text) => text.trim());
  const plain = name.filter((text) => text !== "" && !/["\r\n\\]|,\s/.test(text));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1 }), (names) => {
      expect(split(names.map((each) => `"${each}"`).join(","))).toEqual(names);
    }),
  );
});

test("quotes that do not close are refused with the option's name", () => {
  expect(() => split('"age,educ')).toThrow(/--covariates/);
});
