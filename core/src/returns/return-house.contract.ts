import { known } from "../kernel/known.ts";
import { keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import { projectAt } from "../projects/sample-project.ts";
import { openMemoryTrainingDesignStore } from "../training/index.ts";
import { blockOf, designOf, keptDesignOf } from "../training/sample-design.ts";
import { openMemoryReturnStore } from "./memory-return-store.ts";
import { keptReturnOf } from "./sample-return.ts";

const block = blockOf({ id: "b", prices: [{ unit: "fixed", label: "", cents: known(70_000) }] });
const design = keptDesignOf({ id: "d", content: designOf({ blocks: [block] }) });
/** A house with one project, "p", whose design has one price; its book is written or not. */
export const houseOf = (isKept = false) => ({
  ...sampleHouse([
    keptProjectOf({ id: "p", content: projectAt("running", { design: "d", alternative: "" }) }),
  ]),
  trainingDesigns: openMemoryTrainingDesignStore([design]),
  comparisons: { ofProject: async () => [] },
  returns: openMemoryReturnStore(isKept ? [keptReturnOf({ id: "p" })] : []),
});
