import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { openMemoryDiagnosisStore } from "../diagnosis/index.ts";
import { bookOf, keptBookOf, perceptionOf } from "../effects/effect-samples.contract.ts";
import { openMemoryEffectBookStore } from "../effects/memory-effect-stores.contract.ts";
import { openMemorySealStore } from "../plans/index.ts";
import { actorOf, keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import { projectAt } from "../projects/sample-project.ts";
import { openMemoryTrainingDesignStore } from "../training/index.ts";
import { viewCases } from "./view-cases.ts";

const ownEffects = [{ id: "mutual", label: "Entraide", unit: "", direction: "rise" as const }];
const perceptions = [perceptionOf({ id: "a", indicator: "mutual", sense: "better" })];
const book = keptBookOf({ id: "p", content: bookOf({ ownEffects, perceptions }) });
const houseOf = () => ({
  ...sampleHouse(["p", "q"].map((id) => keptProjectOf({ id, content: projectAt("running", { label: id }) }))),
  diagnoses: openMemoryDiagnosisStore(),
  trainingDesigns: openMemoryTrainingDesignStore(),
  planSeals: openMemorySealStore(),
  sha256: (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex"),
  effectBooks: openMemoryEffectBookStore([book]),
  comparisons: { ofProject: async () => [] },
});

describe("projects laid side by side", () => {
  test("each bring the effects that people told of, and what nobody told is unknown", async () => {
    const viewed = await viewCases(houseOf(), actorOf("hr"));
    if (!viewed.ok) throw new Error(viewed.refusal.code);
    const { cases, isCut } = viewed.value;
    expect(isCut).toBe(false);
    const told = cases.find(({ id }) => id === "p");
    expect(told?.effects).toMatchObject([{ key: "own:entraide", sense: "better", evidence: "perceived" }]);
    expect(told?.estimates).toEqual([]);
    expect(cases.find(({ id }) => id === "q")?.effects).toEqual([]);
    expect(told?.features.recognition).toBe("unknown");
  });
});

rolesContract("viewPatterns", (roles) => viewCases(houseOf(), actorOf(...roles)));
