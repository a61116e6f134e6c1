import { z } from "zod";
import type { Day } from "../kernel/calendar.ts";
import type { MailMessage } from "../kernel/mail.ts";

/**
 * What became of a letter. `waiting`: to be handed to the mail server; `sending`: being handed; `refused`: it answered
 * no, for this address; `notSent`: it did not answer, or this server stopped before; `unsure`: this server stopped
 * while handing it, and it may have left.
 */
export const letterStates = ["waiting", "sending", "sent", "refused", "notSent", "unsure"] as const;
export type LetterState = (typeof letterStates)[number];

const languageSchema = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,10})?$/);

/** Where somebody of a project gets their letters; "" takes the address away. */
export const addressSchema = z
  .strictObject({
    key: z.string().min(1).max(40),
    address: z.union([z.literal(""), z.email().max(254)]),
    language: languageSchema,
  })
  .readonly();
export type PersonAddress = z.infer<typeof addressSchema>;

/** A letter that is to leave once what it opens is kept. What it opens stands in it, and nowhere else. */
export interface WaveLetter {
  readonly wave: string;
  readonly key: string;
  readonly message: MailMessage;
}

/** Addresses of the people of projects, apart from the project and from every answer, and what became of letters. */
export interface LetterStore {
  addresses(project: string): Promise<readonly PersonAddress[]>;
  /** Keeps or takes away; `on` is the day that their clock runs from. */
  putAddresses(project: string, addresses: readonly PersonAddress[], on: Day): Promise<void>;
  states(wave: string): Promise<ReadonlyMap<string, LetterState>>;
  /**
   * Takes letters for sending: those that were never taken, and those in a state of `from`. Of two that take the same,
   * one has it. The keys that were taken.
   */
  take(wave: string, keys: readonly string[], from: readonly LetterState[]): Promise<ReadonlySet<string>>;
}

/** Hands letters to the mail server one after the other, once the transaction is kept. Nobody waits for it. */
export interface LetterRoom {
  post(letters: readonly WaveLetter[]): void;
}
