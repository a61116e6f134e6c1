import type { Actor, AuditTrail } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import { caseNames } from "./case-names.ts";
import type { Approval } from "./consent-model.ts";
import { gatherCase } from "./gather-case.ts";
import { maskedSentence } from "./masked-sentence.ts";
import type { ViewingHouse } from "./view-case.ts";
import { type CaseField, reachesAsFar } from "./vocabulary.ts";

/** A sentence as its contributor reads it: as others would read it, with what they said of it before. */
export interface AskedSentence {
  readonly id: string;
  readonly field: CaseField;
  readonly words: string;
  readonly said: Approval["reach"] | "";
}

type Gone = { readonly code: "caseGone" };

/** The sentences of a case study that quote whoever has the link, and nothing else of it. */
export async function sentencesOfContributor(
  house: ViewingHouse,
  link: OpenedLink,
): Promise<Result<readonly AskedSentence[], Gone>> {
  const { project, subject: contributor } = link;
  // As who leads the project would show them on a screen: the link itself holds no role.
  const leader: Actor = { ...link.actor, roles: ["hr"] };
  const subject = await gatherCase(house, leader, project);
  const kept = await house.cases.find(project);
  if (subject === undefined || kept === undefined) return refuse({ code: "caseGone" });
  if (!subject.project.actors.some(({ id }) => id === contributor)) return refuse({ code: "caseGone" });
  const [names, approvals] = [caseNames(subject), await house.cases.approvals(project)];
  return accept(
    kept.content.sentences
      .filter(({ contributors }) => contributors.includes(contributor))
      .map((sentence) => {
        const words = maskedSentence(sentence, names);
        const found = approvals.find(
          (each) => each.sentence === sentence.id && each.contributor === contributor,
        );
        const isSame = found?.words === words || found?.reach === "struck";
        return { id: sentence.id, field: sentence.field, words, said: isSame ? (found?.reach ?? "") : "" };
      }),
  );
}

/** What a contributor answers for a sentence, with the words that were before their eyes. */
export interface GivenApproval {
  readonly sentence: string;
  readonly words: string;
  readonly reach: Approval["reach"];
}

/**
 * Keeps what a contributor says of their sentences. An answer about words that are no longer those of the sentence is
 * not kept: they are asked again. Gives how many were kept.
 */
export async function approveSentences(
  house: ViewingHouse & { readonly audit: Pick<AuditTrail, "append"> },
  link: OpenedLink,
  given: readonly GivenApproval[],
): Promise<Result<number, Gone>> {
  const asked = await sentencesOfContributor(house, link);
  if (!asked.ok) return asked;
  const { project, subject: contributor } = link;
  const now = new Map(asked.value.map(({ id, words }) => [id, words]));
  const kept = given.filter(({ sentence, words }) => now.get(sentence) === words);
  for (const { sentence, words, reach } of kept)
    await house.cases.putApproval(project, { sentence, contributor, words, reach, on: house.clock.today() });
  await takeDownIfFarther(house, project, kept);
  const { account, organisation } = link.actor;
  const at = house.clock.now();
  await house.audit.append({
    account,
    organisation,
    useCase: "approveByLink",
    subject: project,
    outcome: "done",
    at,
  });
  return accept(kept.length);
}

/** A sentence that may no longer go so far takes the copy down, until somebody publishes again without it. */
async function takeDownIfFarther(
  { cases }: ViewingHouse,
  project: string,
  kept: readonly GivenApproval[],
): Promise<void> {
  const published = await cases.publication(project);
  if (published === undefined) return;
  const isNearer = ({ reach }: GivenApproval) => reach === "struck" || !reachesAsFar(reach, published.reach);
  if (kept.some(isNearer)) await cases.unpublish(project);
}
