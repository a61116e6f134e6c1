import { expect, test } from "vitest";
import { isNamedBefore, laterColumns, startingLevels } from "./column-moments.ts";

test.each<[string, string[], string[]]>([
  ["re78", ["age", "re74", "re75", "re78", "educ"], ["re74", "re75"]],
  ["earn98", ["earn96", "unem96"], ["earn96"]],
  ["resultat_apres", ["resultat_avant", "satisfaction_avant"], ["resultat_avant"]],
  ["resultat", ["resultat_avant", "age"], ["resultat_avant"]],
  ["Salaire après", ["salaire avant", "Salaire de départ"], ["salaire avant"]],
  ["scoreAfter", ["scoreBefore", "score2"], ["scoreBefore"]],
  ["score_t1", ["score_t0", "score_t2"], ["score_t0"]],
  ["salaire_2024", ["salaire_2023", "salaire_2025"], ["salaire_2023"]],
  ["re02", ["re99", "re05"], ["re99"]],
  ["note", ["age", "educ"], []],
])("the starting level of %s among %j is %j", (outcome, columns, wanted) => {
  expect(startingLevels(outcome, columns)).toEqual(wanted);
});

test.each<[string, string[], string[]]>([
  ["re75", ["age", "re74", "re78"], ["re78"]],
  ["score", ["satisfaction_apres", "poste", "postes"], ["satisfaction_apres"]],
  ["score_t1", ["score_t0", "score_t2"], ["score_t2"]],
  ["re78", ["re74", "age", "black", "u75"], []],
])("measured later than %s among %j: %j", (outcome, columns, wanted) => {
  expect(laterColumns(outcome, columns)).toEqual(wanted);
});

test("a name may say that a column was measured before", () => {
  expect(isNamedBefore("Résultat avant")).toBe(true);
  expect(isNamedBefore("avantage")).toBe(false);
  expect(isNamedBefore("re75")).toBe(false);
});
