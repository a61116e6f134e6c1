import type { Approval, Consent } from "./consent-model.ts";
import { type Reach, reaches } from "./vocabulary.ts";

/** How far a sentence may go for those whose words it quotes. `struck`: one of them wants it nowhere. */
export type SentenceReach = Reach | "struck";

/**
 * The nearest of what its contributors allowed. One who did not answer, or who approved other words, has allowed
 * nothing outside the organisation. A sentence that quotes nobody follows the consent of the organisation.
 */
export function sentenceReach(
  { id, contributors }: { readonly id: string; readonly contributors: readonly string[] },
  words: string,
  approvals: readonly Approval[],
): SentenceReach {
  const said = contributors.map((contributor): SentenceReach => {
    const found = approvals.find((each) => each.sentence === id && each.contributor === contributor);
    if (found?.reach === "struck") return "struck";
    return found === undefined || found.words !== words ? "internal" : found.reach;
  });
  if (said.includes("struck")) return "struck";
  return nearest(said.flatMap((each) => (each === "struck" ? [] : [each])));
}

/** The farthest that the organisation allows now: its last consent that holds; `internal` without one. */
export function consentedReach(consents: readonly Consent[]): Reach {
  return consents.findLast(({ withdrawnAt }) => withdrawnAt === "")?.reach ?? "internal";
}

function nearest(all: readonly Reach[]): Reach {
  return all.reduce<Reach>(
    (least, each) => (reaches.indexOf(each) < reaches.indexOf(least) ? each : least),
    "named",
  );
}
