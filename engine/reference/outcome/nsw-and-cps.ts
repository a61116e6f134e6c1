import { type Column, type Columns, numberColumn } from "../../src/columns/column.ts";
import type { Study } from "../../src/evaluate/study.ts";
import { numbersIn, referenceColumns } from "../read-files.ts";

/** The terms of 02d, in their order: raw powers, badly conditioned on purpose. */
export const nswAndCpsStudy: Study = {
  treatment: "treat",
  outcome: "re78",
  covariates: [
    ...["age", "age^2", "age^3", "educ", "educ^2", "marr", "nodegree", "black", "hisp"],
    ...["re74", "re75", "u74", "u75", "educ:re74"],
  ],
};

/** The 185 trained of the experiment, then the 15,992 people of the survey. */
export function nswAndCps(): Columns {
  const nsw = referenceColumns("nsw_dw_experiment.csv");
  const cps = referenceColumns("cps_controls.csv");
  const kept = [...numbersIn(nsw, "treat").keys()].filter((row) => numbersIn(nsw, "treat")[row] === 1);
  const columns = new Map<string, Column>();
  for (const name of ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75", "re78"]) {
    const trained = kept.map((row) => numbersIn(nsw, name)[row]);
    columns.set(name, numberColumn([...trained, ...numbersIn(cps, name)]));
  }
  for (const year of ["74", "75"]) {
    const pay = numbersIn(columns, `re${year}`);
    columns.set(`u${year}`, numberColumn(pay.map((value) => (value === 0 ? 1 : 0))));
  }
  columns.set("treat", numberColumn(numbersIn(columns, "age").map((_, row) => (row < kept.length ? 1 : 0))));
  return columns;
}
