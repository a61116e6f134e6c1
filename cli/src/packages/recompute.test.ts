import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { sampleAnalysis, sampleContent, sha256 } from "../../../core/src/packages/sample-package.contract.ts";
import { writePackage } from "../../../core/src/packages/write-package.ts";
import { packageFiles as files } from "../../../files/src/packages/index.ts";
import { startLine } from "../test-child-line.ts";
import { documentOf, openTestFolder, runLine, writeTestFile } from "../test-terminal.ts";

const whole = writePackage(sampleContent(), { files, sha256 });
const analysis = sampleAnalysis();
const wrong = writePackage(
  sampleContent({ analyses: [{ ...analysis, found: { ...analysis.found, estimate: -1 } }] }),
  { files, sha256 },
);

async function recompute(content: Uint8Array, ...options: string[]) {
  const path = await writeTestFile(await openTestFolder(), "paquet.zip", content);
  return runLine(["recompute", path, ...options]);
}

describe("ouvrage recompute", () => {
  test("gives 0 and says that every result is the same, byte for byte", async () => {
    const { status, out, err } = await recompute(whole);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("1 résultat refait\u00a0: il est pareil, octet pour octet.");
    expect(out).toContain("Paquet fait avec Ouvrage 0.1.0 et Node 24.0.0");
  });

  test("gives one document with --json", async () => {
    const run = await recompute(whole, "--json");
    expect(documentOf(run)).toMatchObject({ same: true, kind: "rows", analyses: 1, files: 7, plan: "whole" });
  });

  test("gives 1 and says which file differs, where, and both texts", async () => {
    const run = await recompute(wrong, "--json");
    expect(run.status).toBe(1);
    expect(documentOf(run)).toMatchObject({
      refusal: { code: "resultsDiffer", differences: [{ path: "analyses/01/result.json" }] },
    });
    expect((await recompute(wrong)).err).toContain("analyses/01/result.json\u00a0: à l’octet");
  });

  test("says that there is nothing to make again in a package of aggregates", async () => {
    const shown = sampleContent({ kind: "aggregates", analyses: [], proof: undefined });
    const run = await recompute(writePackage(shown, { files, sha256 }));
    expect(run.status).toBe(0);
    expect(run.out).toContain("Aucun résultat à refaire");
    expect(run.out).toContain("ne porte pas de plan scellé");
  });

  test("gives 2 and what is wrong for what is no package, for a file that is not there, and for none", async () => {
    const run = await recompute(whole.subarray(0, whole.length - 30), "--json");
    expect(run.status).toBe(2);
    expect(documentOf(run)).toMatchObject({ refusal: { code: "unusablePackage" } });
    expect((await runLine(["recompute", "/nowhere/paquet.zip"])).status).toBe(2);
    expect((await runLine(["recompute"])).status).toBe(2);
  });

  test("does the same in a Node of its own, from the file alone, and leaves the file as it was", async () => {
    const folder = await openTestFolder();
    const path = await writeTestFile(folder, "paquet.zip", whole);
    const line = startLine(["recompute", path, "--json"], folder);
    expect(await line.ended).toBe(0);
    expect(documentOf({ out: line.said.out })).toMatchObject({ same: true, analyses: 1 });
    expect((await readFile(path)).equals(Buffer.from(whole))).toBe(true);
  });
});
