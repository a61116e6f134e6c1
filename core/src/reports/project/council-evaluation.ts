import { formatList } from "../format-french.ts";
import type { ReportBlock } from "../model.ts";
import { chosenBlocks } from "./council-project.ts";
import { sealNotices, sealText } from "./plan-paper.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";
import { comparisonText, indicatorTable } from "./write-plan-council.ts";

/** How the project is assessed: what each learns to do, what is kept of people, and the plan once it is sealed. */
export function evaluationBlocks(subject: ProjectSubject, say: SayProject): readonly ReportBlock[] {
  const assessed = chosenBlocks(subject).filter(({ sequences }) =>
    sequences.some(({ kind }) => kind === "assessment" || kind === "initialAssessment"),
  );
  const names = formatList(assessed.map(({ title }) => title.trim() || say("reports.project.untitled")));
  const first = say(assessed.length === 0 ? "reports.council.notAssessed" : "reports.council.assessed", {
    names,
  });
  const kept = (["kept", "notKept"] as const).map((key) => say(`reports.council.${key}`));
  return [...[first, ...kept].map(paragraph), ...planBlocks(subject, say)];
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", text };
}

/** Before its seal a plan may still change: only that it is to be told is said. */
function planBlocks(subject: ProjectSubject, say: SayProject): readonly ReportBlock[] {
  const { plan } = subject;
  const sealed = plan === undefined ? undefined : sealText(plan, say);
  if (plan === undefined || sealed === undefined) return [paragraph(say("reports.council.groups"))];
  const facts = { ...subject, plan };
  const standing = [sealed, ...sealNotices(plan, say)].join(" ");
  const comparison = comparisonText(facts, say);
  return [
    paragraph(say("reports.council.measured")),
    indicatorTable(facts, say),
    paragraph(say("reports.council.compared", { label: comparison })),
    { kind: "note", text: standing },
    paragraph(say("reports.council.planPaper")),
  ];
}
