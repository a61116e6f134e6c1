import type { Role } from "../access/index.ts";
import { openMemoryAtomLedger } from "../disclosure/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { findInvitedWave } from "../surveys/index.ts";
import { keptWaveOf, questionnaireOf, questionOf, wordsOf } from "../surveys/sample-questionnaire.ts";
import { openMemoryQuestionnaireStore, openMemoryWaveStore } from "../surveys/sample-survey-stores.ts";
import type { Wave } from "../surveys/wave-model.ts";
import { inviteWave } from "./invite-wave.ts";
import type { KeptRecord } from "./model.ts";
import type { AnswerStore } from "./ports.ts";
import { openMemoryAnswers } from "./sample-answer-store.ts";

const questions = [questionOf({ id: "sees" }), wordsOf("more")];
const dayOf = (text: string) => text as Day;
/** Somebody with one role. */
export const reader = (role: Role) => actorOf(role);

/** Employees first, then job seekers. */
export function invitedOf(employees: number, seekers: number): Wave["invited"] {
  return Array.from({ length: employees + seekers }, (_, place) => ({
    key: `p${String(place).padStart(2, "0")}`,
    attributes: { status: place < employees ? "employee" : "jobSeeker" },
  }));
}

/** A wave that was open: whom it asked, and what they said. */
export interface Wish {
  readonly id: string;
  readonly invited: Wave["invited"];
  readonly moment?: Wave["moment"];
  readonly closesOn?: string;
  /** How many of the people, the first first, say yes; the others say no. */
  readonly yes: number;
}

/** A house in which these waves were open, and their people answered all. */
export async function houseOf(wishes: readonly Wish[], today = "2026-12-15") {
  const waves = openMemoryWaveStore();
  const questionnaires = openMemoryQuestionnaireStore();
  const clock = { day: "2026-11-20", now: () => "2026-11-20T09:00:00.000Z", today: () => dayOf(clock.day) };
  let made = 0;
  const next = () => {
    made += 1;
    return `made-${made}`;
  };
  const invitedWaves = { find: (id: string) => findInvitedWave({ waves, questionnaires }, id) };
  const around = { waves, invitedWaves, clock, atomLedger: openMemoryAtomLedger(), draw: () => 0 };
  const memory = openMemoryAnswers();
  const act = <Value>(work: (house: typeof around & { answers: AnswerStore }) => Promise<Value>) =>
    memory.transaction((answers) => work({ ...around, answers }));
  for (const { id, invited, yes, moment = "immediate", closesOn = "2026-11-30" } of wishes) {
    const asked = { id: `asks of ${id}`, moment };
    await questionnaires.addVersion(questionnaireOf({ ...asked, questions }));
    const state = { kind: "open", openedOn: dayOf("2026-11-20") } as const;
    const facts = { questionnaire: asked.id, label: id, moment, invited, state, closesOn: dayOf(closesOn) };
    await waves.add({ ...keptWaveOf(facts), id });
    await act(async (house) => {
      const tokens = { next, markOf: (token: string) => token };
      const command = { wave: id, language: "fr" };
      await inviteWave({ ...house, tokens, ids: { next } }, actorOf("hr"), command);
      const atoms = (await house.answers.findFrame(id))?.atoms ?? [];
      const records = atoms.flatMap((atom) =>
        atom.people.map((key): KeptRecord => {
          const sees = invited.findIndex((each) => each.key === key) < yes ? ["yes"] : ["no"];
          return { atom: atom.id, mode: "alone", answers: { sees } };
        }),
      );
      const stored = { records: [], words: [] };
      await house.answers.changePool(id, () => ({ waiting: { records, words: [] }, stored }));
    });
  }
  clock.day = today;
  return { act, waves, around };
}
