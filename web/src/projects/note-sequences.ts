import type { Project, SequenceDone } from "../../../core/src/projects/public.ts";

/** Whether a sequence took place for somebody; a line without anybody stands for all. */
export function doneBy({ sequencesDone }: Project, sequence: string, participant: string): boolean {
  return sequencesDone.some(
    (done) => done.sequence === sequence && (done.participant === participant || done.participant === ""),
  );
}

interface Tick {
  readonly sequence: string;
  readonly participants: readonly string[];
  readonly isDone: boolean;
  readonly day: string;
  /** Who saw it, by function; left out when nobody says. */
  readonly seenBy?: SequenceDone["seenBy"];
}

/** Says that a sequence took place for some people on a day, or takes it back. What was told before keeps its day. */
export function tickSequence(project: Project, tick: Tick): Project {
  const { sequence, participants, isDone, day, seenBy } = tick;
  const seen = seenBy === undefined ? {} : { seenBy };
  const spread = spreadOut(project, sequence);
  const already = new Set(
    spread.filter((done) => done.sequence === sequence).map(({ participant }) => participant),
  );
  const sequencesDone = isDone
    ? [
        ...spread,
        ...participants
          .filter((participant) => !already.has(participant))
          .map((participant) => ({ sequence, participant, day, ...seen })),
      ]
    : spread.filter((done) => done.sequence !== sequence || !participants.includes(done.participant));
  return { ...project, sequencesDone };
}

/** Lines told for everybody at once become a line for each, so that one of them can be taken back. */
function spreadOut({ sequencesDone, participants }: Project, sequence: string): Project["sequencesDone"] {
  return sequencesDone.flatMap((done) =>
    done.sequence === sequence && done.participant === ""
      ? participants.map(({ id }) => ({ ...done, participant: id }))
      : [done],
  );
}
