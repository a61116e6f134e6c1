import type { FastifyReply, FastifyRequest } from "fastify";
import type { FieldWordKey, Receipt } from "../../../core/src/field/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import { html } from "../phone/markup.ts";
import { type FieldPage, framePage } from "./page-frame.ts";

/** Everything that can go wrong with what a phone sent, but a link that opens nothing any more. */
export type PhoneFault =
  | "notOurs"
  | "nothingSaid"
  | "submissionChanged"
  | "projectBusy"
  | "projectTooLarge"
  | "voiceTooLarge"
  | "voiceNotRecognised"
  | "unknownSession"
  | "lengthMissing"
  | "partMissing"
  | "partTooLong"
  | "notInformed"
  | "meetingDay";

/** How a fault is told: to programs, and to the person. */
interface Told {
  readonly status: number;
  readonly words: FieldWordKey;
}

const told: Readonly<Record<PhoneFault, Told>> = {
  notOurs: { status: 400, words: "send.refused" },
  nothingSaid: { status: 422, words: "send.nothing" },
  submissionChanged: { status: 409, words: "send.refused" },
  projectBusy: { status: 503, words: "send.refused" },
  projectTooLarge: { status: 409, words: "send.refused" },
  voiceTooLarge: { status: 413, words: "send.voice" },
  voiceNotRecognised: { status: 422, words: "send.voice" },
  unknownSession: { status: 409, words: "send.refused" },
  lengthMissing: { status: 422, words: "send.length" },
  partMissing: { status: 422, words: "send.length" },
  partTooLong: { status: 422, words: "send.length" },
  notInformed: { status: 409, words: "send.refused" },
  meetingDay: { status: 422, words: "send.day" },
};

/** A page without its heading and its content, which an answer to a form brings. */
export type PageAround = Omit<FieldPage, "heading" | "intro" | "body">;

/**
 * Answers what was posted, once it is kept: to the script in data, to a bare form by a page. Nothing that was said is
 * in the answer.
 */
export function answerPhone(
  request: FastifyRequest,
  reply: FastifyReply,
  around: PageAround,
  outcome: Result<Receipt, { readonly code: PhoneFault }>,
): FastifyReply {
  const isScript = request.headers.accept?.includes("application/json") === true;
  if (outcome.ok) {
    if (isScript) return reply.code(200).send(outcome.value);
    // Reloading the page that follows sends nothing again.
    return reply.redirect(`${around.address}?recu=1&l=${around.speech.language.code}`, 303);
  }
  const { status, words } = told[outcome.refusal.code];
  if (isScript) return reply.code(status).send({ refusal: outcome.refusal, words });
  const { say } = around.speech;
  const body = html`<p><a class="button" href="${around.address}">${say("send.again")}</a></p>`;
  const page = { ...around, heading: say("page.title"), intro: [say(words)], body };
  return sendPage(reply.code(status), framePage(page));
}

/**
 * Sends a page. Its address is told to this server and to no other; told to nobody, browsers would hide where its form
 * comes from, and the form would be refused as any other site's is.
 */
export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.header("referrer-policy", "same-origin").type("text/html; charset=utf-8").send(page);
}
