import type { Approval, Consent, Publication } from "./consent-model.ts";
import { openLibraryIndex } from "./library-index.ts";
import type { PublishedCase } from "./model.ts";
import type { CaseStore, KeptCase, LibraryStore } from "./ports.ts";
import { practiceSheets } from "./practice-sheets.ts";

/** Case studies and a library held in memory, for tests: one organisation, which is in a network. */
export function openMemoryPractices(): { readonly cases: CaseStore; readonly library: LibraryStore } {
  const kept = new Map<string, KeptCase>();
  const approvals = new Map<string, Approval[]>();
  const consents = new Map<string, Consent[]>();
  const published = new Map<string, Publication>();
  const shelf = new Map<string, PublishedCase>();
  const unpublish = async (project: string) => {
    shelf.delete(published.get(project)?.shelf ?? "");
    published.delete(project);
  };
  const cases: CaseStore = {
    find: async (project) => kept.get(project),
    async add(study) {
      if (kept.has(study.id)) return false;
      kept.set(study.id, study);
      return true;
    },
    async replace(study) {
      const current = kept.get(study.id);
      if (current === undefined) return "unknownDocument";
      if (study.revision !== current.revision + 1) return "revisionOutdated";
      kept.set(study.id, study);
      return "saved";
    },
    approvals: async (project) => approvals.get(project) ?? [],
    async putApproval(project, approval) {
      const others = (approvals.get(project) ?? []).filter(
        ({ sentence, contributor }) => sentence !== approval.sentence || contributor !== approval.contributor,
      );
      approvals.set(project, [...others, approval]);
    },
    consents: async (project) => consents.get(project) ?? [],
    async addConsent(project, consent) {
      consents.set(project, [...(consents.get(project) ?? []), consent]);
    },
    async withdrawConsents(project, at) {
      const all = consents.get(project) ?? [];
      consents.set(
        project,
        all.map((each) => (each.withdrawnAt === "" ? { ...each, withdrawnAt: at } : each)),
      );
    },
    publication: async (project) => published.get(project),
    async publish(project, publication, copy) {
      await unpublish(project);
      published.set(project, publication);
      shelf.set(copy.id, copy);
      return true;
    },
    unpublish,
  };
  const library: LibraryStore = {
    async open() {
      const index = openLibraryIndex();
      for (const content of practiceSheets) index.add({ kind: "sheet", id: content.id, content });
      for (const content of shelf.values()) index.add({ kind: "case", id: content.id, content });
      return { index, isVisible: () => true };
    },
  };
  return { cases, library };
}
