import { expect, test } from "vitest";
import type { TableView } from "../../../core/src/evaluation/public.ts";
import { draftOf, isReady, requestOf, withCovariate } from "./study-draft.ts";

const table: TableView = {
  rowCount: 40,
  columns: [
    { name: "forme", kind: "text", values: ["oui", "non"], missing: 0 },
    { name: "age", kind: "number", values: ["20", "30"], missing: 0 },
    { name: "note", kind: "number", values: ["1", "2"], missing: 0 },
  ],
  suggestion: { treatment: "forme", outcome: "note", covariates: ["age"] },
};

test("a column of texts waits for the value that means trained", () => {
  const draft = draftOf(table);
  expect(isReady(draft, table)).toBe(false);
  expect(isReady({ ...draft, treatedLabel: "oui" }, table)).toBe(true);
});

test("a column chosen as treatment or outcome is never compared on as well", () => {
  const draft = { ...draftOf(table), treatedLabel: "oui", covariates: ["age", "note", "forme"] };
  expect(requestOf(draft, table)).toEqual({
    treatment: "forme",
    treatedLabel: "oui",
    outcome: "note",
    covariates: ["age"],
    method: "auto",
  });
});

test("whoever does not say how to compare leaves the choice to rules, and may take it back", () => {
  const draft = draftOf(table);
  expect(requestOf(draft, table)).toMatchObject({ method: "auto" });
  expect(requestOf({ ...draft, comparing: "everyone" }, table)).not.toHaveProperty("method");
});

test("only people truly alike is a caliper of two tenths of a standard deviation", () => {
  expect(requestOf({ ...draftOf(table), comparing: "alike" }, table)).toMatchObject({ caliper: 0.2 });
});

test("a covariate is taken, then left", () => {
  const without = withCovariate(draftOf(table), "age");
  expect(without.covariates).toEqual([]);
  expect(withCovariate(without, "age").covariates).toEqual(["age"]);
});
