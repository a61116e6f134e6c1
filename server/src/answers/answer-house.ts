import type { FastifyRequest } from "fastify";
import type { Actor } from "../../../core/src/access/index.ts";
import type { AnswerLanguage, InvitationDesk, ReceiptDesk } from "../../../core/src/answers/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import type { LinkDesk } from "../../../core/src/links/index.ts";
import type { Rooms } from "../http/rooms.ts";
import type { WrongTokens } from "../http/wrong-tokens.ts";
import type { PhoneScripts } from "../phone/phone-scripts.ts";
import type { SealedAnswers } from "./sealed-answers.ts";

/** What these pages use of the house, opened for an invitation. */
export type AnswerRooms = Pick<
  Rooms,
  "answers" | "invitedWaves" | "waves" | "projects" | "audit" | "receipts" | "digest" | "draw" | "clock"
>;

export interface AnswerHouse {
  /** One transaction behind the walls of the actor's organisation, which a refusal undoes. */
  act<Value, Fault>(
    actor: Actor,
    work: (rooms: AnswerRooms) => Promise<Result<Value, Fault>>,
  ): Promise<Result<Value, Fault>>;
  readonly desk: InvitationDesk;
  /** Links of those who lead groups. */
  readonly links: LinkDesk;
  readonly receipts: ReceiptDesk;
  readonly sealed: SealedAnswers;
  readonly wrong: WrongTokens;
  readonly networkOf: (request: FastifyRequest) => string;
  readonly languages: readonly [AnswerLanguage, ...AnswerLanguage[]];
  readonly scripts: PhoneScripts | undefined;
  /** Where the house is reached from outside, without a slash at its end. */
  readonly siteOrigin: () => string;
}
