import { type Columns, estimateEffect, numberColumn } from "../../../engine/src/index.ts";

const rows = 1_000_000;
const names = Array.from({ length: 10 }, (_, at) => `x${at}`);

/** A program of its own, so that its highest memory is that of one finding. Writes the multiple of the input. */
let state = 12345;
const draw = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const columns: Columns = new Map(
  [...names, "treat", "y"].map((name) => [
    name,
    numberColumn(
      Float64Array.from({ length: rows }, () => (name === "treat" ? Number(draw() < 0.2) : draw())),
    ),
  ]),
);
globalThis.gc?.();
const before = process.memoryUsage.rss();
const finding = estimateEffect({ treatment: "treat", outcome: "y", covariates: names }, columns, {
  method: "nearest",
});
if (finding.kind === "refused") throw new Error(finding.notEstimable.reading.en);
const input = 8 * rows * columns.size;
const highest = process.resourceUsage().maxRSS * 1024;
process.stdout.write(String((highest - before + input) / input));
