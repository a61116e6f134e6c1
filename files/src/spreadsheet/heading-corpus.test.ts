import { describe, expect, test } from "vitest";
import { buildCorpus, type CorpusExport } from "./heading-corpus.ts";
import { memoryFile, unwatched } from "./memory-file.ts";
import { sheetInspector } from "./sheet-inspector.ts";

/** Columns whose recognition agrees with the truth; a column to leave alone may also be set aside. */
async function measure(
  exports: readonly CorpusExport[],
): Promise<{ readonly right: number; readonly all: number; readonly wrong: string[] }> {
  let [right, all] = [0, 0];
  const wrong: string[] = [];
  for (const entry of exports) {
    const inspection = await sheetInspector.inspect(memoryFile(entry.content), unwatched());
    const layout = inspection.kind === "sheet" ? inspection.layouts[0] : undefined;
    entry.truths.forEach((truth, index) => {
      all += 1;
      const field = layout?.proposal.columns.find((column) => column.index === index)?.field;
      const found =
        field ?? (layout?.setAside.includes(layout.headings[index] ?? "") === true ? "aside" : "");
      if (layout !== undefined && (found === truth || (truth === "" && found === "aside"))) right += 1;
      else
        wrong.push(`${entry.name}, ${entry.headings[index]}: ${truth || "left"}, found ${found || "left"}`);
    });
  }
  return { right, all, wrong };
}

describe("at least 95 % of the columns of varied French exports are recognised without help", () => {
  test("thirty exports written before the recogniser", async () => {
    const exports = buildCorpus("./heading-corpus.json", 40);
    expect(exports.length).toBe(30);
    const { right, all, wrong } = await measure(exports);
    expect(all).toBeGreaterThan(300);
    expect(right / all, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  }, 60_000);

  test("ten exports written after it, of other software", async () => {
    const { right, all, wrong } = await measure(buildCorpus("./heading-holdout.json", 40));
    expect(right / all, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  }, 60_000);

  test("exports of three people only", async () => {
    const { right, all, wrong } = await measure(buildCorpus("./heading-corpus.json", 3));
    expect(right / all, wrong.join("\n")).toBeGreaterThanOrEqual(0.9);
  }, 60_000);
});

test("columns of identity are set aside in every export, never proposed nor shown", async () => {
  for (const entry of buildCorpus("./heading-corpus.json", 40)) {
    const inspection = await sheetInspector.inspect(memoryFile(entry.content), unwatched());
    const [layout] = inspection.kind === "sheet" ? inspection.layouts : [];
    entry.truths.forEach((truth, index) => {
      if (truth !== "aside") return;
      const shown = layout?.sample.map((row) => row[index]).filter((cell) => cell !== "" && cell !== "•••");
      expect(shown, `${entry.name}, ${entry.headings[index]}`).toEqual([]);
      expect(layout?.proposal.columns.map((column) => column.index)).not.toContain(index);
    });
  }
}, 60_000);
