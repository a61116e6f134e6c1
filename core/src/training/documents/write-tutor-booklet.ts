import { adaptForTrainee } from "../adapt-for-trainee.ts";
import type { WorkSituation } from "../model.ts";
import {
  documentOf,
  fieldOf,
  listOf,
  picturesOf,
  sectionOf,
  situationFields,
  stepTable,
  tableOf,
} from "./practical-blocks.ts";
import type { PracticalBlock, PracticalDocument, PracticalSection } from "./practical-document.ts";
import { hoursText } from "./print-french.ts";
import { blocksOf, type PracticalSubject, type SayPractical, situationsOf } from "./subject.ts";

/** What a tutor is asked, the way to go, and what to look at; with a logbook to fill. */
export function writeTutorBooklet(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const blocks = blocksOf(subject);
  const situations = situationsOf(subject.design, blocks);
  return documentOf("tutorBooklet", subject, say, [
    sectionOf(
      say("training.document.tutor.role"),
      listOf(
        (["welcome", "show", "letDo", "lookBack", "noGrade"] as const).map((line) =>
          say(`training.document.tutor.role.${line}`),
        ),
      ),
    ),
    sectionOf(say("training.document.tutor.people"), peopleTable(subject, say)),
    sectionOf(say("training.document.tutor.asked"), ...dutyBlocks(subject, say)),
    ...(blocks.length === 0
      ? [sectionOf(say("training.document.tutor.way"), stepTable(subject.design, [], say))]
      : blocks.map((block) =>
          sectionOf(
            block.title.trim() || say("training.document.untitledBlock"),
            stepTable(subject.design, block.sequences, say),
          ),
        )),
    sectionOf(
      say("training.document.tutor.eachTime"),
      listOf(
        (["before", "during", "after", "note"] as const).map((line) =>
          say(`training.document.tutor.eachTime.${line}`),
        ),
        "number",
      ),
    ),
    ...situations.map((situation, index) => situationSection(subject, situation, index + 1, say)),
    { ...sectionOf(say("training.document.tutor.logbook"), logbook(say)), startsPage: true },
    sectionOf(
      say("training.document.tutor.difficulty"),
      fieldOf(say("training.document.tutor.callFirst")),
      fieldOf(say("training.document.tutor.callThen")),
    ),
  ]);
}

function peopleTable({ design, alternative }: PracticalSubject, say: SayPractical): PracticalBlock {
  const columns = ["person", "team", "known"] as const;
  const titles = new Map(alternative?.blocks.map(({ id, title }) => [id, title.trim()]));
  const rows = design.trainees.map((trainee) => [
    trainee.label.trim(),
    [trainee.team.trim(), trainee.site.trim()].filter((text) => text !== "").join(", "),
    alternative === undefined
      ? ""
      : adaptForTrainee(alternative, trainee)
          .dispensations.map(({ block }) => titles.get(block) ?? "")
          .filter((title) => title !== "")
          .join(", "),
  ]);
  return tableOf(
    say("training.document.caption.people"),
    columns.map((column) => say(`training.document.column.${column}`)),
    rows,
    3,
  );
}

function dutyBlocks(subject: PracticalSubject, say: SayPractical): readonly PracticalBlock[] {
  const duties = blocksOf(subject)
    .flatMap((block) => block.duties)
    .filter(({ actor, act }) => actor === "workplaceTutor" && act.trim() !== "");
  if (duties.length === 0) return [fieldOf(say("training.document.tutor.acts"), "", 3)];
  return [
    listOf(
      duties.map(({ act, minutes }) =>
        minutes.known && minutes.value > 0 ? `${act.trim()} (${hoursText(minutes.value)})` : act.trim(),
      ),
    ),
  ];
}

function situationSection(
  { design }: PracticalSubject,
  situation: WorkSituation,
  number: number,
  say: SayPractical,
): PracticalSection {
  return sectionOf(
    say("training.document.situation.heading", { number }),
    ...picturesOf(situation.attachments, design, say),
    ...situationFields(situation, say),
  );
}

function logbook(say: SayPractical): PracticalBlock {
  const columns = ["day", "person", "done", "said", "next"] as const;
  return tableOf(
    say("training.document.caption.logbook"),
    columns.map((column) => say(`training.document.column.${column}`)),
    [],
    8,
  );
}
