import { rolesThatMay } from "../../access/index.ts";
import { rolesShownPeople } from "../shown-design.ts";
import { documentOf, fieldOf, listOf, sectionOf } from "./practical-blocks.ts";
import type { PracticalBlock, PracticalDocument } from "./practical-document.ts";
import { blocksOf, type PracticalSubject, type SayPractical } from "./subject.ts";
import { ruleBlocks } from "./write-rule.ts";

/** What is written about people in this very design, who reads it, until when, and what people may ask. */
export function writeEmployeeNotice(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const see = rolesShownPeople();
  const change = rolesThatMay("editTrainingDesign");
  return documentOf("employeeNotice", subject, say, [
    sectionOf(say("training.document.notice.written"), ...writtenBlocks(subject, say)),
    sectionOf(
      say("training.document.notice.notWritten"),
      { kind: "paragraph", text: say("training.document.notice.noBox") },
      listOf(
        (["grade", "health", "diploma", "pay", "number"] as const).map((line) =>
          say(`training.document.notice.noBox.${line}`),
        ),
      ),
      { kind: "paragraph", text: say("training.document.notice.freeText") },
    ),
    sectionOf(
      say("training.document.notice.who"),
      listOf(
        see.map((role) =>
          say(change.includes(role) ? "training.document.notice.changes" : "training.document.notice.reads", {
            role: say(`training.document.role.${role}`),
          }),
        ),
      ),
      { kind: "paragraph", text: say("training.document.notice.council") },
    ),
    sectionOf(
      say("training.document.notice.kept"),
      { kind: "paragraph", text: say("training.document.notice.keptUntil") },
      fieldOf(say("training.document.notice.retention")),
    ),
    sectionOf(
      say("training.document.notice.rights"),
      ...rulesOf(subject).flatMap((key) => ruleBlocks(key, subject, say)),
      { kind: "paragraph", text: say("training.document.notice.rightsPage") },
      fieldOf(say("training.document.notice.askWhom")),
      fieldOf(say("training.document.notice.officer")),
    ),
    sectionOf(
      say("training.document.notice.received"),
      { kind: "paragraph", text: say("training.document.notice.notAgreement") },
      fieldOf(say("training.document.notice.name")),
      fieldOf(say("training.document.notice.daySigned")),
    ),
  ]);
}

/** Only what this design holds: a box left empty by everyone is not told as if it were used. */
function writtenBlocks({ design }: PracticalSubject, say: SayPractical): readonly PracticalBlock[] {
  const { trainees, attachments, alternatives } = design;
  const sequences = alternatives.flatMap(({ blocks }) => blocks).flatMap((block) => block.sequences);
  const holds = {
    label: trainees.some(({ label }) => label.trim() !== ""),
    team: trainees.some(({ team, site }) => `${team}${site}`.trim() !== ""),
    weekly: trainees.some(({ weeklyMinutes }) => weeklyMinutes.known),
    dispensations: trainees.some(({ dispensations }) => dispensations.length > 0),
    sessions: trainees.length > 0 && sequences.some(({ moment }) => moment.known),
    photos: attachments.some(({ kind }) => kind === "photo"),
    voices: attachments.some(({ kind }) => kind === "voice"),
  };
  const kinds = ["label", "team", "weekly", "dispensations", "sessions", "photos", "voices"] as const;
  const lines = kinds
    .filter((kind) => holds[kind])
    .map((kind) => say(`training.document.notice.holds.${kind}`));
  return [
    {
      kind: "paragraph",
      text: say("training.document.notice.peopleCount", { people: trainees.length }),
    },
    ...(lines.length === 0
      ? []
      : [{ kind: "paragraph", text: say("training.document.notice.holds") } as const, listOf(lines)]),
    fieldOf(say("training.document.notice.purpose"), say("training.document.notice.purposeText")),
  ];
}

function rulesOf(subject: PracticalSubject): readonly string[] {
  const blocks = blocksOf(subject);
  const isMandatory = blocks.some(({ purposes }) => purposes.includes("mandatory"));
  const isOutside = blocks.some(({ isInWorkingTime }) => isInWorkingTime.known && !isInWorkingTime.value);
  return [
    "otherTexts.personalRights",
    "otherTexts.methodsMadeKnown",
    ...(isMandatory ? ["workingTime.mandatoryTraining"] : []),
    ...(isOutside ? ["workingTime.otherTraining"] : []),
  ];
}
