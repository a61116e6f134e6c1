import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { caseNames } from "./case-names.ts";
import type { WritingHouse } from "./change-case.ts";
import type { Approval, Consent, Publication } from "./consent-model.ts";
import { draftSentences } from "./draft-case.ts";
import { wordsOf } from "./draft-sentence.ts";
import { gatherCase } from "./gather-case.ts";
import { maskedSentence } from "./masked-sentence.ts";
import type { CaseStudy, Sentence } from "./model.ts";
import { consentedReach, type SentenceReach, sentenceReach } from "./read-consent.ts";
import type { Reach } from "./vocabulary.ts";

/** A sentence as its own organisation reads it, beside what others would read. */
export interface ViewedSentence extends Omit<Sentence, "spans"> {
  readonly words: string;
  readonly masked: string;
  /** How far those it quotes let it go. */
  readonly reach: SentenceReach;
  /** Actors of the project who have not answered for these words. */
  readonly waitingFor: readonly string[];
}

/** The case study of a project with all that was consented to. */
export interface ViewedCase {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly label: string;
  readonly projectLabel: string;
  readonly setting: CaseStudy["setting"];
  readonly reviewOn: string;
  readonly sentences: readonly ViewedSentence[];
  readonly removals: CaseStudy["removals"];
  /** Drafted sentences that the log would give now and that are not there: the log went on. */
  readonly isLogAhead: boolean;
  readonly consents: readonly Consent[];
  readonly consented: Reach;
  readonly publication?: Publication;
}

/** In order of precedence. `noCaseStudy`: nobody began it. */
export type ViewCaseRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "noCaseStudy" };

export type ViewingHouse = Omit<WritingHouse, "clock" | "ids"> & Pick<WritingHouse, "clock">;

export async function viewCase(
  house: ViewingHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<ViewedCase, ViewCaseRefusal>> {
  if (!may(actor, "viewCaseStudy")) return refuse(notAllowed);
  const subject = await gatherCase(house, actor, project);
  if (subject === undefined) return refuse({ code: "unknownDocument" });
  const kept = await house.cases.find(project);
  if (kept === undefined) return refuse({ code: "noCaseStudy" });
  const { content } = kept;
  const [approvals, consents] = [await house.cases.approvals(project), await house.cases.consents(project)];
  const publication = await house.cases.publication(project);
  const names = caseNames(subject);
  const fresh = draftSentences(subject, house.sayCase);
  return accept({
    id: project,
    revision: kept.revision,
    savedAt: kept.savedAt,
    label: content.label,
    projectLabel: subject.project.label,
    setting: content.setting,
    reviewOn: content.reviewOn,
    sentences: content.sentences.map((each) => viewedSentence(each, maskedSentence(each, names), approvals)),
    removals: content.removals,
    isLogAhead: isAhead(content, fresh),
    consents,
    consented: consentedReach(consents),
    ...(publication === undefined ? {} : { publication }),
  });
}

function viewedSentence(
  { spans, ...sentence }: Sentence,
  masked: string,
  approvals: readonly Approval[],
): ViewedSentence {
  const answered = (contributor: string) =>
    approvals.some(
      (each) =>
        each.sentence === sentence.id &&
        each.contributor === contributor &&
        (each.reach === "struck" || each.words === masked),
    );
  return {
    ...sentence,
    words: wordsOf({ spans }),
    masked,
    reach: sentenceReach(sentence, masked, approvals),
    waitingFor: sentence.contributors.filter((each) => !answered(each)),
  };
}

function isAhead({ sentences, removals }: CaseStudy, fresh: readonly Sentence[]): boolean {
  const removed = new Set(removals.map(({ sentence }) => sentence));
  const byId = new Map(sentences.map((each) => [each.id, each]));
  return fresh.some((each) => {
    if (removed.has(each.id)) return false;
    const kept = byId.get(each.id);
    return kept === undefined || (kept.draftedWords === "" && wordsOf(kept) !== wordsOf(each));
  });
}
