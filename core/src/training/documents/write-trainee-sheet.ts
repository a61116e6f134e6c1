import { adaptForTrainee } from "../adapt-for-trainee.ts";
import type { Block, WorkSituation } from "../model.ts";
import { documentOf, fieldOf, listOf, picturesOf, sectionOf, tableOf } from "./practical-blocks.ts";
import type { PracticalBlock, PracticalDocument, PracticalSection } from "./practical-document.ts";
import { hoursText, ideasOf, listText, momentText } from "./print-french.ts";
import {
  blocksOf,
  type PracticalSubject,
  type SayPractical,
  situationsOf,
  trainerName,
  trainerNames,
} from "./subject.ts";

/**
 * The training told to who follows it: large letters, one idea per line, photos of the work, no word of the trade of
 * training. It names the person as the company wrote it, and nobody else in training.
 */
export function writeTraineeSheet(subject: PracticalSubject, say: SayPractical): PracticalDocument {
  const { design, trainee } = subject;
  const blocks = followedBlocks(subject);
  const situations: readonly (WorkSituation | undefined)[] = situationsOf(design, blocks);
  const shown = situations.length > 0 ? situations : [undefined];
  return documentOf("traineeSheet", subject, say, [
    sectionOf(
      say("training.document.trainee.forMe"),
      fieldOf(say("training.document.trainee.name"), trainee?.label),
    ),
    sectionOf(say("training.document.trainee.learn"), ...learnBlocks(subject, blocks, say)),
    ...shown.map((situation, index) => situationSection(subject, situation, index + 1, say)),
    sectionOf(
      say("training.document.trainee.when"),
      stepsTable(subject, blocks, say),
      ...timeBlocks(blocks, say),
    ),
    sectionOf(
      say("training.document.trainee.help"),
      fieldOf(say("training.document.trainee.with"), listText(trainerNames(design, blocks))),
      fieldOf(say("training.document.trainee.problem")),
      listOf(
        (["ask", "again", "fast", "photo"] as const).map((line) =>
          say(`training.document.trainee.may.${line}`),
        ),
      ),
    ),
    sectionOf(
      say("training.document.trainee.rights"),
      listOf(
        (["what", "page", "alone"] as const).map((line) => say(`training.document.trainee.rights.${line}`)),
      ),
    ),
    sectionOf(
      say("training.document.trainee.myWords"),
      ...(["learned", "difficult", "next"] as const).map((line) =>
        fieldOf(say(`training.document.trainee.words.${line}`), "", 2),
      ),
    ),
  ]);
}

/** Blocks that the person follows; all of them on a sheet of nobody in particular. */
function followedBlocks(subject: PracticalSubject): readonly Block[] {
  const { alternative, trainee } = subject;
  if (alternative === undefined || trainee === undefined) return blocksOf(subject);
  const followed = adaptForTrainee(alternative, trainee).blocks;
  return alternative.blocks.filter(({ id }) => followed.includes(id));
}

function learnBlocks(
  { alternative, trainee }: PracticalSubject,
  blocks: readonly Block[],
  say: SayPractical,
): readonly PracticalBlock[] {
  const titles = blocks.map(({ title }) => title.trim()).filter((title) => title !== "");
  const known =
    alternative === undefined || trainee === undefined
      ? []
      : adaptForTrainee(alternative, trainee).dispensations.flatMap(
          ({ block }) => alternative.blocks.find(({ id }) => id === block)?.title.trim() || [],
        );
  return [
    titles.length === 0 ? fieldOf(say("training.document.trainee.learnLine"), "", 3) : listOf(titles),
    ...(known.length === 0 ? [] : [paragraph(say("training.document.trainee.alreadyKnown")), listOf(known)]),
  ];
}

function situationSection(
  { design }: PracticalSubject,
  situation: WorkSituation | undefined,
  number: number,
  say: SayPractical,
): PracticalSection {
  const pictures = picturesOf(situation?.attachments ?? [], design, say);
  const told = (["words", "gestures", "difficulty", "whatCanGoWrong"] as const).flatMap((part) => {
    const ideas = ideasOf(situation?.[part] ?? "");
    if (ideas.length === 0) return [];
    return [paragraph(say(`training.document.trainee.situation.${part}`)), listOf(ideas)];
  });
  return sectionOf(
    say("training.document.trainee.situation", { number }),
    ...(pictures.length === 0 ? [fieldOf(say("training.document.trainee.placeForPhoto"), "", 4)] : pictures),
    ...(told.length === 0 ? [fieldOf(say("training.document.trainee.situation.words"), "", 3)] : told),
  );
}

function stepsTable(
  { design }: PracticalSubject,
  blocks: readonly Block[],
  say: SayPractical,
): PracticalBlock {
  const columns = ["when", "iDo", "where", "withWhom"] as const;
  const rows = blocks
    .flatMap((block) => block.sequences)
    .map((sequence) => [
      momentText(sequence),
      say(`training.document.trainee.step.${sequence.kind}`),
      sequence.place.trim(),
      trainerName(design, sequence),
    ]);
  return tableOf(
    say("training.document.trainee.caption"),
    columns.map((column) => say(`training.document.column.${column}`)),
    rows,
    3,
  );
}

function timeBlocks(blocks: readonly Block[], say: SayPractical): readonly PracticalBlock[] {
  const lengths = blocks.map(({ minutes }) => (minutes.known ? minutes.value : undefined));
  const isLengthKnown = lengths.length > 0 && !lengths.includes(undefined);
  const total = lengths.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0);
  const places = blocks.map(({ isInWorkingTime }) =>
    isInWorkingTime.known ? isInWorkingTime.value : undefined,
  );
  const isTimeKnown = places.length > 0 && !places.includes(undefined);
  const time = places.every((isAtWork) => isAtWork === true)
    ? say("training.document.trainee.atWork")
    : say(
        places.includes(true)
          ? "training.document.trainee.partlyAtWork"
          : "training.document.trainee.notAtWork",
      );
  return [
    fieldOf(say("training.document.trainee.howLong"), isLengthKnown ? hoursText(total) : ""),
    fieldOf(say("training.document.trainee.myTime"), isTimeKnown ? time : ""),
  ];
}

function paragraph(text: string): PracticalBlock {
  return { kind: "paragraph", text };
}
