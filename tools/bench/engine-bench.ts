import { estimateEffect, numberColumn } from "../../engine/src/index.ts";
import { type Bench, seconds, shortest } from "./bench.ts";

const rowCount = 1_000_000;
const treatedShare = 0.1;

/** A million people, one in ten trained, two covariates: the whole answer, and matching on them. */
export const engineBench: Bench = {
  name: "Estimating an effect",
  async run() {
    const columns = madeUpColumns();
    const study = { treatment: "trained", outcome: "after", covariates: ["age", "before"] };
    const took = await shortest(2, async () => {
      const finding = estimateEffect(study, columns, { method: "nearest" });
      if (finding.kind === "refused") throw new Error(finding.notEstimable.reading.en);
    });
    return [
      {
        name: "1,000,000 people, 1:1 nearest neighbour, whole finding",
        figure: seconds(took),
        aim: "told only",
        isMet: true,
      },
    ];
  },
};

function madeUpColumns() {
  let state = 12345;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const [trained, age, before, after] = [0, 1, 2, 3].map(() => new Float64Array(rowCount));
  for (let row = 0; row < rowCount; row += 1) {
    const start = draw() + draw() + draw();
    const isTrained = draw() < treatedShare * (0.5 + start / 3) ? 1 : 0;
    trained[row] = isTrained;
    age[row] = 20 + 40 * draw();
    before[row] = start;
    after[row] = start + 0.2 * isTrained + draw();
  }
  return new Map(
    Object.entries({ trained, age, before, after }).map(([name, values]) => [name, numberColumn(values)]),
  );
}
