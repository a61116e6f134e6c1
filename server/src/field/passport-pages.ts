import type { FastifyReply, FastifyRequest } from "fastify";
import { accept, type Result, refuse } from "../../../core/src/kernel/result.ts";
import type { OpenedLink } from "../../../core/src/links/index.ts";
import {
  givePassport,
  type PassportWish,
  passportPageWords,
  publicKeyOf,
  readPassportFile,
  type SignedPassport,
  squarePicture,
  viewPassports,
  withdrawPassport,
  writeKey,
  writePassportFile,
  writePassportPaper,
  writeSquare,
} from "../../../core/src/passports/index.ts";
import type { LinkPage } from "../http/link-door.ts";
import { html, type Markup } from "../phone/markup.ts";
import { type PageAround, sendPage } from "./answer-phone.ts";
import { FieldBody } from "./field-body.ts";
import type { FieldHouse, FieldRooms } from "./field-house.ts";
import { framePage } from "./page-frame.ts";
import { choosingParts, faultPart, givenParts, type PassportFault, readyParts } from "./passport-parts.ts";
import { squarePng } from "./square-picture.ts";

/** Most bytes of a form that brings a passport back: its file, as forms write it. */
const formBytes = 400_000;

type Around = (link: OpenedLink, request: FastifyRequest) => PageAround;
type Served = Promise<FastifyReply | undefined>;

/** The pages by which somebody in training makes, keeps and withdraws passports of what they showed. */
export function passportPages(house: FieldHouse, around: Around): readonly LinkPage[] {
  const page = (method: "GET" | "POST", path: string, serve: LinkPage["serve"]): LinkPage => ({
    method,
    path: `/p/:token/passeport${path}`,
    purposes: ["traineePage"],
    ...(method === "POST" ? { bodyLimit: formBytes } : {}),
    serve,
  });
  const shown = (link: OpenedLink, request: FastifyRequest, reply: FastifyReply, fault?: PassportFault) =>
    showChoosing(house, { link, around: around(link, request), reply }, fault);
  return [
    page("GET", "", (link, request, reply) => shown(link, request, reply)),
    page("POST", "", (link, request, reply) => {
      const fields = fieldsOf(request);
      const wish = { holder: fields.get("holder") ?? "", chosen: fields.getAll("chosen") };
      return give(house, { link, around: around(link, request), reply }, wish);
    }),
    page("POST", "/retrait", async (link, request, reply) => {
      const passport = fieldsOf(request).get("passport") ?? "";
      const done = await house.act(link.actor, (rooms) => withdrawPassport(rooms, link, { passport }));
      return shown(link, request, reply, done.ok ? undefined : done.refusal.code);
    }),
    page("POST", "/fichier", async (link, request, reply) => {
      const signed = await ownPassportIn(house, link, request);
      if (signed === undefined) return shown(link, request, reply, "notOurs");
      reply.header("content-disposition", 'attachment; filename="passeport.json"');
      return reply.type("application/vc+json; charset=utf-8").send(writePassportFile(signed));
    }),
    page("POST", "/papier", async (link, request, reply) => {
      const signed = await ownPassportIn(house, link, request);
      if (signed === undefined) return shown(link, request, reply, "notOurs");
      const bytes = await house.act(link.actor, (rooms) => writePaper(rooms, signed));
      if (!bytes.ok) return shown(link, request, reply, "noPaper");
      reply.header("content-disposition", 'attachment; filename="passeport.pdf"');
      return reply.type("application/pdf").send(Buffer.from(bytes.value));
    }),
  ];
}

/** A page that the person of a link asks for, and where it goes. */
interface AskedPage {
  readonly link: OpenedLink;
  readonly around: PageAround;
  readonly reply: FastifyReply;
}

async function showChoosing(house: FieldHouse, asked: AskedPage, fault?: PassportFault): Served {
  const { link, around, reply } = asked;
  const viewed = await house.act(link.actor, (rooms) => viewPassports(rooms, link));
  if (!viewed.ok) return undefined;
  const words = passportPageWords(around.speech.language.code);
  const own = viewed.value;
  const body = html`${fault === undefined ? undefined : faultPart(words, fault)}
${choosingParts({ words, around, own })}${givenParts({ words, around, own })}`;
  return sendPassportPage(reply, around, { heading: words.title, intro: [words.lead, words.yours], body });
}

async function give(house: FieldHouse, asked: AskedPage, wish: PassportWish): Served {
  const { link, around, reply } = asked;
  const given = await house.act(link.actor, async (rooms) => {
    const signed = await givePassport(rooms, link, wish);
    return signed.ok ? accept({ signed: signed.value, origin: rooms.siteOrigin() }) : signed;
  });
  if (!given.ok) {
    const { code } = given.refusal;
    return code === "gone" ? undefined : showChoosing(house, asked, code);
  }
  const { signed, origin } = given.value;
  const words = passportPageWords(around.speech.language.code);
  const square = await squarePng(squareText(signed, origin), 1);
  const body = readyParts({ words, around, signed, square });
  return sendPassportPage(reply, around, { heading: words.ready, intro: [words.keep], body });
}

function sendPassportPage(
  reply: FastifyReply,
  around: PageAround,
  { heading, intro, body }: { heading: string; intro: readonly string[]; body: Markup },
): FastifyReply {
  // No list of languages: a language asked for here would lose what was chosen. Nor is the page kept on the phone.
  const scripts = around.scripts === undefined ? undefined : { ...around.scripts, keeper: "" };
  return sendPage(reply, framePage({ ...around, scripts, languages: [], heading, intro, body }));
}

/** Where the square leads: the page that checks, with the whole passport after the sign that no browser sends. */
function squareText(signed: SignedPassport, origin: string): string | undefined {
  const figures = writeSquare(signed);
  return figures === undefined ? undefined : `${origin}/verifier#${figures}`;
}

async function writePaper(
  rooms: FieldRooms,
  signed: SignedPassport,
): Promise<Result<Uint8Array, { readonly code: string }>> {
  const origin = rooms.siteOrigin();
  const square = await squarePng(squareText(signed, origin), 8);
  const { passport } = signed;
  const document = writePassportPaper({ passport, origin, hasSquare: square !== undefined });
  const pictures =
    square === undefined
      ? []
      : [{ attachment: squarePicture, mediaType: "image/png" as const, bytes: new Uint8Array(square) }];
  return rooms.practicalDocuments.writePdf(document, pictures);
}

/** The passport that a form brings back, when it is genuine and of this organisation. */
async function ownPassportIn(
  house: FieldHouse,
  link: OpenedLink,
  request: FastifyRequest,
): Promise<SignedPassport | undefined> {
  // Forms send the ends of lines as two signs, and may lose the last one.
  const text = `${(fieldsOf(request).get("file") ?? "").replaceAll("\r\n", "\n").trimEnd()}\n`;
  const read = await readPassportFile(text);
  if (read.kind !== "genuine") return undefined;
  const own = await house.act(link.actor, async ({ passportKeys }) => {
    const key = writeKey(publicKeyOf(passportKeys.secret));
    return key === read.signed.passport.issuer.key ? accept(read.signed) : refuse({ code: "notOurs" });
  });
  return own.ok ? own.value : undefined;
}

function fieldsOf({ body }: FastifyRequest): URLSearchParams {
  return body instanceof FieldBody ? body.fields : new URLSearchParams();
}
