import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  answerLanguageOf,
  type ReceiveAnswerFault,
  takesVoices,
  voiceBytesAtMost,
  voicesAtMost,
} from "../../../core/src/answers/index.ts";
import { isAskedByPerson } from "../http/asked-by-person.ts";
import { answerClosed, answerWrong, tellBrowsers } from "../http/link-door.ts";
import { html } from "../phone/markup.ts";
import type { AnswerHouse } from "./answer-house.ts";
import { answerPage } from "./answer-page.ts";
import { functionOf, hasListener, noteDay, openAsked, receiveAsked, waveAsked } from "./open-asked.ts";
import { frameAnswerPage } from "./page-frame.ts";
import { receiptPage, relayPage } from "./receipt-page.ts";
import { proofOf } from "./sealed-answers.ts";
import { answerSpeech } from "./speech.ts";

/** Written by the script: no form of another site can. */
const sealedType = "application/x-ouvrage-answer";
const formType = "application/x-www-form-urlencoded";
/**
 * Bytes of an answer: thirty questions, each with its words, and two recordings; sealed and written in letters, which
 * makes four bytes of three, twice for recordings.
 */
const answerBytes = 200_000 + Math.ceil((voicesAtMost * voiceBytesAtMost * 16) / 9);

type TokenRequest = FastifyRequest<{ readonly Params: { readonly token: string } }>;

/** The pages where people answer, check a receipt, and hand in what another phone sealed. */
export function serveAnswerPages(pages: FastifyInstance, house: AnswerHouse): void {
  for (const type of [sealedType, formType]) {
    pages.addContentTypeParser(type, { parseAs: "string" }, (_request, body, done) =>
      done(null, String(body)),
    );
  }
  const hidden = { schema: { hide: true }, bodyLimit: answerBytes };
  pages.get("/r/recu", hidden, (request, reply) => showReceipt(house, request, reply));
  pages.get("/r/remise", hidden, (request, reply) =>
    sendPage(reply, relayPage(house, languageAsked(house, request, ""))),
  );
  pages.post("/r/remise", hidden, (request, reply) => takeSealed(house, request, reply));
  pages.get("/r/:token", hidden, (request: TokenRequest, reply) => showQuestions(house, request, reply));
  pages.post("/r/:token/reponse", hidden, (request: TokenRequest, reply) => takeForm(house, request, reply));
  // After the answer: what it takes to write the attempt down tells nobody whether there was a link.
  pages.addHook("onResponse", async (request, reply) => {
    const token = tokenOf(request);
    if (token === undefined || reply.statusCode !== 404) return;
    if (request.method === "POST" || isAskedByPerson(request.method, request.headers))
      await house.links.noteRefused(token);
  });
  for (const url of ["/r", "/r/*"]) {
    pages.all(url, { schema: { hide: true } }, (request, reply) =>
      closed(house, request, reply, performance.now()),
    );
  }
}

/** Changes nothing of what was answered, and is the same whether the invitation has served or not. */
async function showQuestions(house: AnswerHouse, request: TokenRequest, reply: FastifyReply) {
  const begun = performance.now();
  const asked = await openAsked(house, request.params.token);
  const wave = asked === undefined ? undefined : await waveAsked(house, asked);
  if (asked === undefined || wave === undefined) return closed(house, request, reply, begun);
  await noteDay(house, asked, request);
  const language = languageAsked(house, request, asked.language);
  const speech = answerSpeech(language, wave.questionnaire.languages);
  const address = `/r/${request.params.token}`;
  const receiptAddress = `${house.siteOrigin()}/r/recu`;
  const id = randomBytes(16).toString("hex");
  const leads = functionOf(asked, wave);
  const hears = leads === undefined && takesVoices(wave.questionnaire) && (await hasListener(house, asked));
  const body = answerPage({ speech, address, id, wave, receiptAddress, leads, hears });
  const { languages, scripts, sealed } = house;
  const heading = speech.say("start.heading");
  const parts = { speech, address, heading, body, languages, scripts, publicKey: sealed.publicKey };
  const keptAs = asked.kind === "leader" ? `${address} ${wave.id}` : address;
  return sendPage(reply, frameAnswerPage({ ...parts, does: "ask", keptAs }));
}

/** From a form without script: the browser is sent on to its receipt, under an address that holds no token. */
async function takeForm(house: AnswerHouse, request: TokenRequest, reply: FastifyReply) {
  const begun = performance.now();
  const { token } = request.params;
  const asked = await openAsked(house, token);
  if (asked === undefined) return closed(house, request, reply, begun);
  const fields = typeof request.body === "string" ? request.body : "";
  const outcome = await receiveAsked(house, asked, { token, fields });
  const language = languageAsked(house, request, asked.language);
  if (outcome.ok) {
    return reply.redirect(`/r/recu?code=${outcome.value.code}&l=${language.code}`, 303);
  }
  const { say } = answerSpeech(language);
  const told = { closed: "send.closed", notOurs: "send.refused", alreadyAnswered: "send.already" } as const;
  const body = html`<p>${say(told[outcome.refusal.code])}</p>`;
  return sendPage(reply.code(statusOf[outcome.refusal.code]), plainPage(house, language.code, body));
}

/** From a script, by the person's own phone or by another one that cannot read it. */
async function takeSealed(house: AnswerHouse, request: FastifyRequest, reply: FastifyReply) {
  const begun = performance.now();
  tellBrowsers(reply);
  const sent = typeof request.body === "string" ? house.sealed.open(request.body) : undefined;
  const asked = sent === undefined ? undefined : await openAsked(house, sent.token);
  if (sent === undefined || asked === undefined) {
    await hold(house, begun);
    const seconds = house.wrong.count(house.networkOf(request));
    if (seconds > 0)
      return reply
        .header("retry-after", String(seconds))
        .code(429)
        .send({ refusal: { code: "wait" } });
    return reply.code(404).send({ refusal: { code: "closed" } });
  }
  const outcome = await receiveAsked(house, asked, sent);
  if (!outcome.ok) return reply.code(statusOf[outcome.refusal.code]).send({ refusal: outcome.refusal });
  return reply.send({ ...outcome.value, proof: proofOf(sent) });
}

const statusOf: Readonly<Record<ReceiveAnswerFault["code"], number>> = {
  closed: 404,
  notOurs: 400,
  alreadyAnswered: 409,
};

async function showReceipt(house: AnswerHouse, request: FastifyRequest, reply: FastifyReply) {
  const code = queryOf(request).get("code") ?? "";
  const standing = code === "" ? "asked" : house.receipts.isGenuine(code) ? "genuine" : "unknown";
  if (standing === "unknown" && house.wrong.count(house.networkOf(request)) > 0) reply.code(429);
  return sendPage(reply, receiptPage(house, languageAsked(house, request, ""), { code, standing }));
}

function plainPage(house: AnswerHouse, language: string, body: ReturnType<typeof html>): string {
  const { languages, sealed } = house;
  const speech = answerSpeech(answerLanguageOf(languages, language));
  const heading = speech.say("page.title");
  const parts = { speech, address: "/r/recu", heading, body, languages, scripts: undefined };
  return frameAnswerPage({ ...parts, publicKey: sealed.publicKey, does: "nothing" });
}

function tokenOf({ params }: FastifyRequest): string | undefined {
  const isNamed = typeof params === "object" && params !== null && "token" in params;
  return isNamed && typeof params.token === "string" ? params.token : undefined;
}

/** The one page of closed links, in the same time whatever was found. */
async function closed(house: AnswerHouse, request: FastifyRequest, reply: FastifyReply, begun: number) {
  await hold(house, begun);
  return request.method === "GET" || request.method === "HEAD" || request.method === "POST"
    ? answerWrong(request, reply, house.wrong)
    : answerClosed(reply);
}

async function hold({ wrong }: AnswerHouse, begun: number): Promise<void> {
  const since = performance.now() - begun;
  if (since < wrong.answeredAfter) await wait(wrong.answeredAfter - since);
}

/** Its address is told to this server and to no other; no cache keeps it. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  tellBrowsers(reply);
  return reply.header("referrer-policy", "same-origin").type("text/html; charset=utf-8").send(page);
}

function languageAsked({ languages }: AnswerHouse, request: FastifyRequest, own: string) {
  return answerLanguageOf(languages, queryOf(request).get("l") ?? own);
}

function queryOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.split("?")[1] ?? "");
}
