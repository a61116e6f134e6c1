import type { KeptAttachment, KeptTrainingDesign, TrainingDesignStore } from "./ports.ts";

/** Training designs held in memory, for one run of the terminal or of a test. */
export function openMemoryTrainingDesignStore(
  stored: readonly KeptTrainingDesign[] = [],
): TrainingDesignStore {
  const byId = new Map(stored.map((kept) => [kept.id, kept]));
  const attachmentsByDesign = new Map<string, Map<string, KeptAttachment>>();
  return {
    async list() {
      const summaries = [...byId.values()].map(({ content, ...kept }) => {
        const { label, targetGroup, diagnosis } = content;
        return {
          ...kept,
          label,
          category: targetGroup.category.known ? targetGroup.category.value.id : "",
          diagnosis,
        };
      });
      return summaries.toSorted((one, other) =>
        one.savedAt === other.savedAt ? order(one.id, other.id) : order(other.savedAt, one.savedAt),
      );
    },
    find: async (id) => byId.get(id),
    async add(kept) {
      if (byId.has(kept.id)) return false;
      byId.set(kept.id, kept);
      return true;
    },
    async replace(kept) {
      const current = byId.get(kept.id);
      if (current === undefined) return "unknownDocument";
      if (kept.revision !== current.revision + 1) return "revisionOutdated";
      byId.set(kept.id, kept);
      return "saved";
    },
    async remove(id) {
      attachmentsByDesign.delete(id);
      return byId.delete(id);
    },
    async attach(design, attachment, atMost) {
      if (!byId.has(design)) return "unknownDocument";
      const own = attachmentsByDesign.get(design) ?? new Map<string, KeptAttachment>();
      if (own.has(attachment.id)) return "taken";
      if (own.size >= atMost) return "tooManyAttachments";
      attachmentsByDesign.set(design, own.set(attachment.id, attachment));
      return "kept";
    },
    findAttachment: async (design, attachment) => attachmentsByDesign.get(design)?.get(attachment),
    detach: async (design, attachment) => attachmentsByDesign.get(design)?.delete(attachment) ?? false,
  };
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
