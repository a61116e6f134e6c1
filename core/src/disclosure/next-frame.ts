import { accept, type Result, refuse } from "../kernel/result.ts";
import type { AnswerRecord, Atom, RecordedFrame } from "./frame-model.ts";
import { type AtomsToRecord, type RecordRefusal, recordAtoms } from "./record-atoms.ts";

export interface NextReading extends AtomsToRecord {
  /** The reading before, when something was published already. */
  readonly published?: RecordedFrame;
  /** Records that the reading before held. */
  readonly alreadyRead: readonly AnswerRecord[];
  /** Whether the survey is closed: no answer comes after. */
  readonly closed: boolean;
}

/** `wait`: publishing now would tell fewer than `k` answers apart from the rest. */
export interface MustWait {
  readonly code: "wait";
}

/**
 * The counts after further answers. While the survey is open, every atom that changed needs `k` further records,
 * else nothing new is published at all. At close, an atom published before with fewer further records keeps its
 * counts: its late answers are never published. So two readings never differ by fewer than `k` people of an atom.
 * Sensitive questions and free words are recorded at close only, once: noise drawn twice averages out.
 * `records` are all records so far, those already read included.
 */
export function recordNext(next: NextReading): Result<RecordedFrame, RecordRefusal | MustWait> {
  const { published, atoms, closed } = next;
  if (published !== undefined && !sameAtoms(published, atoms))
    throw new Error("invalid reading; published answers keep their atoms");
  const further = furtherByAtom(next);
  const tooFewChanged = atoms.filter(({ id }) => {
    const count = further.get(id) ?? 0;
    return count > 0 && count < next.frame.k;
  });
  if (!closed && tooFewChanged.length > 0) return refuse({ code: "wait" });
  const asked = closed
    ? next
    : { ...next, questions: next.questions.filter(({ sensitive }) => sensitive === undefined), texts: [] };
  const recorded = recordAtoms(asked);
  if (!recorded.ok || published === undefined) return recorded;
  const changed = new Set(
    atoms.filter(({ id }) => (further.get(id) ?? 0) >= next.frame.k).map(({ id }) => id),
  );
  return accept(keepUnchanged(recorded.value, published, changed));
}

function sameAtoms(published: RecordedFrame, atoms: readonly Atom[]): boolean {
  return (
    published.atoms.length === atoms.length &&
    published.atoms.every(
      ({ id, people }, place) => id === atoms[place]?.id && people === atoms[place]?.people.length,
    )
  );
}

function furtherByAtom({ atoms, records, alreadyRead }: NextReading): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { atom } of alreadyRead) read.set(atom, (read.get(atom) ?? 0) + 1);
  for (const { atom } of records) all.set(atom, (all.get(atom) ?? 0) + 1);
  return new Map(
    atoms.map(({ id }) => {
      const further = (all.get(id) ?? 0) - (read.get(id) ?? 0);
      if (further < 0) throw new Error("invalid reading; a record was taken back");
      return [id, further];
    }),
  );
}

/** What was published about unchanged atoms stands; noise and free words are never drawn twice. */
function keepUnchanged(
  recorded: RecordedFrame,
  published: RecordedFrame,
  changed: ReadonlySet<string>,
): RecordedFrame {
  const questions = recorded.questions.map((question) => {
    const before = published.questions.find((each) => each.question === question.question);
    if (before === undefined) return question;
    if (before.noise !== undefined) return before;
    const counts = question.counts.map((written, place) =>
      changed.has(recorded.atoms[place]?.id ?? "") ? written : (before.counts[place] ?? written),
    );
    return { ...question, counts };
  });
  const asked = new Set(questions.map(({ question }) => question));
  return {
    ...recorded,
    questions: [...questions, ...published.questions.filter(({ question }) => !asked.has(question))],
    amounts: published.amounts.length > 0 ? published.amounts : recorded.amounts,
    texts: published.texts.length > 0 ? published.texts : recorded.texts,
  };
}
