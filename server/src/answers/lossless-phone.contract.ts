import type { KeptRecord } from "../../../core/src/answers/index.ts";
import {
  type AnswerShelf,
  type Kept,
  openAnswerKeeper,
  type Told,
} from "../../../web/src/answers/answer-keeper.ts";
import { readPosted } from "../../../web/src/answers/post-answer.ts";
import { sealAnswer } from "../../../web/src/answers/seal-answer.ts";
import type { Chaos } from "./lossless-chaos.contract.ts";
import type { Server } from "./lossless-server.contract.ts";
import { codeIn, codeOf, fieldsFor, personOf } from "./told-apart.contract.ts";

/** What outlives the tabs of a phone, and what a run tells of it. */
function memoryOf(person: number) {
  return {
    person,
    token: `token-${person}`,
    disk: new Map<string, Kept>(),
    /** What each sealed answer says. */
    codes: new Map<string, number>(),
    firstKept: [] as number[],
    sentUnkept: new Set<number>(),
    seen: { told: false, lies: 0, presses: 0 },
  };
}

type PhoneMemory = ReturnType<typeof memoryOf>;

interface Tab {
  readonly keeper: ReturnType<typeof openAnswerKeeper>;
  readonly untilKilled: (told: Promise<Told | undefined>) => Promise<void>;
}

/** A phone with a disk that lasts, and tabs that are killed at any moment. */
export function openPhone(person: number, server: Server, chaos: Chaos) {
  const phone = memoryOf(person);
  const { firstKept, sentUnkept, seen } = phone;
  const newTab = () => openTab(phone, server, chaos);
  return {
    person,
    wasTold: () => seen.told,
    lies: () => seen.lies,
    /** The one that the disk had first, or one that left a full phone before. */
    isTheRightOne: (record: KeptRecord) => codeOf(record) === firstKept[0] || sentUnkept.has(codeOf(record)),
    live: () => act(phone, { server, chaos, newTab }),
    async comeBack() {
      const tab = newTab();
      await tab.untilKilled(tab.keeper.tryAgain());
    },
  };
}

interface Surroundings {
  readonly server: Server;
  readonly chaos: Chaos;
  readonly newTab: () => Tab;
}

/** One of the things that a person does with the page. */
async function act(
  { person, seen }: PhoneMemory,
  { server, chaos: { chance }, newTab }: Surroundings,
): Promise<void> {
  const press = () => {
    seen.presses += 1;
    return fieldsFor(person * 64 + (seen.presses % 64), chance);
  };
  const tab = newTab();
  switch (chance(6)) {
    case 0:
      return tab.untilKilled(tab.keeper.tryAgain());
    case 1:
      // Opened, looked at, and left.
      return;
    case 2: {
      // A double tap.
      const fields = press();
      await Promise.all([
        tab.untilKilled(tab.keeper.send(fields)),
        tab.untilKilled(tab.keeper.send(press())),
      ]);
      return;
    }
    case 3: {
      const other = newTab();
      await Promise.all([
        tab.untilKilled(tab.keeper.send(press())),
        other.untilKilled(other.keeper.send(press())),
      ]);
      return;
    }
    case 4: {
      // Another phone hands in what the square shows, once or twice.
      const waiting = await tab.keeper.waiting();
      if (waiting !== undefined)
        for (let time = chance(3); time >= 0; time -= 1) await server.ask(waiting.sealed);
      return;
    }
    default:
      return tab.untilKilled(tab.keeper.send(press()));
  }
}

/** A page open in a browser, until it is killed. */
function openTab(phone: PhoneMemory, server: Server, chaos: Chaos): Tab {
  const { person, token, disk, codes, seen } = phone;
  const { chance, defences } = chaos;
  const { killed, mayDie } = openDeath(chaos);
  const post = async (text: string) => {
    await mayDie("killed before sending");
    const waits = disk.get(token);
    if (waits?.state !== "waiting" || waits.sealed !== text) phone.sentUnkept.add(codes.get(text) ?? -1);
    const { status, body } = await server.ask(text);
    await mayDie("killed before reading the answer");
    const posted = readPosted(text, status, body);
    if (posted.kind !== "receipt" || defences.asksForProof) return posted;
    const waiting = disk.get(token);
    return { ...posted, proof: waiting?.state === "waiting" ? waiting.expected : "" };
  };
  const seal = async (fields: string) => {
    const { subtle } = chance(8) === 0 ? { subtle: undefined } : globalThis.crypto;
    const answer = await sealAnswer(fields, { token, publicKey: server.publicKey, subtle });
    codes.set(answer.sealed, codeIn(fields));
    return answer;
  };
  const keeper = openAnswerKeeper({ page: token, shelf: openShelf(phone, mayDie, chaos), seal, post });
  const untilKilled = async (told: Promise<Told | undefined>) => {
    const outcome = await Promise.race([told, killed]);
    if (outcome === "killed" || outcome === undefined) return;
    if (outcome.kind === "waiting" || outcome.kind === "received") seen.told = true;
    const isThere = server.records().some((record) => personOf(record) === person);
    if (outcome.kind === "received" && !isThere) seen.lies += 1;
  };
  return { keeper, untilKilled };
}

/** When a tab is killed, and how it never goes on. */
function openDeath({ befalls }: Chaos) {
  let kill = () => {};
  const killed = new Promise<"killed">((resolve) => {
    kill = () => resolve("killed");
  });
  /** A tab that is killed never goes on. */
  const mayDie = (name: string) => {
    if (!befalls(name, 15)) return Promise.resolve();
    kill();
    return new Promise<never>(() => {});
  };
  return { killed, mayDie };
}

/** What a tab keeps on the disk of its phone, or believes that it does. */
function openShelf(
  { disk, codes, firstKept }: PhoneMemory,
  mayDie: (name: string) => Promise<void>,
  { befalls, defences }: Chaos,
): AnswerShelf {
  const memory = new Map<string, Kept>();
  return {
    async read(page) {
      await Promise.resolve();
      return memory.get(page) ?? disk.get(page);
    },
    async addFirst(page, kept) {
      await mayDie("killed before the answer is kept");
      if (befalls("the phone is full", 12)) throw new Error("QuotaExceededError");
      const isFirst = !disk.has(page);
      if (isFirst) (defences.keepsFirst ? disk : memory).set(page, kept);
      if (isFirst && kept.state === "waiting") firstKept.push(codes.get(kept.sealed) ?? -1);
      await mayDie("killed once the answer is kept");
      return isFirst;
    },
    async end(page, kept) {
      await mayDie("killed before letting go");
      if (befalls("the phone is full again", 12)) throw new Error("QuotaExceededError");
      disk.set(page, kept);
      await mayDie("killed after letting go");
    },
  };
}
