import type { ReleasedAnswer } from "../../answers/index.ts";
import type { EffectLine } from "../../effects/index.ts";
import { type AnswerIcon, answerDrawings, openAnswers } from "../../surveys/index.ts";
import { formatCount } from "../format-french.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "../model.ts";
import { paperFrame } from "../project/paper-texts.ts";
import { sectionOf } from "./effects-paper.ts";
import type { EffectsReportSubject, SayEffects } from "./effects-subject.ts";
import { type ToldSense, toldSense } from "./line-texts.ts";

/** Most questions told on the page: the first ones of the questionnaires. */
const questionsAtMost = 4;

/**
 * One page for employees: what they said, what changed, what will be done. It quotes nobody: words of people and names
 * are in no sentence of it, and answers come only through the frame of groups.
 */
export function writeEmployeesPage(subject: EffectsReportSubject, say: SayEffects): ReportDocument {
  const { project, releases, lines } = subject;
  return {
    ...paperFrame(subject, say),
    letters: "large",
    title: say("reports.forEmployees.title"),
    lead: say("reports.forEmployees.lead", { label: project.label }),
    sections: [
      saidSection(releases, say),
      changedSection(lines, say),
      nextSection(subject, say),
      nobodySection(subject, say),
    ],
    notKnown: {
      heading: say("reports.forEmployees.notKnown"),
      lines: [say("reports.forEmployees.notKnown.cause")],
    },
    sources: {
      heading: say("reports.forEmployees.sources"),
      lines: [say("reports.forEmployees.sources.plan")],
    },
  };
}

type DrawnLine = { readonly icon: AnswerIcon; readonly text: string };

function drawn(lines: readonly DrawnLine[]): ReportBlock {
  return { kind: "drawings", lines: lines.map(({ icon, text }) => ({ path: answerDrawings[icon], text })) };
}

/** What everybody said, one sentence for the answer given most: groups and details are for the full report. */
function saidSection(releases: readonly ReleasedAnswer[], say: SayEffects): ReportSection {
  const whole = releases.filter(({ group, audience }) => group === "everybody" && audience === "employee");
  const told = whole.flatMap((answer) => saidBlocks(answer, say)).slice(0, 2 * questionsAtMost);
  const isWithheld = whole.some(({ withheld }) => withheld !== undefined);
  const heading = say("reports.forEmployees.said");
  if (told.length === 0 && !isWithheld)
    return sectionOf(heading, drawn([{ icon: "clock", text: say("reports.forEmployees.said.none") }]));
  const protectedToo: readonly ReportBlock[] = isWithheld
    ? [drawn([{ icon: "prefersNotToSay", text: say("reports.forEmployees.said.withheld") }])]
    : [];
  return sectionOf(heading, ...told, ...protectedToo);
}

/** Not to answer is nobody's opinion. */
const silences: readonly string[] = [...openAnswers, "dontKnow", "preferNot", "noAnswer"];

function saidBlocks(
  { questionText: question, shares, withheld }: ReleasedAnswer,
  say: SayEffects,
): readonly ReportBlock[] {
  const known = shares.flatMap(({ answer, text, share }) =>
    share === undefined || silences.includes(answer) ? [] : [{ text, share }],
  );
  const [most] = known.toSorted((one, other) => other.share - one.share);
  if (withheld !== undefined || most === undefined) return [];
  const count = formatCount(100 * most.share);
  return [
    { kind: "paragraph", text: say("reports.forEmployees.said.question", { question }) },
    drawn([{ icon: "talk", text: say("reports.forEmployees.said.share", { count, answer: most.text }) }]),
  ];
}

const iconOfSense: Readonly<Record<ToldSense, AnswerIcon>> = {
  better: "thumbUp",
  worse: "thumbDown",
  same: "same",
  unclear: "doesNotKnow",
  unknown: "doesNotKnow",
};

function changedSection(lines: readonly EffectLine[], say: SayEffects): ReportSection {
  const heading = say("reports.forEmployees.changed");
  if (lines.length === 0)
    return sectionOf(heading, drawn([{ icon: "clock", text: say("reports.forEmployees.changed.none") }]));
  return sectionOf(
    heading,
    drawn(lines.map((line) => ({ icon: iconOfSense[toldSense(line)], text: changedText(line, say) }))),
  );
}

function changedText(line: EffectLine, say: SayEffects): string {
  const { label, comparison, change } = line;
  const sense = toldSense(line);
  if (sense === "unknown") return say("reports.forEmployees.unknown", { label });
  const isCounted = change.sense !== "unknown" || change.gap === "fewEvents";
  const by = comparison?.kind === "effect" ? "compared" : isCounted ? "figures" : "words";
  return say(`reports.forEmployees.${sense}.${by}`, { label });
}

function nextSection({ plan }: EffectsReportSubject, say: SayEffects): ReportSection {
  const decisions = (plan?.plan.decisions ?? [])
    .map(({ words }) => words.trim())
    .filter((text) => text !== "");
  const lines: readonly DrawnLine[] =
    decisions.length === 0
      ? [{ icon: "clock", text: say("reports.forEmployees.next.none") }]
      : decisions.map((words) => ({
          icon: "hand",
          text: say("reports.forEmployees.next.decision", { words }),
        }));
  return sectionOf(say("reports.forEmployees.next"), drawn(lines));
}

function nobodySection({ project }: EffectsReportSubject, say: SayEffects): ReportSection {
  const name = project.invitation.contact.trim();
  const contact =
    name === ""
      ? say("reports.forEmployees.nobody.council")
      : say("reports.forEmployees.nobody.contact", { name });
  return sectionOf(
    say("reports.forEmployees.nobody"),
    drawn([
      { icon: "no", text: say("reports.forEmployees.nobody.name") },
      { icon: "prefersNotToSay", text: say("reports.forEmployees.nobody.answers") },
      { icon: "people", text: contact },
    ]),
  );
}
