import { gapText, missingForSeal, type PlannedIndicator } from "../../plans/index.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "../model.ts";
import { momentsText, type PlanSubject, planFrame, planSources } from "./plan-paper.ts";
import type { SayProject } from "./project-subject.ts";

/** What employees are told before anything is measured: one page, plain words. */
export function writePlanEmployees(subject: PlanSubject, say: SayProject): ReportDocument {
  const { project, plan } = subject;
  const { indicators } = plan.plan;
  const gaps = plan.seal === undefined ? missingForSeal(plan.plan) : [];
  return {
    ...planFrame(subject, say),
    title: say("reports.planEmployees.title"),
    lead: say("reports.planEmployees.lead", { label: project.label }),
    sections: [
      sectionOf(say("reports.planEmployees.why"), paragraph(say("reports.planEmployees.why.text"))),
      sectionOf(say("reports.planEmployees.what"), {
        kind: "definitions",
        pairs: indicators.map((indicator) => ({ term: indicator.label, text: watchedText(indicator, say) })),
      }),
      sectionOf(say("reports.planEmployees.asked"), paragraph(askedText(indicators, say))),
      sectionOf(say("reports.planEmployees.seen"), {
        kind: "list",
        lines: (["answers", "managers", "payroll", "marks"] as const).map((who) =>
          say(`reports.planEmployees.seen.${who}`),
        ),
      }),
      sectionOf(say("reports.planEmployees.rights"), ...rightsBlocks(subject, say)),
    ],
    notKnown: {
      heading: say("reports.planEmployees.notKnown"),
      lines: gaps.map((gap) => gapText(plan.plan, gap, say)),
    },
    sources: { heading: say("reports.plan.sources"), lines: planSources(subject, say) },
  };
}

function sectionOf(heading: string, ...blocks: readonly ReportBlock[]): ReportSection {
  return { heading, place: "full", blocks };
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", text };
}

function watchedText(indicator: PlannedIndicator, say: SayProject): string {
  return say("reports.planEmployees.what.line", {
    definition: indicator.definition.trim(),
    source: say(`plans.source.${indicator.source}`),
    moments: momentsText(indicator, say),
  }).trim();
}

function askedText(indicators: readonly PlannedIndicator[], say: SayProject): string {
  const asked = indicators.filter(({ source }) => source === "questionnaire");
  if (asked.length === 0) return say("reports.planEmployees.asked.none");
  const moments = (["before", "hot", "cold", "year"] as const).filter((moment) =>
    asked.some((indicator) => indicator.moments.includes(moment)),
  );
  return say("reports.planEmployees.asked.some", { moments: momentsText({ moments }, say) });
}

function rightsBlocks({ project }: PlanSubject, say: SayProject): readonly ReportBlock[] {
  const name = project.invitation.contact.trim();
  const contact: ReportBlock =
    name === ""
      ? { kind: "blank", label: say("reports.planEmployees.rights.blank"), lines: 1 }
      : paragraph(say("reports.planEmployees.rights.contact", { name }));
  return [paragraph(say("reports.planEmployees.rights.read")), contact];
}
