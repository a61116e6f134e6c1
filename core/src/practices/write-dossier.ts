import { parseDay } from "../kernel/calendar.ts";
import { formatDay, type ReportDocument, type ReportSection } from "../reports/index.ts";
import type { CopiedCase } from "./copy-case.ts";
import { small } from "./draft-setting.ts";
import type { CaseStudy } from "./model.ts";
import type { SayCase } from "./say-case.ts";
import { caseFields, traceKinds } from "./vocabulary.ts";

/** What the company's own dossier is made from. */
export interface DossierSubject {
  readonly study: CaseStudy;
  readonly copied: CopiedCase;
  readonly organisation: string;
  readonly isFictional: boolean;
  readonly revision: number;
  readonly today: string;
}

/** The case study as the company reads it first: by field, with what was taken out and where sentences come from. */
export function writeDossier(subject: DossierSubject, say: SayCase): ReportDocument {
  const { copied, organisation, isFictional, revision, today } = subject;
  const day = parseDay(today);
  return {
    language: "fr",
    kicker: [say("practices.dossier.kicker"), organisation].filter((text) => text !== "").join(" · "),
    title: copied.title,
    lead: say("practices.dossier.lead"),
    ...(isFictional ? { notice: say("practices.dossier.fictional") } : {}),
    sections: caseFields.flatMap((field) => sectionOf(field, subject, say)),
    notKnown: { heading: say("practices.dossier.notKnown"), lines: removalLines(copied, say) },
    sources: { heading: say("practices.dossier.sources"), lines: sourceLines(subject, say) },
    colophon: [
      say("practices.dossier.masked"),
      say("practices.dossier.colophon", { day: day === undefined ? today : formatDay(day), revision }),
    ],
  };
}

function sectionOf(
  field: (typeof caseFields)[number],
  { copied }: DossierSubject,
  say: SayCase,
): readonly ReportSection[] {
  const lines = copied.sentences.filter((each) => each.field === field).map(({ words }) => words);
  if (lines.length === 0) return [];
  return [{ heading: say(`practices.field.${field}`), place: "full", blocks: [{ kind: "list", lines }] }];
}

function removalLines({ removals }: CopiedCase, say: SayCase): readonly string[] {
  return removals.map(({ field, demandedBy, isUnfavorable, count }) =>
    say(isUnfavorable ? "practices.dossier.removedUnfavorable" : "practices.dossier.removed", {
      count,
      field: small(say(`practices.field.${field}`)),
      who: say(`practices.demand.${demandedBy === "contributor" ? "quoted" : demandedBy}`),
    }),
  );
}

function sourceLines({ study }: DossierSubject, say: SayCase): readonly string[] {
  return traceKinds.flatMap((kind) => {
    const count = study.sentences.filter(({ traces }) => traces.some((trace) => trace.kind === kind)).length;
    return count === 0
      ? []
      : [say("practices.dossier.source", { count, kind: say(`practices.trace.${kind}`) })];
  });
}
