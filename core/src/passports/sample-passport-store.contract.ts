import type { GivenPassport, StatusList } from "./model.ts";
import type { PassportKeys, PassportStore } from "./ports.ts";

/** The store of a test without a database. */
export function openMemoryPassportStore(name = "Propreté du Levant"): PassportStore {
  const lists = new Map<string, StatusList>();
  const kept = new Map<string, GivenPassport>();
  return {
    given: async (holder) => [...kept.values()].filter((each) => each.holder === holder).toReversed(),
    holdNewestList: async () => [...lists.values()].at(-1),
    holdList: async (id) => lists.get(id),
    async putList(list) {
      lists.set(list.id, list);
    },
    async add(given) {
      kept.set(given.id, given);
    },
    async withdraw(id, on) {
      const found = kept.get(id);
      if (found === undefined || found.withdrawnOn !== "") return false;
      kept.set(id, { ...found, withdrawnOn: on });
      return true;
    },
    issuer: async () => ({ name, isFictional: false }),
  };
}

/** Keys of a test: everybody knows them. */
export function openSampleKeys(secret: Uint8Array): PassportKeys {
  let lists = 0;
  return {
    secret,
    markOf: (project, participant) => `mark of ${participant} in ${project}`,
    nextList() {
      lists += 1;
      return `list-${lists}`;
    },
  };
}
