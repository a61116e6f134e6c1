import type { Alternative, TrainingDesign } from "./model.ts";
import type { CalendarMeeting } from "./ports.ts";
import type { ScheduledSession } from "./schedule-model.ts";
import type { trainingWordsFr } from "./words.fr.ts";

/** Whose calendar: somebody in training, a trainer, those who release a team or a site, or everything. */
export const calendarReaders = ["trainee", "trainer", "team", "site", "everyone"] as const;
export interface CalendarReader {
  readonly kind: (typeof calendarReaders)[number];
  /** Id of the trainee or trainer, name of the team or site; "" for everyone. */
  readonly name: string;
}

/** Writes a sentence of the room; the ICU grammar is the implementation's. */
export type SayTraining = (
  key: keyof typeof trainingWordsFr,
  values?: Readonly<Record<string, string | number>>,
) => string;

export interface MeetingsQuestion {
  /** Id under which the design is kept: meetings keep their identity when the design is planned anew. */
  readonly id: string;
  readonly design: TrainingDesign;
  readonly alternative: Alternative;
  readonly sessions: readonly ScheduledSession[];
  readonly reader: CalendarReader;
  readonly say: SayTraining;
}

/**
 * The meetings of one reader. The calendar of a trainee names nobody else; those of trainers, teams and sites list the
 * labels of the people whom they see.
 */
export function meetingsOfSchedule(question: MeetingsQuestion): readonly CalendarMeeting[] {
  return question.sessions.flatMap((session) => {
    const people = seenPeople(question, session);
    return people === undefined ? [] : [meetingOf(question, session, people)];
  });
}

/** Labels that the reader may see of a session; undefined when the session is none of the reader's. */
function seenPeople(
  { design, reader }: MeetingsQuestion,
  session: ScheduledSession,
): readonly string[] | undefined {
  const coming = design.trainees.filter(({ id }) => session.trainees.includes(id));
  const seen = coming.filter((trainee) => {
    if (reader.kind === "team") return trainee.team === reader.name;
    return reader.kind !== "site" || trainee.site === reader.name;
  });
  switch (reader.kind) {
    case "trainee":
      return session.trainees.includes(reader.name) ? [] : undefined;
    case "trainer":
      if (session.trainer === "" || session.trainer !== reader.name) return undefined;
      break;
    case "team":
    case "site":
      if (seen.length === 0) return undefined;
      break;
    case "everyone":
      break;
  }
  return seen.map(({ label }) => label).filter((label) => label !== "");
}

function meetingOf(
  { id, design, alternative, say }: MeetingsQuestion,
  session: ScheduledSession,
  people: readonly string[],
): CalendarMeeting {
  const block = alternative.blocks.find((each) => each.id === session.block);
  const sequence = block?.sequences.find((each) => each.id === session.sequence);
  const step = sequence?.title.trim() || say(`training.sequence.${session.kind}`);
  const trainer = design.trainers.find((each) => each.id === session.trainer)?.name ?? "";
  return {
    uid: [id, session.block, session.sequence || session.part, session.group].join("_"),
    title: [block?.title.trim() ?? "", step].filter((part) => part !== "").join(", "),
    description: [
      ...(trainer === "" ? [] : [say("training.calendar.trainer", { name: trainer })]),
      ...(people.length === 0 ? [] : [say("training.calendar.people", { names: people.join(", ") })]),
    ].join("\n"),
    place: session.place,
    day: session.day,
    startMinute: session.startMinute,
    minutes: session.minutes,
  };
}
