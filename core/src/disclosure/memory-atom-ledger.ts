import { accept, refuse } from "../kernel/result.ts";
import type { AtomLedger } from "./atom-ledger.ts";
import { byCodeUnit } from "./cut-frame.ts";
import type { AtomLedgerEntry } from "./frame-model.ts";

/** A ledger that lasts as long as the program. */
export function openMemoryAtomLedger(): AtomLedger {
  const cuts = new Map<string, readonly AtomLedgerEntry[]>();
  return {
    async add(entries) {
      const frame = entries[0]?.frame;
      if (frame === undefined) return accept("added");
      if (entries.some((entry) => entry.frame !== frame))
        throw new Error("invalid cut; lines of several frames");
      if (cuts.has(frame)) return refuse({ code: "alreadyCut", frame });
      const sorted = entries.toSorted(
        (first, second) => byCodeUnit(first.atom, second.atom) || byCodeUnit(first.person, second.person),
      );
      cuts.set(frame, structuredClone(sorted));
      return accept("added");
    },
    async of(frame) {
      return structuredClone(cuts.get(frame) ?? []);
    },
  };
}
