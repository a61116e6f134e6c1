import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { type RecordedFrame, recordAtoms } from "../disclosure/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { InvitedWave, InvitedWaves } from "../surveys/index.ts";
import { countedQuestions, noiseOf, recordToCount } from "./counted-questions.ts";
import { type Contents, type DrawBelow, emptyWaitingRoom, nothingKept } from "./mix-pool.ts";
import type { AnswerStore } from "./ports.ts";
import { takesVoices } from "./read-voices.ts";

export interface CountingHouse {
  readonly invitedWaves: InvitedWaves;
  readonly answers: AnswerStore;
  readonly draw: DrawBelow;
}

/** In order of precedence. `waveOpen`: a wave that still takes answers is not counted. */
export type CountWaveRefusal = NotAllowed | { readonly code: "unknownWave" } | { readonly code: "waveOpen" };

/**
 * Counts a closed wave that was not counted as it closed. Tells that it is done and no count: what a reader may have
 * of the counts is asked for elsewhere. Counted again, a wave keeps the counts it has.
 */
export async function countWave(
  house: CountingHouse,
  actor: Actor,
  { wave: id }: { readonly wave: string },
): Promise<Result<{ readonly counted: true }, CountWaveRefusal>> {
  if (!may(actor, "countAnswers")) return refuse(notAllowed);
  const [wave, frame] = [await house.invitedWaves.find(id), await house.answers.findFrame(id)];
  if (wave === undefined || frame === undefined) return refuse({ code: "unknownWave" });
  if (frame.recorded === undefined && wave.state !== "closed") return refuse({ code: "waveOpen" });
  await countClosed(house, wave);
  return accept({ counted: true });
}

/**
 * The counts of a closed wave, made once and for all, group by group; the answers are forgotten in the same
 * transaction: what can be published from then on is in the counts. `undefined` when nobody was invited to it.
 */
export async function countClosed(
  house: Pick<CountingHouse, "answers" | "draw">,
  wave: InvitedWave,
): Promise<RecordedFrame | undefined> {
  const frame = await house.answers.findFrame(wave.id);
  if (frame === undefined || frame.recorded !== undefined) return frame?.recorded;
  const contents = await takeAll(house, wave.id);
  // Whoever counted meanwhile held the pool until then: their counts stand, and what was taken here is empty.
  const counted = (await house.answers.findFrame(wave.id))?.recorded;
  if (counted !== undefined) return counted;
  const questions = countedQuestions(wave.questionnaire);
  const recorded = recordAtoms({
    frame: { id: wave.id, k: frame.k },
    atoms: frame.atoms,
    records: contents.records.map(recordToCount),
    questions,
    draw: house.draw,
    epsilonBudget: noiseOf(questions),
  });
  if (!recorded.ok)
    throw new Error(`invalid budget; must be what its questions ask: ${recorded.refusal.code}`);
  await house.answers.record(wave.id, recorded.value, contents.words);
  if (takesVoices(wave.questionnaire))
    await house.answers.voices.mix(wave.id, (waiting) => ({ waiting: [], leaving: waiting }));
  await house.answers.startClock(wave.id, wave.closesOn);
  return recorded.value;
}

/** Everything of the pool, whose waiting room is then empty; free words stay in it until somebody has read them. */
async function takeAll({ answers }: Pick<CountingHouse, "answers">, wave: string): Promise<Contents> {
  let taken = nothingKept;
  await answers.changePool(wave, (pool) => {
    taken = emptyWaitingRoom(pool);
    return { waiting: nothingKept, stored: taken };
  });
  return taken;
}
