import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import {
  languageOf,
  type Receipt,
  receiveAttendance,
  receiveCouncilWord,
  receiveMinutes,
  receiveTelling,
  voiceBytesAtMost,
} from "../../../core/src/field/index.ts";
import { accept, type Result, refuse } from "../../../core/src/kernel/result.ts";
import type { OpenedLink } from "../../../core/src/links/index.ts";
import { councilWordPath, type LinkPage } from "../http/link-door.ts";
import { html } from "../phone/markup.ts";
import { answerPhone, type PageAround, type PhoneFault, sendPage } from "./answer-phone.ts";
import { FieldBody } from "./field-body.ts";
import type { FieldHouse, FieldRooms } from "./field-house.ts";
import { doneParts } from "./form-parts.ts";
import { frameKeptPage, framePage } from "./page-frame.ts";
import { passportPages } from "./passport-pages.ts";
import { readAttendance, readCouncilSaid, readTold, readWeek, saysNothing } from "./read-form.ts";
import { readFieldPage, readInvitationPage, readTraineePage } from "./read-page.ts";
import { speechOf } from "./speech.ts";
import { takeAway, toPassport } from "./trainee-page.ts";

/** Bytes of a form without a recording: five hundred people at one session fit in it. */
const formBytes = 200_000;

/** The pages for people without an account. */
export function fieldPages(house: FieldHouse): readonly LinkPage[] {
  return [
    {
      method: "GET",
      path: "/t/:token",
      purposes: ["tutorWords", "sessionAttendance", "designMinutes"],
      serve: (link, request, reply) => showPage(house, link, request, reply),
    },
    {
      method: "GET",
      path: "/p/:token",
      purposes: ["traineePage", "invitation"],
      serve: (link, request, reply) =>
        link.purpose === "invitation"
          ? showInvitation(house, link, request, reply)
          : showTraineePage(house, link, request, reply),
    },
    {
      method: "GET",
      path: "/p/:token/voix",
      purposes: ["invitation"],
      serve: (link, _request, reply) => playInvitation(house, link, reply),
    },
    {
      method: "GET",
      path: "/p/:token/emporter",
      purposes: ["traineePage"],
      serve: (link, request, reply) => handOver(house, link, request, reply),
    },
    ...passportPages(house, (link, request) => pageAround(house, link, request)),
    taking(house, {
      path: "/t/:token/paroles",
      purpose: "tutorWords",
      bytes: voiceBytesAtMost,
      take: takeTold,
    }),
    taking(house, {
      path: "/t/:token/presences",
      purpose: "sessionAttendance",
      bytes: 0,
      take: takeAttendance,
    }),
    taking(house, { path: "/t/:token/minutes", purpose: "designMinutes", bytes: 0, take: takeWeek }),
    {
      method: "GET",
      path: `/c/:token/${councilWordPath}`,
      purposes: ["councilFile"],
      serve: (link, request, reply) => showPage(house, link, request, reply),
    },
    taking(house, {
      path: `/c/:token/${councilWordPath}`,
      purpose: "councilFile",
      bytes: 0,
      take: takeCouncilWord,
    }),
  ];
}

type Taken = Result<Receipt, { readonly code: PhoneFault | "projectGone" }>;
type Take = (rooms: FieldRooms, link: OpenedLink, body: FieldBody) => Promise<Taken>;

interface Taking {
  readonly path: LinkPage["path"];
  readonly purpose: OpenedLink["purpose"];
  /** Bytes of a recording that may come with the form. */
  readonly bytes: number;
  readonly take: Take;
}

function taking(house: FieldHouse, { path, purpose, bytes, take }: Taking): LinkPage {
  return {
    method: "POST",
    path,
    purposes: [purpose],
    bodyLimit: formBytes + bytes,
    async serve(link, request, reply) {
      const { body } = request;
      const around = pageAround(house, link, request);
      // Answered once the transaction is committed, never before.
      const outcome =
        body instanceof FieldBody
          ? await house.act(link.actor, (rooms) => take(rooms, link, body))
          : refuse({ code: "notOurs" } as const);
      if (outcome.ok) return answerPhone(request, reply, around, outcome);
      const { code } = outcome.refusal;
      if (code === "projectGone") return undefined;
      return answerPhone(request, reply, around, refuse({ code }));
    },
  };
}

const takeTold: Take = async (rooms, link, { fields, voice, digest }) => {
  const content = readTold(fields);
  if (content === undefined) return refuse({ code: "notOurs" });
  if (saysNothing(content) && voice.byteLength === 0) return refuse({ code: "nothingSaid" });
  return receiveTelling(rooms, link, { content, digest, voice });
};

const takeAttendance: Take = async (rooms, link, { fields, digest }) => {
  const content = readAttendance(fields);
  if (content === undefined) return refuse({ code: "notOurs" });
  if (content.lines.length === 0) return refuse({ code: "nothingSaid" });
  return receiveAttendance(rooms, link, { content, digest });
};

const takeWeek: Take = async (rooms, link, { fields, digest }) => {
  const content = readWeek(fields);
  if (content === undefined) return refuse({ code: "notOurs" });
  if (content.lines.length === 0) return refuse({ code: "nothingSaid" });
  return receiveMinutes(rooms, link, { content, digest });
};

const takeCouncilWord: Take = async (rooms, link, { fields, digest }) => {
  const content = readCouncilSaid(fields);
  if (content === undefined) return refuse({ code: "notOurs" });
  const { stand, words, dissent } = content;
  if (!stand.known && words === "" && dissent === "") return refuse({ code: "nothingSaid" });
  return receiveCouncilWord(rooms, link, { content, digest });
};

async function showPage(house: FieldHouse, link: OpenedLink, request: FastifyRequest, reply: FastifyReply) {
  const around = pageAround(house, link, request);
  if (hasQuery(request, "recu")) {
    const { say } = around.speech;
    const body = html`<section>${doneParts(around.speech, around.address)}</section>`;
    return sendPage(reply, framePage({ ...around, heading: say("page.title"), intro: [], body }));
  }
  const id = randomBytes(16).toString("hex");
  const content = await house.act(link.actor, (rooms) => readFieldPage(rooms, link, { ...around, id }));
  return content.ok ? sendPage(reply, framePage({ ...around, ...content.value })) : undefined;
}

async function showTraineePage(
  house: FieldHouse,
  link: OpenedLink,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const around = pageAround(house, link, request);
  const content = await house.act(link.actor, (rooms) => readTraineePage(rooms, link, around.speech));
  if (!content.ok) return undefined;
  const body = html`${content.value.body}${toPassport(around.speech, around.address)}${takeAway(
    around.speech,
    around.address,
  )}`;
  return sendPage(reply, framePage({ ...around, ...content.value, body }));
}

async function showInvitation(
  house: FieldHouse,
  link: OpenedLink,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const around = pageAround(house, link, request);
  const content = await house.act(link.actor, (rooms) => readInvitationPage(rooms, link, around));
  return content.ok ? sendPage(reply, framePage({ ...around, ...content.value })) : undefined;
}

/** The voice of who invites. */
async function playInvitation(house: FieldHouse, link: OpenedLink, reply: FastifyReply) {
  const found = await house.act(link.actor, async (rooms) => {
    const voice = await rooms.invitationVoices.find(link.project);
    return voice === undefined ? refuse({ code: "gone" }) : accept(voice);
  });
  if (!found.ok) return undefined;
  return reply.type(found.value.mediaType).send(Buffer.from(found.value.bytes));
}

/** The page as a file of the person's own, which needs nothing else and asks for nothing. */
async function handOver(house: FieldHouse, link: OpenedLink, request: FastifyRequest, reply: FastifyReply) {
  const { speech } = pageAround(house, link, request);
  const read = await house.act(link.actor, async (rooms) => {
    const content = await readTraineePage(rooms, link, speech);
    return content.ok ? accept({ ...content.value, today: rooms.clock.today() }) : content;
  });
  if (!read.ok) return undefined;
  const { today, ...content } = read.value;
  const intro = [...content.intro, speech.say("take.day", { day: speech.day(today) })];
  const name = encodeURIComponent(`${speech.say("take.name")}.html`);
  reply.header("content-disposition", `attachment; filename*=UTF-8''${name}`);
  return sendPage(reply, frameKeptPage(speech, { ...content, intro }));
}

function pageAround(
  { languages, scripts }: FieldHouse,
  { language, purpose }: OpenedLink,
  request: FastifyRequest,
): PageAround {
  if (purpose === "councilFile") {
    // The file of the council is in French: so is the page where it is answered.
    const french = languageOf(languages, "fr");
    const address = /^\/c\/[^/?#]+\/avis/.exec(request.url)?.[0] ?? "";
    return { speech: speechOf(french), address, languages: [], scripts };
  }
  const asked = queryOf(request).get("l");
  const speech = speechOf(languageOf(languages, asked ?? language));
  const address = /^\/[tp]\/[^/?#]+/.exec(request.url)?.[0] ?? "";
  return { speech, address, languages, scripts };
}

function hasQuery(request: FastifyRequest, name: string): boolean {
  return queryOf(request).has(name);
}

function queryOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.split("?")[1] ?? "");
}
