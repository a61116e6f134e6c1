import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { InvitedWave, InvitedWaves } from "../surveys/index.ts";
import { addToPool, type DrawBelow } from "./mix-pool.ts";
import { mixVoices } from "./mix-voices.ts";
import type { OpenedInvitation } from "./model.ts";
import type { AnswerStore, Digest, ReceiptDesk } from "./ports.ts";
import { readGiven } from "./read-given.ts";
import { readVoices, takesVoices } from "./read-voices.ts";

/** What the phone is told once the answer is kept: always the same for the same answer. */
export interface AnswerReceipt {
  readonly id: string;
  readonly code: string;
}

/**
 * In order of precedence. `closed`: the wave takes no answer today. `notOurs`: no page of ours wrote it.
 * `alreadyAnswered`: another answer came with this invitation; said last, and only to who brings a whole answer.
 */
export type ReceiveAnswerFault =
  | { readonly code: "closed" }
  | { readonly code: "notOurs" }
  | { readonly code: "alreadyAnswered" };

export interface ReceivingHouse {
  readonly invitedWaves: InvitedWaves;
  readonly answers: Pick<AnswerStore, "spend" | "changePool" | "voices">;
  readonly receipts: Pick<ReceiptDesk, "codeFor">;
  readonly digest: Digest;
  readonly draw: DrawBelow;
  readonly clock: Clock;
}

/** 128 bits, hexadecimal. */
export const idPattern = /^[0-9a-f]{32}$/;

/**
 * Keeps an answer once, in one transaction. What is sent holds the fields of the form; its `id` is 128 bits drawn for
 * this answer, without which nobody who reads the database finds from the seal what was answered.
 */
export async function receiveAnswer(
  house: ReceivingHouse,
  opened: OpenedInvitation,
  sent: string,
): Promise<Result<AnswerReceipt, ReceiveAnswerFault>> {
  const wave = await house.invitedWaves.find(opened.wave);
  if (wave === undefined || !takesAnswers(wave, house.clock)) return refuse({ code: "closed" });
  const fields = new URLSearchParams(sent);
  const id = fields.get("id") ?? "";
  const given = idPattern.test(id) ? readGiven(wave.questionnaire, fields) : undefined;
  const voices = readVoices(wave.questionnaire, fields);
  if (given === undefined || voices === undefined) return refuse({ code: "notOurs" });
  const seal = house.digest(`${opened.invitation}\n${sent}`);
  const spending = await house.answers.spend(opened, seal);
  if (spending.kind === "gone") return refuse({ code: "closed" });
  if (spending.kind === "other") return refuse({ code: "alreadyAnswered" });
  if (spending.kind === "first") {
    const { mode, answers, words } = given;
    const contents = { records: [{ atom: spending.atom, mode, answers }], words };
    const isKept = await house.answers.changePool(opened.wave, (pool) =>
      addToPool(pool, contents, house.draw),
    );
    if (!isKept) throw new Error("invalid wave; one that takes answers must have a pool");
    // Rewritten with or without a recording: whoever sees that it changed learns nothing of who spoke.
    if (takesVoices(wave.questionnaire))
      await house.answers.voices.mix(wave.id, (waiting) => mixVoices(waiting, voices, house.draw));
  }
  return accept({ id, code: house.receipts.codeFor(opened.invitation, seal) });
}

/** Whether a wave takes answers today, both days included. */
export function takesAnswers(
  wave: Pick<InvitedWave, "state" | "opensOn" | "closesOn">,
  clock: Clock,
): boolean {
  const today = clock.today();
  return wave.state === "open" && wave.opensOn <= today && today <= wave.closesOn;
}
