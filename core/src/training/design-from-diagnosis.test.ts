import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDiagnosis } from "../diagnosis/any-diagnosis.contract.ts";
import { diagnosisOf } from "../diagnosis/sample-diagnosis.ts";
import { known, unknown } from "../kernel/known.ts";
import { designFromDiagnosis } from "./design-from-diagnosis.ts";
import { trainingDesignSchema } from "./model.ts";

const category = { id: "c", version: 3, label: "Agents du soir" };

describe("a design begun from a diagnosis", () => {
  test("carries its name, its category and which diagnosis it was", () => {
    const design = designFromDiagnosis(
      { id: "d", content: diagnosisOf({ label: "Agents", category }) },
      "v1",
    );
    expect(design).toMatchObject({
      label: "Agents",
      diagnosis: "d",
      alternatives: [{ id: "v1", blocks: [] }],
    });
    expect(design.targetGroup).toMatchObject({
      category: known({ id: "c", version: 3 }),
      words: "Agents du soir",
    });
  });

  test("takes the size of the company for the funding rules, and never for the number of people to train", () => {
    const { fundingFacts, targetGroup } = designFromDiagnosis({ id: "d", content: diagnosisOf() });
    expect(fundingFacts.company.headcount).toEqual(known(60));
    expect(targetGroup.headcount).toEqual(unknown);
  });

  test("leaves unknown a size that nobody told, or that no company has", () => {
    const { headcount: _, ...untold } = diagnosisOf();
    const tooMany = diagnosisOf({ headcount: { value: 1_000_001, source: { kind: "told" } } });
    for (const content of [untold, tooMany]) {
      const { fundingFacts } = designFromDiagnosis({ id: "d", content });
      expect(fundingFacts.company.headcount).toEqual(unknown);
    }
  });

  test("keeps the words of a category whose id no design can hold", () => {
    const strange = { ...category, id: "a category of elsewhere" };
    const { targetGroup } = designFromDiagnosis({ id: "d", content: diagnosisOf({ category: strange }) });
    expect(targetGroup).toMatchObject({ category: unknown, words: "Agents du soir" });
  });

  test("is a design that can be kept, whatever the diagnosis", () => {
    fc.assert(
      fc.property(anyDiagnosis, fc.string({ maxLength: 60 }), (content, id) => {
        expect(trainingDesignSchema.safeParse(designFromDiagnosis({ id, content })).success).toBe(true);
      }),
    );
  });
});
