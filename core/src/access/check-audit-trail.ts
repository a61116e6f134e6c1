import { addDays } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type AuditFault, chainStart, followLine, followSeal } from "./audit-seals.ts";
import { may, notAllowed } from "./may.ts";
import type { Actor, NotAllowed } from "./model.ts";
import type { AuditSeals } from "./ports.ts";

/** Days that lines are kept: gone after them, they are forgotten at their term and not taken away (CNIL 2021-122). */
export const auditDaysKept = 365;
/** Seals read at once: enough that few questions are asked, few enough that a long trail is never held whole. */
const batch = 5000;
/** Lines of a few seconds: a server that could not seal for longer seals them at its next start. */
const unsealedAtMost = 10_000;

/** What following the chain from its beginning to its end gave. */
export interface TrailCheck {
  readonly lines: number;
  /** Of these lines, those of the last seconds, which the chain does not hold yet. */
  readonly unsealed: number;
  readonly forgotten: number;
  readonly faults: readonly AuditFault[];
  /** How many there are, told or not. */
  readonly faultCount: number;
  /** The end of the chain in 16 signs, to be noted outside; "" while there is no line. */
  readonly fingerprint: string;
  /** Of the fingerprint noted earlier: `absent` when the chain no longer goes through it. */
  readonly noted: "notGiven" | "found" | "absent";
}

/** Follows the whole chain, then looks at the lines that it does not hold yet. */
export async function checkAuditTrail(
  house: { readonly auditSeals: AuditSeals; readonly clock: Clock },
  actor: Actor,
  { fingerprint }: { readonly fingerprint?: string | undefined },
): Promise<Result<TrailCheck, NotAllowed>> {
  if (!may(actor, "checkAuditTrail")) return refuse(notAllowed);
  const { auditSeals: seals, clock } = house;
  const keptSince = addDays(clock.today(), -auditDaysKept);
  let state = chainStart;
  let isFound = false;
  for (;;) {
    const read = await seals.read(state.position, batch);
    for (const each of read) {
      state = followSeal(state, each, { mac: seals.mac, keptSince });
      isFound ||= fingerprint !== undefined && shortened(each.seal.digest) === fingerprint;
    }
    if (read.length < batch) break;
  }
  const unsealed = await seals.unsealed(unsealedAtMost);
  for (const line of unsealed) state = followLine(state, line, { mac: seals.mac });
  const { lines, forgotten, faults, faultCount, digest } = state;
  const noted = fingerprint === undefined ? "notGiven" : isFound ? "found" : "absent";
  return accept({
    lines,
    unsealed: unsealed.length,
    forgotten,
    faults,
    faultCount,
    fingerprint: shortened(digest),
    noted,
  });
}

/** 64 bits: nobody finds another chain that ends the same. */
function shortened(digest: string): string {
  return digest.slice(0, 16);
}
