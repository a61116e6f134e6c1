import type { EffectLine } from "../../effects/index.ts";
import { qualiopiReference } from "../../reference/index.ts";
import { formatList } from "../format-french.ts";
import type { ReportDocument } from "../model.ts";
import { chosenCost } from "../project/council-project.ts";
import { centsText, paperFrame } from "../project/paper-texts.ts";
import { sectionOf, wordsTable } from "./effects-paper.ts";
import type { EffectsReportSubject, SayEffects } from "./effects-subject.ts";
import { sealText } from "./line-texts.ts";

/** One line of a sheet: what is asked, what the project brings, from where, and what is left to fill. */
interface DutyLine {
  readonly label: string;
  /** Absent when the project brings nothing. */
  readonly brings?: string | undefined;
  readonly from:
    | "plan"
    | "project"
    | "effects"
    | "answers"
    | "diagnosis"
    | "decisions"
    | "design"
    | "nowhere";
  readonly left: string;
}

/** Indicators of the national quality reference that evidence of a project serves (R.6316-1). */
const servedIndicators = [2, 4, 5, 11, 30, 31, 32] as const;
type Served = (typeof servedIndicators)[number];

const sourceOfIndicator: Readonly<Record<Served, DutyLine["from"]>> = {
  2: "effects",
  4: "diagnosis",
  5: "plan",
  11: "effects",
  30: "answers",
  31: "project",
  32: "decisions",
};

function qualiopiLines(subject: EffectsReportSubject, say: SayEffects): readonly DutyLine[] {
  return servedIndicators.map((number) => ({
    label: say("reports.qualiopi.number", { number, label: indicatorLabel(number, say) }),
    brings: broughtTo(number, subject, say),
    from: sourceOfIndicator[number],
    left: say(`reports.qualiopi.left.${number}`),
  }));
}

function indicatorLabel(number: Served, say: SayEffects): string {
  const found = qualiopiReference.indicators.find((each) => each.number === number);
  const label = withFrenchSpaces(found?.label ?? "");
  return found?.status === "confirmed" ? label : say("reports.duty.unconfirmed", { label });
}

/** A text of the reference, whose spaces before double signs do not break a line. */
function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, "\u00a0").replaceAll("« ", "«\u00a0");
}

function broughtTo(number: Served, subject: EffectsReportSubject, say: SayEffects): string | undefined {
  const { lines, plan, project, releases } = subject;
  const shown = lines.filter(({ evidence }) => !["none", "perceived"].includes(evidence));
  const decisions = plan?.plan.decisions.map(({ words }) => words.trim()) ?? [];
  const published = releases.filter(({ withheld }) => withheld === undefined);
  const people = individualOf(shown);
  const objectives =
    plan?.plan.indicators.filter(({ target }) => target.known).map(({ label }) => label) ?? [];
  const counted = (names: readonly string[]) => ({ count: names.length, names: formatList(names) });
  switch (number) {
    case 2:
      return shown.length === 0
        ? undefined
        : say("reports.qualiopi.2", { count: lines.length, shown: shown.length });
    case 4:
      return project.diagnosis === "" ? undefined : say("reports.qualiopi.4");
    case 5:
      return objectives.length === 0
        ? undefined
        : say("reports.qualiopi.5", { ...counted(objectives), seal: sealText(plan, say) });
    case 11:
      return people.length === 0 ? undefined : say("reports.qualiopi.11", counted(people));
    case 30: {
      const questions = new Set(published.map(({ wave, question }) => `${wave} ${question}`)).size;
      const invited = Math.max(0, ...published.map((each) => each.invited));
      return questions === 0 ? undefined : say("reports.qualiopi.30", { count: questions, invited });
    }
    case 31:
      return project.risks.length === 0
        ? undefined
        : say("reports.qualiopi.31", { count: project.risks.length });
    case 32:
      return decisions.length === 0 ? undefined : say("reports.qualiopi.32", counted(decisions));
  }
}

function individualOf(lines: readonly EffectLine[]): readonly string[] {
  return lines.filter(({ family }) => family === "individual").map(({ label }) => label);
}

const bdeseKeys = ["publics", "costs", "actions", "orientations", "lowQualified"] as const;

function bdeseLines(subject: EffectsReportSubject, say: SayEffects): readonly DutyLine[] {
  const { project } = subject;
  // It goes on in a sentence of ours.
  const group = project.targetGroup.words.replace(/[.\s]+$/u, "").trim() || say("reports.project.toTell");
  const people = project.participants.length;
  const { label } = project;
  const sessions = project.sessions.filter(({ day, isCanceled }) => day.known && !isCanceled).length;
  const brings: Readonly<Record<(typeof bdeseKeys)[number], string | undefined>> = {
    publics: people === 0 ? undefined : say("reports.bdese.publics.text", { group, people }),
    costs: costText(subject, say),
    actions:
      sessions === 0 ? undefined : say("reports.bdese.actions.text", { label, count: sessions, people }),
    orientations: undefined,
    lowQualified: say("reports.bdese.lowQualified.text", { label, group }),
  };
  const from = { publics: "project", costs: "design", actions: "project", orientations: "nowhere" } as const;
  return bdeseKeys.map((key) => ({
    label: say(`reports.bdese.${key}`),
    brings: brings[key],
    from: key === "lowQualified" ? "project" : from[key],
    left: say(`reports.bdese.left.${key}`),
  }));
}

/** An empty ledger is not work done for nothing: then only the total is told. */
function costText(subject: EffectsReportSubject, say: SayEffects): string | undefined {
  const cost = chosenCost(subject);
  if (cost === undefined) return undefined;
  const total = centsText(cost.total, say);
  return subject.design?.effort.length === 0
    ? say("reports.bdese.costs.plain", { total })
    : say("reports.bdese.costs.text", { total, design: centsText(cost.designEffort, say) });
}

/** The sheets that serve a duty to tell: the national quality reference, and the works council's database. */
export const dutyKinds = ["qualiopi", "bdese"] as const;
export type DutyKind = (typeof dutyKinds)[number];

const linesOf = { qualiopi: qualiopiLines, bdese: bdeseLines };

/** The sheet as a table, for a spreadsheet. */
export function dutyTable(
  subject: EffectsReportSubject,
  kind: DutyKind,
  say: SayEffects,
): { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const headings = (["line", "brings", "from", "left"] as const).map((column) =>
    say(`reports.duty.${column}`),
  );
  const rows = linesOf[kind](subject, say).map(({ label, brings, from, left }) => [
    label,
    brings ?? say("reports.duty.nothing"),
    brings === undefined ? say("reports.duty.from.nowhere") : say(`reports.duty.from.${from}`),
    brings === undefined ? `${say("reports.duty.toFill")}. ${left}` : left,
  ]);
  return { headings, rows };
}

/** The sheet on paper. What Ouvrage does not know is left to be filled, and nothing is made up. */
export function writeDutySheet(
  subject: EffectsReportSubject,
  kind: DutyKind,
  say: SayEffects,
): ReportDocument {
  const { headings, rows } = dutyTable(subject, kind, say);
  const notes = kind === "bdese" ? [say("reports.bdese.threshold"), say("reports.bdese.large")] : [];
  const { edition, source, note } = qualiopiReference;
  return {
    ...paperFrame(subject, say),
    title: say(`reports.${kind}.title`),
    lead: say(`reports.${kind}.lead`, { label: subject.project.label }),
    sections: [
      sectionOf(say("reports.duty.section"), wordsTable(say(`reports.${kind}.caption`), headings, rows)),
    ],
    notKnown: {
      heading: say("reports.duty.notKnown"),
      lines: [say("reports.duty.notInvented"), ...notes],
    },
    sources: {
      heading: say("reports.duty.sources"),
      lines: kind === "bdese" ? [say("reports.bdese.source")] : [edition, source, note].map(withFrenchSpaces),
    },
  };
}
