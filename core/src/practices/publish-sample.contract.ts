import { publishedOf } from "./case-samples.contract.ts";
import type { CaseStore } from "./ports.ts";

/** A case study of a project with an answer, a consent and a published copy. */
export async function publishSample(
  { cases }: { readonly cases: CaseStore },
  project: string,
  shelf: string,
): Promise<void> {
  const at = "2026-11-23T09:00:00.000Z";
  await cases.add({
    id: project,
    revision: 1,
    savedAt: at,
    savedBy: "account-1",
    content: {
      schemaVersion: 1,
      label: "Doser et signaler",
      setting: {
        sector: "cleaning",
        size: "from50",
        audiences: ["cleaners"],
        constraints: ["scatteredSites"],
      },
      sentences: [],
      removals: [],
      reviewOn: "",
    },
  });
  const words = "On forme le matin.";
  await cases.putApproval(project, {
    sentence: "decision:d1",
    contributor: "hr",
    words,
    reach: "anonymous",
    on: "2026-11-23",
  });
  await cases.addConsent(project, {
    number: 1,
    reach: "anonymous",
    givenAt: at,
    givenBy: "account-1",
    withdrawnAt: "",
  });
  const publication = { shelf, reach: "anonymous", revision: 1, publishedAt: at } as const;
  await cases.publish(project, publication, publishedOf({ id: shelf }));
}
