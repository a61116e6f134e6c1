import { createHash } from "node:crypto";
import type { AccountId, OrganisationId } from "../../../core/src/access/index.ts";
import {
  type KeptRecord,
  nothingKept,
  type OpenedInvitation,
  receiveAnswer,
  type Voice,
} from "../../../core/src/answers/index.ts";
import { openMemoryAnswers } from "../../../core/src/answers/sample-answer-store.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { InvitedWave } from "../../../core/src/surveys/index.ts";
import { questionnaireOf, questionOf, wordsOf } from "../../../core/src/surveys/sample-questionnaire.ts";
import type { Chaos } from "./lossless-chaos.contract.ts";
import { openReceipts } from "./receipts.ts";
import { openSealedAnswers, proofOf } from "./sealed-answers.ts";
import { choices, digits } from "./told-apart.contract.ts";

const hours = { opensOn: "2026-11-01" as Day, closesOn: "2026-12-31" as Day };

/** Six questions of four choices, by which each answer of a run can be told from every other; and one to speak to. */
const questionnaire = questionnaireOf({
  questions: [
    ...Array.from({ length: digits }, (_, place) =>
      questionOf({ id: `q${place}`, choices: choices.map((id) => ({ id, text: { fr: id } })) }),
    ),
    wordsOf("said"),
  ],
});

const wave: InvitedWave = {
  id: "wave",
  project: "a",
  label: "Essai",
  asker: "Essai",
  purpose: "essayer",
  audience: "employee",
  moment: "immediate",
  state: "open",
  questionnaire,
  invited: [],
  ...hours,
};

const sealed = openSealedAnswers(createHash("sha256").update("key of a test").digest());
const receipts = openReceipts(Buffer.from("key of a test"));

/** What a browser gets back. */
interface Answered {
  readonly status: number;
  readonly body: string;
}

/** The use case as it is, over a store that keeps a transaction whole or not at all, behind a bad network. */
export function openServer(chaos: Chaos) {
  const { chance, befalls } = chaos;
  const memory = openMemoryAnswers();
  const late: string[] = [];
  let today = "2026-11-23" as Day;
  const clock = { now: () => `${today}T10:00:00.000Z`, today: () => today };
  const receive = openReceiver(memory, clock, chaos);
  const answer = async (text: string) => receive(text).catch(() => ({ status: 500, body: "" }));
  return {
    invite: (count: number) =>
      memory.transaction((store) =>
        store.invite(
          wave.id,
          Array.from({ length: count }, (_, person) => ({
            invitation: `of token-${person}`,
            key: `p${person}`,
            atom: "atom",
            mark: `token-${person}`,
            language: "fr",
            expiresOn: hours.closesOn,
            madeBy: "a" as AccountId,
          })),
        ),
      ),
    /** What a browser gets back for what it sends. */
    async ask(text: string): Promise<Answered> {
      if (befalls("the clock of the server jumps", 10))
        today = (chance(2) === 0 ? "2026-11-02" : "2026-12-30") as Day;
      if (befalls("a portal says yes", 8)) return { status: 200, body: "<h1>OK</h1>" };
      if (befalls("a portal makes a receipt up", 8)) {
        return { status: 200, body: `{"id":"x","code":"AAAAA-AAAAA-AAAAA","proof":"0000"}` };
      }
      if (befalls("the request is lost", 4)) return { status: 0, body: "" };
      if (befalls("the request comes again later", 6)) late.push(text);
      if (befalls("the request comes twice", 6)) await answer(text);
      const answered = await answer(text);
      return befalls("the answer is lost", 4) ? { status: 0, body: "" } : answered;
    },
    async deliverLate() {
      for (const text of late.splice(0)) await answer(text);
    },
    publicKey: sealed.publicKey,
    voices(): readonly Voice[] {
      const { waiting, left } = memory.voices(wave.id);
      return [...waiting, ...left];
    },
    records(): readonly KeptRecord[] {
      const { waiting = nothingKept, stored = nothingKept } = memory.pool(wave.id);
      return [...waiting.records, ...stored.records];
    },
  };
}

export type Server = ReturnType<typeof openServer>;

const openedBy = (token: string): OpenedInvitation => ({
  organisation: "o" as OrganisationId,
  wave: wave.id,
  invitation: `of ${token}`,
  language: "fr",
  actor: { organisation: "o" as OrganisationId, account: "a" as AccountId, roles: [] },
});

/** What the server answers to what a phone sends, each time in a transaction of its own. */
function openReceiver(memory: ReturnType<typeof openMemoryAnswers>, clock: Clock, chaos: Chaos) {
  const { defences, chance, befalls } = chaos;
  return async (text: string): Promise<Answered> => {
    const sent = sealed.open(text);
    if (sent === undefined) return { status: 404, body: `{"refusal":{"code":"closed"}}` };
    const outcome = await memory.transaction(async (store) => {
      const spend: typeof store.spend = async (opened, seal) => {
        const spending = await store.spend(opened, seal);
        return defences.spendsOnce || spending.kind === "gone" ? spending : { kind: "first", atom: "atom" };
      };
      const answers = { ...store, spend };
      const digest = (content: string) => createHash("sha256").update(content).digest("hex");
      const house = {
        answers,
        receipts,
        digest,
        draw: chance,
        clock,
        invitedWaves: { find: async () => wave },
      };
      const received = await receiveAnswer(house, openedBy(sent.token), sent.fields);
      if (befalls("the server stops before its commit", 12)) throw new Error("stopped");
      return received;
    });
    if (!outcome.ok) {
      const status = outcome.refusal.code === "alreadyAnswered" ? 409 : 404;
      return { status, body: JSON.stringify({ refusal: outcome.refusal }) };
    }
    return { status: 200, body: JSON.stringify({ ...outcome.value, proof: proofOf(sent) }) };
  };
}
