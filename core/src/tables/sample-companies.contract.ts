import { buildTables } from "./build-tables.ts";
import type { CompanyRecord, TableRequest, TableRule, TableSystem } from "./model.ts";
import { pooledTableRule } from "./table-rules.ts";

/** The rule of the reference figures: fewer than 3 contributors, or one above 85 %; every cell ± 10 %. */
export const referenceRule: TableRule = {
  ...pooledTableRule,
  contributor: "company",
  employeesMin: 0,
  closestEstimateMin: 0,
};

/** Park and Miller's generator, which `gauss-suppression.R` repeats: numbers in (0, 1). */
export function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Made-up companies: few large sectors and regions, many small ones, a few companies that dominate. */
export function drawCompanies(seed: number, count: number): readonly CompanyRecord[] {
  const draw = drawsFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const [sector, region, size, amount] = [draw(), draw(), draw(), draw()];
    return {
      company: `c${index + 1}`,
      codes: {
        sector: `s${Math.floor(14 * sector * sector)}`,
        region: `r${Math.floor(8 * region * region)}`,
        size: `t${Math.floor(3 * size * size)}`,
      },
      employees: 10,
      amount: 1 + Math.floor(20_000 * amount * amount * amount * amount),
    };
  });
}

/** Flat classifications, one code of total over the codes that records bear, crossed as the tables say. */
export function requestOver(
  tables: readonly (readonly string[])[],
  records: readonly CompanyRecord[],
): TableRequest {
  const classifications = [...new Set(tables.flat())].map((name) => {
    const codes = [...new Set(records.map((record) => record.codes[name] ?? ""))].toSorted();
    return { name, codes: [{ code: "all" }, ...codes.map((code) => ({ code, under: "all" }))] };
  });
  return { classifications, tables, kind: "amount", sumsEmployees: false };
}

/** The system of tables over records that are known to be right. */
export function systemOver(
  tables: readonly (readonly string[])[],
  records: readonly CompanyRecord[],
): TableSystem {
  const built = buildTables(requestOver(tables, records), records, "company");
  if (!built.ok) throw new Error(`the sample is wrong: ${JSON.stringify(built.refusal)}`);
  return built.value;
}
