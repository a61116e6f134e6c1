import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { effectSchema } from "../../../core/src/evaluation/model.ts";
import { documentOf, openTestFolder, runLine } from "../test-terminal.ts";

// The published table of Dehejia and Wahba with the answers of the R peers: matched pairs, estimate, standard error.

const shared = fileURLToPath(new URL("../../../../shared/", import.meta.url));
const table = join(shared, "reference-data", "lalonde_nsw_psid.csv");
const answers = join(shared, "reference-results", "01b_lalonde_matching.json");
const isThere = existsSync(table) && existsSync(answers);

const peerSchema = z.object({
  tolerance: z.object({ estimate_rel: z.number(), se_rel: z.number(), weights_abs: z.number() }),
  variants: z.array(
    z.object({
      label: z.string(),
      att_difference: z.object({ estimate: z.number(), se: z.number() }),
      pairs: z.array(z.record(z.string(), z.string().nullable())).nullable(),
      weights: z.array(z.number()),
    }),
  ),
});

const study = ["--treatment", "treat", "--outcome", "re78"];
const covariates = ["--covariates", "age,educ,race,married,nodegree,re74,re75"];

describe.skipIf(!isThere)(
  "the table of Dehejia and Wahba (skipped where the reference data is absent)",
  () => {
    test.each<[string, string[]]>([
      ["nn_1to1_default", []],
      ["nn_1to1_linear_ps", ["--distance", "linearLogit"]],
      ["nn_1to1_order_smallest", ["--order", "smallest"]],
      ["nn_1to1_order_data", ["--order", "data"]],
      ["nn_1to1_order_closest", ["--order", "closest"]],
      ["nn_1to1_caliper_0.2sd", ["--caliper", "0.2"]],
      ["nn_1to2", ["--ratio", "2"]],
      ["nn_1to1_exact_race", ["--exact", "race"]],
      ["nn_1to1_exact_race_married_caliper", ["--exact", "race,married", "--caliper", "0.2"]],
      ["nn_1to1_scaled_euclidean", ["--distance", "euclidean"]],
      ["nn_1to1_robust_mahalanobis", ["--distance", "robustMahalanobis"]],
      ["nn_replace_1to1", ["--replace"]],
      ["nn_replace_1to3_caliper", ["--replace", "--ratio", "3", "--caliper", "0.2"]],
    ])(
      "%s compares the rows of the peer, with its weights, effect and standard error",
      async (label, options) => {
        const peer = peerSchema.parse(JSON.parse(await readFile(answers, "utf8")));
        const expected = peer.variants.find((variant) => variant.label === label);
        if (expected === undefined) throw new Error(label);
        const rowsFile = join(await openTestFolder(), "rows.csv");
        const written = ["--weights-out", rowsFile, "--json"];
        const run = await runLine(["estimate", table, ...study, ...covariates, ...options, ...written]);
        const effect = effectSchema.parse(documentOf(run));
        const { estimate, se } = expected.att_difference;
        expect(Math.abs(effect.estimate / estimate - 1)).toBeLessThan(peer.tolerance.estimate_rel);
        expect(Math.abs(effect.standardError / se - 1)).toBeLessThan(peer.tolerance.se_rel);
        const rows = await readRows(rowsFile);
        const weights = expected.weights.map((_, index) => rows.get(index + 1)?.weight ?? 0);
        const gaps = weights.map((weight, index) =>
          Math.abs(weight - (expected.weights[index] ?? Number.NaN)),
        );
        expect(Math.max(...gaps)).toBeLessThan(peer.tolerance.weights_abs);
      },
    );

    test("pairs are those of the peer, and the headline figures those that are published", async () => {
      const peer = peerSchema.parse(JSON.parse(await readFile(answers, "utf8")));
      const pairs = peer.variants.find(({ label }) => label === "nn_1to1_default")?.pairs;
      const expected = pairs?.map(({ treated, control1 }) => `${treated} ${control1}`).sort();
      const rowsFile = join(await openTestFolder(), "rows.csv");
      const written = ["--weights-out", rowsFile, "--json"];
      const run = await runLine(["estimate", table, ...study, ...covariates, ...written]);
      expect(documentOf(run)).toMatchObject({
        estimate: expect.closeTo(894.3674802702744, 6),
        standardError: expect.closeTo(705.2297640616177, 6),
        sizes: { treated: 185, comparison: 429, matchedTreated: 185, matchedComparison: 185 },
      });
      expect(await pairsIn(rowsFile)).toEqual(expected);
    });
  },
);

interface ComparedRow {
  readonly weight: number;
  readonly subclass: string;
}

async function readRows(rowsFile: string): Promise<Map<number, ComparedRow>> {
  const rows = Papa.parse<string[]>(await readFile(rowsFile, "utf8"), { skipEmptyLines: true }).data;
  expect(rows[0]).toEqual(["row", "weight", "subclass"]);
  return new Map(
    rows
      .slice(1)
      .map(([row, weight, subclass = ""]) => [Number(row), { weight: Number(weight), subclass }] as const),
  );
}

/** Pairs of the file of rows, by the names of the table. */
async function pairsIn(rowsFile: string): Promise<string[]> {
  const people = Papa.parse<string[]>(await readFile(table, "utf8"), { skipEmptyLines: true }).data;
  const pairs = new Map<string, string[]>();
  for (const [row, { subclass }] of await readRows(rowsFile)) {
    if (subclass === "0") continue;
    pairs.set(subclass, [...(pairs.get(subclass) ?? []), people[row]?.[0] ?? ""]);
  }
  return [...pairs.values()].map((names) => names.sort().join(" ")).sort();
}
