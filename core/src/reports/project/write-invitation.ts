import { firstDay, type Project } from "../../projects/index.ts";
import { rowOn } from "../../reference/index.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "../model.ts";
import { articlesOf } from "./council-rules.ts";
import { dayText, paperFrame } from "./paper-texts.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";

/** Ways of saying the same invitation. */
export const invitationRegisters = ["plain", "easy", "sms"] as const;
export type InvitationRegister = (typeof invitationRegisters)[number];

/** Questions that people ask before they come, each with its answer. */
const seenQuestions = ["marks", "attendance", "council", "funder", "private", "rights"] as const;

/** What invites people to the training: what it is, in three registers, who speaks of it, who sees what. */
export function writeInvitation(subject: ProjectSubject, say: SayProject): ReportDocument {
  const { project } = subject;
  return {
    ...paperFrame(subject, say),
    title: say("reports.invitation.poster.title"),
    lead: say("reports.invitation.lead", { label: project.label }),
    sections: [
      { heading: say("reports.invitation.what"), place: "full", blocks: [factBlock(project, say)] },
      ...quoteSections(project, say),
      { heading: say("reports.invitation.seen"), place: "full", blocks: [seenBlock(subject, say)] },
      {
        heading: say("reports.invitation.registers"),
        place: "full",
        blocks: [{ kind: "definitions", pairs: registerPairs(project, say) }],
      },
    ],
    notKnown: { heading: say("reports.invitation.notKnown"), lines: unknownLines(project, say) },
    sources: { heading: say("reports.invitation.sources"), lines: sourceLines(subject, say) },
  };
}

function whenText(project: Project, say: SayProject): string {
  const first = firstDay(project);
  if (first === undefined) return say("reports.invitation.toTell");
  const count = project.sessions.filter(({ day, isCanceled }) => day.known && !isCanceled).length;
  return say("reports.invitation.sessions", { count, day: dayText(first) });
}

function factBlock(project: Project, say: SayProject): ReportBlock {
  const { meetingPoint, contact, supervisorName, bring } = project.invitation;
  const facts = [
    ["group", project.targetGroup.words.trim()],
    ["when", whenText(project, say)],
    ["where", meetingPoint.trim()],
    ["bring", bring.trim()],
    ["who", supervisorName.trim()],
    ["contact", contact.trim()],
  ] as const;
  const pairs = facts.map(([fact, text]) => ({
    term: say(`reports.invitation.fact.${fact}`),
    text: text === "" ? say("reports.invitation.toTell") : text,
  }));
  return { kind: "definitions", pairs };
}

/** Only words that somebody gave; those of a former trainee once they agreed to be quoted. */
function quoteSections({ invitation }: Project, say: SayProject): readonly ReportSection[] {
  const { supervisorWords, supervisorName, testimony, testimonyBy, isTestimonyAgreed } = invitation;
  const quotes = [
    { key: "supervisor", words: supervisorWords, by: supervisorName, isTold: true },
    { key: "former", words: testimony, by: testimonyBy, isTold: isTestimonyAgreed },
  ] as const;
  const pairs = quotes
    .filter(({ words, isTold }) => isTold && words.trim() !== "")
    .map(({ key, words, by }) => {
      const told = { label: words.trim(), name: by.trim() };
      const text = say(by.trim() === "" ? "reports.invitation.quote" : "reports.invitation.quoteBy", told);
      return { term: say(`reports.invitation.${key}`), text };
    });
  if (pairs.length === 0) return [];
  const blocks = [{ kind: "definitions", pairs }] as const;
  return [{ heading: say("reports.invitation.words"), place: "full", blocks }];
}

function registerPairs(project: Project, say: SayProject) {
  return invitationRegisters.map((register) => ({
    term: say(`reports.invitation.register.${register}`),
    text: invitationText(project, register, say),
  }));
}

/** The invitation in one register, ready to be sent or read aloud. What is not known is left out. */
export function invitationText(project: Project, register: InvitationRegister, say: SayProject): string {
  const texts = { plain: plainLines, easy: easyLines, sms: smsLines };
  return texts[register](project, say).join(register === "sms" ? " " : "\n");
}

function plainLines(project: Project, say: SayProject): readonly string[] {
  const { label, invitation, targetGroup } = project;
  const group = targetGroup.words.trim();
  const first = firstDay(project);
  const place = invitation.meetingPoint.trim();
  const bring = invitation.bring.trim();
  const name = invitation.contact.trim();
  return [
    say("reports.invitation.plain.hello"),
    say(group === "" ? "reports.invitation.plain.what" : "reports.invitation.plain.what.group", {
      label,
      group,
    }),
    ...(first === undefined ? [] : [say("reports.invitation.plain.when", { day: dayText(first) })]),
    ...(place === "" ? [] : [say("reports.invitation.plain.where", { label: place })]),
    ...(bring === "" ? [] : [say("reports.invitation.plain.bring", { label: bring })]),
    say("reports.invitation.plain.rights"),
    ...(name === "" ? [] : [say("reports.invitation.plain.contact", { name })]),
  ];
}

function easyLines(project: Project, say: SayProject): readonly string[] {
  const { label, invitation } = project;
  const first = firstDay(project);
  const place = invitation.meetingPoint.trim();
  const bring = invitation.bring.trim();
  const name = invitation.contact.trim();
  return [
    say("reports.invitation.easy.hello"),
    say("reports.invitation.easy.what", { label }),
    say("reports.invitation.easy.work"),
    ...(first === undefined ? [] : [say("reports.invitation.easy.when", { day: dayText(first) })]),
    ...(place === "" ? [] : [say("reports.invitation.easy.where", { label: place })]),
    ...(bring === "" ? [] : [say("reports.invitation.easy.bring", { label: bring })]),
    say("reports.invitation.easy.rights"),
    name === "" ? say("reports.invitation.easy.noContact") : say("reports.invitation.easy.contact", { name }),
  ];
}

function smsLines(project: Project, say: SayProject): readonly string[] {
  const { label, invitation } = project;
  const first = firstDay(project);
  const name = invitation.contact.trim();
  return [
    first === undefined
      ? say("reports.invitation.sms.undated", { label })
      : say("reports.invitation.sms.dated", { label, day: dayText(first) }),
    name === "" ? say("reports.invitation.sms.noContact") : say("reports.invitation.sms.contact", { name }),
  ];
}

function seenBlock({ sharedWith }: ProjectSubject, say: SayProject): ReportBlock {
  const others = sharedWith?.map(({ name, until }) =>
    say("reports.invitation.seen.shared", { name, day: dayText(until) }),
  ) ?? [say("reports.invitation.seen.mayBeShared")];
  const added = {
    attendance: others,
    funder: others.length === 0 ? [] : [say("reports.invitation.seen.funder.shared")],
  };
  const pairs = seenQuestions.map((question) => {
    const more = question === "attendance" || question === "funder" ? added[question] : [];
    return {
      term: say(`reports.invitation.seen.${question}`),
      text: [say(`reports.invitation.seen.${question}.answer`), ...more].join(" "),
    };
  });
  return { kind: "definitions", pairs };
}

function unknownLines(project: Project, say: SayProject): readonly string[] {
  const { meetingPoint, contact, supervisorName, bring } = project.invitation;
  const isUnknown = {
    group: project.targetGroup.words.trim() === "",
    when: firstDay(project) === undefined,
    where: meetingPoint.trim() === "",
    bring: bring.trim() === "",
    who: supervisorName.trim() === "",
    contact: contact.trim() === "",
  };
  const facts = ["group", "when", "where", "bring", "who", "contact"] as const;
  return facts.filter((fact) => isUnknown[fact]).map((fact) => say(`reports.invitation.fact.${fact}`));
}

function sourceLines({ book, today }: ProjectSubject, say: SayProject): readonly string[] {
  const row = rowOn(book, "otherTexts.methodsMadeKnown", today);
  return [
    say("reports.invitation.sources.facts"),
    ...(row === undefined ? [] : [say("reports.invitation.sources.law", { label: articlesOf(row) })]),
  ];
}
