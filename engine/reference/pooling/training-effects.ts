import { readFileSync } from "node:fs";
import { type Column, categoryColumn, numberColumn } from "../../src/columns/column.ts";

/** The published table of caregiver trainings, whose fields hold commas between quotes. */
export function trainingEffects(): ReadonlyMap<string, Column> {
  const address = new URL("../../../../shared/reference-data/fukkink_lont_meta.csv", import.meta.url);
  const [head = [], ...rows] = readFileSync(address, "utf8").trim().split(/\r?\n/).map(fieldsOf);
  const numeric = new Set(["id_exp", "yi", "vi"]);
  return new Map(
    head.map((name, at): readonly [string, Column] => {
      const fields = rows.map((row) => row[at]);
      return [name, numeric.has(name) ? numberColumn(fields.map(Number)) : categoryColumn(fields)];
    }),
  );
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)]
    .slice(0, -1)
    .map(([, plain = "", quoted]) => quoted ?? plain);
}
