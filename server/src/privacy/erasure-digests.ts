import { createHmac } from "node:crypto";
import { type Clue, nameParts } from "../../../core/src/privacy/index.ts";
import { keyFor } from "../secrets/master-key.ts";

/** A clue as it is remembered: a keyed digest, and how many parts a name has. */
export interface ClueDigest {
  readonly digest: string;
  readonly parts: number;
}

/** Digests of what was erased. Without the installation's key nobody can try names one by one. */
export interface ErasureDigests {
  of(organisation: string, clue: Clue): ClueDigest;
}

export function openErasureDigests(master: Buffer): ErasureDigests {
  const keys = new Map<string, Buffer>();
  const keyOf = (organisation: string) => {
    const key = keys.get(organisation) ?? keyFor(master, "erased people", organisation);
    keys.set(organisation, key);
    return key;
  };
  return {
    of(organisation, clue) {
      const { text, parts } = writtenOf(clue);
      const digest = createHmac("sha256", keyOf(organisation)).update(`${clue.kind} ${text}`).digest("hex");
      return { digest, parts };
    },
  };
}

/** A name of two parts is the same in both orders, as it is when it is erased. */
function writtenOf(clue: Clue): { readonly text: string; readonly parts: number } {
  if (clue.kind !== "name") return { text: clue.id.toLowerCase(), parts: 1 };
  const parts = nameParts(clue.text);
  return { text: (parts.length === 2 ? parts.toSorted() : parts).join(" "), parts: parts.length };
}
