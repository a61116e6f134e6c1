import type { LinkStore, MarkedLink } from "./ports.ts";

/** Links held in memory, for tests. */
export function openMemoryLinkStore(stored: readonly MarkedLink[] = []): LinkStore {
  const byId = new Map(stored.map((each) => [each.link.id, each]));
  const change = (id: string, part: Partial<MarkedLink["link"]>, mark?: string) => {
    const each = byId.get(id);
    if (each !== undefined) byId.set(id, { link: { ...each.link, ...part }, mark: mark ?? each.mark });
  };
  return {
    list: async (project) =>
      [...byId.values()]
        .map(({ link }) => link)
        .filter((link) => link.project === project)
        .toReversed(),
    async find(project, id) {
      const link = byId.get(id)?.link;
      return link?.project === project ? link : undefined;
    },
    async add(links) {
      for (const each of links) byId.set(each.link.id, each);
    },
    hasMark: async (id, mark) => byId.get(id)?.mark === mark,
    async revoke(id, at) {
      if (byId.get(id)?.link.revokedAt !== "") return false;
      change(id, { revokedAt: at });
      return true;
    },
    renew: async (id, mark, expiresOn) => change(id, { expiresOn, timesSent: 0 }, mark),
    countSending: async (id) => change(id, { timesSent: (byId.get(id)?.link.timesSent ?? 0) + 1 }),
  };
}
