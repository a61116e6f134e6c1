import type { PlannedIndicator } from "../../plans/index.ts";
import { rowOn } from "../../reference/index.ts";
import { formatList } from "../format-french.ts";
import type { ReportDocument } from "../model.ts";
import { articlesOf } from "./council-rules.ts";
import { dayText, paperFrame } from "./paper-texts.ts";
import type { PlanFacts } from "./plan-subject.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";

/** A project whose plan the documents are about. */
export type PlanSubject = ProjectSubject & { readonly plan: PlanFacts };

/** What both documents about a plan say of it: whether it still changes, or what its seal bears. */
export function planFrame(
  subject: PlanSubject,
  say: SayProject,
): Pick<ReportDocument, "language" | "kicker" | "colophon" | "notice"> {
  const frame = paperFrame(subject, say);
  const sealed = sealText(subject.plan, say);
  if (sealed === undefined) return { ...frame, notice: say("reports.plan.draft") };
  const notices = sealNotices(subject.plan, say);
  return {
    ...frame,
    ...(notices.length === 0 ? {} : { notice: notices.join(" ") }),
    colophon: [sealed, ...frame.colophon],
  };
}

/** When a plan was sealed, and its fingerprint; undefined while it is not. */
export function sealText({ seal }: PlanFacts, say: SayProject): string | undefined {
  if (seal === undefined) return undefined;
  const { fingerprint, sealedAt } = seal;
  return say("reports.plan.sealed", {
    day: dayText(sealedAt.slice(0, 10)),
    time: sealedAt.slice(11, 16),
    fingerprint,
  });
}

/** What a reader of a sealed plan must know first: it was changed since, or sealed after the start. */
export function sealNotices({ seal, isIntact }: PlanFacts, say: SayProject): readonly string[] {
  if (seal === undefined) return [];
  return [
    ...(isIntact ? [] : [say("reports.plan.broken")]),
    ...(seal.isLate ? [say("reports.plan.late")] : []),
  ];
}

/** "avant la première séance et douze mois après" */
export function momentsText({ moments }: Pick<PlannedIndicator, "moments">, say: SayProject): string {
  return formatList(moments.map((moment) => inSentence(say(`plans.moment.${moment}`))));
}

export function inSentence(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The plan, and the texts that ask that people be told before. */
export function planSources({ book, today }: ProjectSubject, say: SayProject): readonly string[] {
  const row = rowOn(book, "otherTexts.methodsMadeKnown", today);
  return [
    say("reports.plan.sources.plan"),
    ...(row === undefined ? [] : [say("reports.plan.sources.law", { label: articlesOf(row) })]),
  ];
}
