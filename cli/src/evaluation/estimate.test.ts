import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { answerSchema, effectSchema } from "../../../core/src/evaluation/model.ts";
import { methodNames } from "../../../engine/src/index.ts";
import { csvBytes, effectHeadings, effectSheet, effectTable } from "../../../testkit/src/index.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const people = csvBytes(effectSheet(effectTable({ seed: 7, rowCount: 160, companyCount: 8 })));
const { trained, outcome, covariates, company } = columnsOf();

/** The columns of the made-up table, by what they are for. */
function columnsOf() {
  const { treatment, outcome, covariates, cluster } = effectHeadings;
  return { trained: treatment, outcome, covariates, company: cluster };
}

async function estimate(content: Uint8Array | string, ...options: string[]) {
  const path = await writeTestFile(await openTestFolder(), "essai.csv", content);
  return { path, ...(await runLine(["estimate", path, ...options, "--json"])) };
}
