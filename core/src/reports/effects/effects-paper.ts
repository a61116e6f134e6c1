import type { EffectLine } from "../../effects/index.ts";
import { evidenceLevels } from "../../effects/index.ts";
import type { ReportBlock, ReportDocument, ReportSection, ReportTable } from "../model.ts";
import type { EffectsReportSubject, SayEffects } from "./effects-subject.ts";

/** A table of sentences. */
export function wordsTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): ReportTable {
  return { kind: "table", cells: "words", caption, head, rows };
}

export function sectionOf(heading: string, ...blocks: readonly ReportBlock[]): ReportSection {
  return { heading, place: "full", blocks };
}

/** Said prominently: what is kept is no longer what was sealed, or it was sealed too late. */
export function effectsNotice(
  { plan }: EffectsReportSubject,
  say: SayEffects,
): Pick<ReportDocument, "notice"> {
  const notices = [
    ...(plan === undefined || plan.isIntact ? [] : [say("reports.plan.broken")]),
    ...(plan?.seal?.isLate === true ? [say("reports.plan.late")] : []),
  ];
  return notices.length === 0 ? {} : { notice: notices.join(" ") };
}

/** What each rung of evidence that the lines reach allows to say, from the strongest. */
export function evidenceLines(lines: readonly EffectLine[], say: SayEffects): readonly string[] {
  const reached = new Set(lines.map(({ evidence }) => evidence));
  const rungs = evidenceLevels.toReversed().filter((rung) => reached.has(rung));
  return rungs.map((rung) => say(`reports.effects.level.${rung}`));
}
