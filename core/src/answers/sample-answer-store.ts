import type { Actor } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { nothingKept, type Pool } from "./mix-pool.ts";
import type { MarkedInvitation } from "./model.ts";
import type {
  AnswerFrame,
  AnswerStore,
  ClosedGroup,
  GroupShelf,
  TakenGroupAnswer,
  VoiceShelf,
} from "./ports.ts";
import type { Voice } from "./voice-model.ts";

interface KeptInvitation {
  readonly marked: MarkedInvitation;
  readonly wave: string;
  readonly seal: string;
  readonly timesReissued: number;
}

interface KeptGroup {
  readonly told: ReadonlyMap<string, TakenGroupAnswer>;
  readonly closed?: ClosedGroup;
}

interface KeptVoices {
  readonly waiting: readonly Voice[];
  readonly left: readonly (Voice & { readonly id: string })[];
}

interface State {
  readonly groups: ReadonlyMap<string, KeptGroup>;
  readonly frames: ReadonlyMap<string, AnswerFrame>;
  readonly invitations: ReadonlyMap<string, KeptInvitation>;
  readonly pools: ReadonlyMap<string, Pool>;
  readonly voices: ReadonlyMap<string, KeptVoices>;
}

/** Answers in memory, for tests: what a transaction changes is kept whole or not at all. */
export interface MemoryAnswers {
  /** One after the other; when `work` throws, nothing of it is kept. */
  transaction<Value>(work: (store: AnswerStore) => Promise<Value>): Promise<Value>;
  pool(wave: string): Pool;
  voices(wave: string): KeptVoices;
}

export function openMemoryAnswers(): MemoryAnswers {
  let state: State = {
    frames: new Map(),
    invitations: new Map(),
    pools: new Map(),
    groups: new Map(),
    voices: new Map(),
  };
  let turn: Promise<unknown> = Promise.resolve();
  const run = async <Value>(work: (store: AnswerStore) => Promise<Value>): Promise<Value> => {
    let draft = state;
    const store = storeOver(
      () => draft,
      (next) => {
        draft = { ...draft, ...next };
      },
    );
    const value = await work(store);
    state = draft;
    return value;
  };
  return {
    transaction(work) {
      const after = turn.then(() => run(work));
      turn = after.then(
        () => {},
        () => {},
      );
      return after;
    },
    pool: (wave) => state.pools.get(wave) ?? { waiting: nothingKept, stored: nothingKept },
    voices: (wave) => state.voices.get(wave) ?? { waiting: [], left: [] },
  };
}

function storeOver(look: () => State, change: (next: Partial<State>) => void): AnswerStore {
  const put = <Value>(map: ReadonlyMap<string, Value>, key: string, value: Value) =>
    new Map(map).set(key, value);
  const poolOf = (wave: string) => look().pools.get(wave) ?? { waiting: nothingKept, stored: nothingKept };
  return {
    findFrame: async (wave) => look().frames.get(wave),
    async openFrame(frame) {
      change({ frames: put(look().frames, frame.wave, frame) });
    },
    async invite(wave, invitations) {
      const added = new Map(look().invitations);
      for (const marked of invitations)
        added.set(marked.invitation, { marked, wave, seal: "", timesReissued: 0 });
      change({ invitations: added });
    },
    async listInvitations(wave) {
      const own = [...look().invitations.values()].filter((each) => each.wave === wave);
      return own.map(({ marked, timesReissued }) => ({
        key: marked.key,
        language: marked.language,
        timesReissued,
      }));
    },
    async reissue(wave, key, { mark, expiresOn }) {
      const found = [...look().invitations.values()].find(
        (each) => each.wave === wave && each.marked.key === key,
      );
      if (found === undefined) return false;
      const again = {
        ...found,
        marked: { ...found.marked, mark, expiresOn },
        timesReissued: found.timesReissued + 1,
      };
      change({ invitations: put(look().invitations, found.marked.invitation, again) });
      return true;
    },
    async spend({ invitation }, seal) {
      const found = look().invitations.get(invitation);
      if (found === undefined) return { kind: "gone" };
      if (found.seal !== "") return { kind: found.seal === seal ? "before" : "other" };
      change({ invitations: put(look().invitations, invitation, { ...found, seal }) });
      return { kind: "first", atom: found.marked.atom };
    },
    async changePool(wave, after) {
      change({ pools: put(look().pools, wave, after(poolOf(wave))) });
      return true;
    },
    unreadWords: async (wave) => poolOf(wave).stored.words,
    async record(wave, recorded, words) {
      const frame = look().frames.get(wave);
      if (frame === undefined) throw new Error(`invalid wave; must have been cut: ${wave}`);
      change({
        frames: put(look().frames, wave, { ...frame, recorded }),
        pools: put(look().pools, wave, { waiting: nothingKept, stored: { records: [], words } }),
      });
    },
    startClock: async () => {},
    groups: groupsOver(look, change),
    voices: voicesOver(look, change),
  };
}

function groupsOver(look: () => State, change: (next: Partial<State>) => void): GroupShelf {
  const groupOf = (wave: string): KeptGroup => look().groups.get(wave) ?? { told: new Map() };
  const put = (wave: string, group: KeptGroup) => change({ groups: new Map(look().groups).set(wave, group) });
  return {
    async take(taken) {
      const { wave, leader, seal } = taken;
      const { told, closed } = groupOf(wave);
      if (closed !== undefined) return "gone";
      const before = told.get(leader);
      if (before !== undefined) return before.seal === seal ? "before" : "other";
      put(wave, { told: new Map(told).set(leader, taken) });
      return "first";
    },
    hasTold: async (wave, leader) => groupOf(wave).told.has(leader),
    async close(wave, count) {
      const { told, closed } = groupOf(wave);
      if (closed !== undefined) return;
      put(wave, { told: new Map(), closed: count([...told.values()].map(({ answer }) => answer)) });
    },
    findRecord: async (wave) => groupOf(wave).closed?.record,
    unreadWords: async (wave) => groupOf(wave).closed?.words ?? [],
    async publish(record) {
      put(record.wave, { told: new Map(), closed: { record, words: [] } });
    },
  };
}

function voicesOver(look: () => State, change: (next: Partial<State>) => void): VoiceShelf {
  const roomOf = (wave: string): KeptVoices => look().voices.get(wave) ?? { waiting: [], left: [] };
  const put = (wave: string, room: KeptVoices) => change({ voices: new Map(look().voices).set(wave, room) });
  let made = 0;
  return {
    hasListener: async () => true,
    async mix(wave, after) {
      const { waiting, left } = roomOf(wave);
      const mixed = after(waiting);
      const named = mixed.leaving.map((voice) => {
        made += 1;
        return { ...voice, id: `voice-${wave}-${left.length}-${made}` };
      });
      put(wave, { waiting: mixed.waiting, left: [...left, ...named] });
    },
    list: async (wave) => roomOf(wave).left.map(({ sound: _sound, ...line }) => line),
    hear: async (wave, voice) => roomOf(wave).left.find(({ id }) => id === voice)?.sound,
    async forget(wave, voices) {
      const { waiting, left } = roomOf(wave);
      const isGone = ({ id }: { readonly id: string }) => voices === "all" || voices.includes(id);
      put(wave, { waiting: voices === "all" ? [] : waiting, left: left.filter((each) => !isGone(each)) });
      return left.filter(isGone).map(({ sound: _sound, ...line }) => line);
    },
  };
}

/** Ten people in one group. */
export const sampleFrame: AnswerFrame = {
  wave: "wave",
  k: 10,
  order: ["status"],
  author: "account-1",
  cutAt: "2026-11-23T08:00:00.000Z",
  atoms: [{ id: "wave-1", people: Array.from({ length: 10 }, (_, place) => `p${place}`) }],
};

/** The first of them, invited by an actor. */
export function sampleInvited({ account, organisation }: Actor): MarkedInvitation {
  const named = { invitation: `invitation of ${organisation}`, mark: `mark of ${organisation}` };
  return {
    ...named,
    key: "p0",
    atom: "wave-1",
    language: "fr",
    expiresOn: "2026-12-31" as Day,
    madeBy: account,
  };
}
