import type { CategoryDefinition } from "../categories/index.ts";
import { derive } from "../disclosure/index.ts";
import { parseDay } from "../kernel/calendar.ts";
import { describeRule } from "./describe-rule.ts";
import { formatCount, formatDay, formatMonth, formatShare } from "./format-french.ts";
import type { KeyFigure, ReportDocument, ReportSection } from "./model.ts";
import { writeComparison, writeDimensions, writePeople } from "./page-figures.ts";
import { writeNotKnown, writeSources } from "./page-notes.ts";
import type { CategoryPageSubject, PageFigures } from "./page-subject.ts";
import type { Say } from "./ports.ts";
import { printRate, printShown } from "./print-figure.ts";
import { type Groups, type RateFigure, releaseAccess, releaseComparison } from "./release-comparisons.ts";
import { releaseSize, type SizeFigures } from "./release-size.ts";

/**
 * One page on a category, for the director, the works council and the OPCO: why, who decides, how it is defined,
 * how many people, how they stand towards the others, what is not known. Every figure has passed the door of
 * disclosure; a figure that may not be shown is printed as "n. c.".
 */
export function writeCategoryPage(subject: CategoryPageSubject, say: Say): ReportDocument {
  const { definition, profile, month, rule } = subject;
  const size = releaseSize(profile, definition.rule.metWhen, rule);
  const groups: Groups = {
    sizes: [profile.size.in, profile.size.out],
    released: [size.members, size.others],
    rule,
  };
  const figures = {
    size,
    access:
      profile.trainingAccess.kind === "measured" ? releaseAccess(profile.trainingAccess, groups) : undefined,
    signs: profile.precarity.map(({ sign, comparison }) => ({
      sign,
      pair: releaseComparison(comparison, groups),
    })),
  };
  const people = writePeople(profile, groups, say);
  return {
    language: "fr",
    kicker: say("reports.page.kicker", {
      company: subject.company,
      version: definition.version,
      month: formatMonth(month),
    }),
    title: definition.label,
    lead: writeLead(size, formatMonth(month), say),
    ...(definition.decisionForm === "draft" ? { notice: say("reports.page.draftNotice") } : {}),
    sections: [
      writeKeyFigures(figures, say),
      writeWhy(definition, say),
      writeRule(definition, say),
      writeDimensions(size, profile.congruence.dimensions.length, say),
      ...people,
      writeDecision(definition, say),
      writeComparison(profile, figures, say),
    ].filter((section) => section.blocks.length > 0),
    notKnown: { heading: say("reports.page.notKnown"), lines: writeNotKnown(subject, size, say) },
    sources: { heading: say("reports.page.sources"), lines: writeSources(subject, say) },
    colophon: [
      say("reports.page.respect"),
      say("reports.page.colophon", {
        day: formatDay(subject.today),
        label: definition.label,
        version: definition.version,
      }),
    ],
  };
}

function writeLead({ members, concerned, unknown }: SizeFigures, month: string, say: Say): string {
  if (members.kind === "withheld" || concerned.kind === "withheld" || concerned.value === 0) {
    return say("reports.page.leadWithheld");
  }
  const counts = { month, members: members.value, concerned: formatCount(concerned.value) };
  const share = members.value / concerned.value;
  if (unknown.kind === "withheld") {
    return say("reports.page.leadAtLeast", { ...counts, share: formatShare(share) });
  }
  if (unknown.value === 0) return say("reports.page.lead", { ...counts, share: formatShare(share) });
  return say("reports.page.leadBetween", {
    ...counts,
    unknown: unknown.value,
    min: formatShare(share),
    max: formatShare((members.value + unknown.value) / concerned.value),
  });
}

function writeKeyFigures({ size, access }: PageFigures, say: Say): ReportSection {
  const concerned = printShown(size.concerned, formatCount, say);
  const figures: KeyFigure[] = [
    {
      figure: printShown(size.members, formatCount, say),
      label: say("reports.page.figure.members", { concerned }),
    },
    { figure: printRate(shareOf(size), say), label: say("reports.page.figure.share") },
  ];
  if (size.unknown.kind === "withheld" || size.unknown.value > 0) {
    const figure = printShown(size.unknown, formatCount, say);
    figures.push({ figure, label: say("reports.page.figure.unknown") });
  }
  if (access !== undefined) {
    const others = printRate(access.all.others, say);
    figures.push({
      figure: printRate(access.all.members, say),
      label: say("reports.page.figure.trained", { others }),
    });
  }
  return { heading: say("reports.page.figures"), place: "full", blocks: [{ kind: "keyFigures", figures }] };
}

/** Members among the concerned; people of unknown standing may all be members, or none. */
function shareOf({ members, concerned, unknown }: SizeFigures): RateFigure {
  const low = derive([members, concerned], (count = 0, of = 0) => count / of);
  if (unknown.kind === "shown" && unknown.value === 0) return { kind: "share", share: low };
  const high = derive([members, unknown, concerned], (sure = 0, unsure = 0, of = 0) => (sure + unsure) / of);
  return { kind: "between", low, high };
}

function writeWhy(definition: CategoryDefinition, say: Say): ReportSection {
  const textOf = (text: string): string => (text === "" ? say("reports.page.notWritten") : text);
  return {
    heading: say("reports.page.why"),
    place: "full",
    blocks: [
      {
        kind: "definitions",
        pairs: [
          { term: say("reports.page.context"), text: textOf(definition.context) },
          { term: say("reports.page.stake"), text: textOf(definition.stake) },
        ],
      },
    ],
  };
}

function writeRule(definition: CategoryDefinition, say: Say): ReportSection {
  const { parts, metWhen } = describeRule(definition.rule, say);
  return {
    heading: say("reports.page.rule"),
    place: "left",
    blocks: [
      { kind: "definitions", pairs: parts },
      { kind: "paragraph", text: metWhen },
    ],
  };
}

function writeDecision(definition: CategoryDefinition, say: Say): ReportSection {
  const day = parseDay(definition.definedAt.slice(0, 10));
  return {
    heading: say("reports.page.decision"),
    place: "right",
    blocks: [
      {
        kind: "definitions",
        pairs: [
          {
            term: say("reports.page.decisionForm"),
            text: say(`reports.page.decisionForm.${definition.decisionForm}`),
          },
          {
            term: say("reports.page.decidedBy"),
            text: definition.decidedBy === "" ? say("reports.page.notWritten") : definition.decidedBy,
          },
          ...(day === undefined ? [] : [{ term: say("reports.page.definedOn"), text: formatDay(day) }]),
        ],
      },
    ],
  };
}
