import { createHash } from "node:crypto";
import { sayCaseFrench } from "../../../files/src/documents/index.ts";
import type { OrganisationId } from "../access/index.ts";
import { houseOf } from "../answers/released-house.contract.ts";
import { openMemoryDiagnosisStore } from "../diagnosis/index.ts";
import { openMemoryEffectBookStore } from "../effects/memory-effect-stores.contract.ts";
import { openMemorySealStore } from "../plans/index.ts";
import { keptProjectOf, sampleHouse } from "../projects/sample-kept-project.ts";
import { projectAt } from "../projects/sample-project.ts";
import { openMemoryTrainingDesignStore } from "../training/index.ts";
import type { DossierHouse } from "./export-dossier.ts";
import { openMemoryPractices } from "./memory-practice-stores.contract.ts";
import type { LibraryStore } from "./ports.ts";

const decision = {
  id: "d1",
  day: "2026-03-02",
  meeting: "",
  words: "Nom hr forme le matin.",
  by: ["hr"],
  dissent: [],
};

/** What case studies are written, consented to and read with. */
export type CaseHouse = DossierHouse & { readonly library: LibraryStore };

/** Works in a house held in memory with one project, "p", that ended; nobody began its case study. */
export async function inCaseHouse<Value>(work: (house: CaseHouse) => Promise<Value>): Promise<Value> {
  const answers = await houseOf([]);
  const project = keptProjectOf({ id: "p", content: projectAt("closed", { decisions: [decision] }) });
  const own = { id: "organisation-1" as OrganisationId, name: "Clair et Net", kind: "company" } as const;
  return answers.act((around) =>
    work({
      ...around,
      ...sampleHouse([project]),
      diagnoses: openMemoryDiagnosisStore(),
      trainingDesigns: openMemoryTrainingDesignStore(),
      planSeals: openMemorySealStore(),
      sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
      effectBooks: openMemoryEffectBookStore(),
      comparisons: { ofProject: async () => [] },
      organisations: { mine: async () => [{ ...own, isFictional: false }] },
      sayCase: sayCaseFrench(),
      documents: {
        writeHtml: (document) => JSON.stringify(document),
        writeCsv: () => "",
        writePdf: async () => ({ ok: false, refusal: { code: "documentUnavailable" } }),
      },
      practicalDocuments: {
        writeDocx: async () => new Uint8Array([80, 75]),
        writePdf: async () => ({ ok: false, refusal: { code: "documentUnavailable" } }),
      },
      ...openMemoryPractices(),
    }),
  );
}

/** How an act ended: done, or the code of its refusal. */
export function codeOf(outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) {
  return outcome.ok ? "done" : outcome.refusal?.code;
}
