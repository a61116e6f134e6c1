import { readFileSync } from "node:fs";
import type { Actor } from "../../../core/src/access/index.ts";
import { accept, type Result, refuse } from "../../../core/src/kernel/result.ts";
import {
  type AskedSentence,
  approvalSchema,
  approvalWordsFr,
  approveSentences,
  type GivenApproval,
  sentencesOfContributor,
  sentencesPageWordsFr as words,
} from "../../../core/src/practices/index.ts";
import type { LinkPage } from "../http/link-door.ts";
import type { Rooms } from "../http/rooms.ts";
import { html, type Markup, styleOf } from "../phone/markup.ts";
import { phoneDocument } from "../phone/page-parts.ts";

type ActFor = <Value, Refusal>(
  actor: Actor,
  work: (rooms: Rooms) => Promise<Result<Value, Refusal>>,
) => Promise<Result<Value, Refusal>>;

const style = styleOf(
  readFileSync(new URL("../phone/phone.css", import.meta.url), "utf8").replaceAll(/\s*\n\s*/g, ""),
);
const french = { code: "fr", tag: "fr", direction: "ltr", name: "Français" } as const;
/** Most bytes of an answer: six hundred sentences with the words that were read. */
const formBytes = 2_000_000;

/** The page on which somebody without an account approves or strikes the sentences that quote them. */
export function sentencesPages(act: ActFor): readonly LinkPage[] {
  return [
    {
      method: "GET",
      path: "/c/:token",
      purposes: ["caseSentences"],
      async serve(link, request, reply) {
        const found = await act(link.actor, (rooms) => sentencesOfContributor(rooms, link));
        if (!found.ok) return undefined;
        const page = framed(words.heading, askingPart(addressOf(request.url), found.value));
        return reply.type("text/html; charset=utf-8").send(page);
      },
    },
    {
      method: "POST",
      path: "/c/:token/phrases",
      purposes: ["caseSentences"],
      bodyLimit: formBytes,
      async serve(link, request, reply) {
        const given = givenIn(request.body);
        const kept = await act(link.actor, async (rooms) => {
          const done = await approveSentences(rooms, link, given);
          return done.ok ? accept(done.value) : refuse(done.refusal);
        });
        if (!kept.ok) return undefined;
        const page = framed(words.thanks, thanksPart(addressOf(request.url), kept.value));
        return reply.type("text/html; charset=utf-8").send(page);
      },
    },
  ];
}

function addressOf(url: string): string {
  return /^\/c\/[^/?#]+/.exec(url)?.[0] ?? "";
}

function framed(heading: string, body: Markup): string {
  const main = html`<main><h1 tabindex="-1">${spaced(heading)}</h1>${body}</main>`;
  return phoneDocument({ language: french, title: words.title, style, body: main });
}

function askingPart(address: string, asked: readonly AskedSentence[]): Markup {
  if (asked.length === 0) return html`<p>${words.none}</p>`;
  return html`<p>${spaced(words.intro)}</p><p>${words.rule}</p><p>${words.limits}</p>
<form method="post" action="${address}/phrases">
${asked.map(oneSentence)}
<p><button type="submit">${words.send}</button></p>
</form>`;
}

const answers = ["named", "anonymous", "network", "internal", "struck"] as const;

function oneSentence({ id, words: said, said: before }: AskedSentence, place: number): Markup {
  return html`<section>
<p>${said}</p>
<input type="hidden" name="sentence-${place}" value="${id}">
<input type="hidden" name="words-${place}" value="${said}">
<fieldset><legend>${spaced(words.legend)}</legend>
${answers.map(
  (reach) =>
    html`<p><label><input type="radio" name="reach-${place}" value="${reach}"${
      before === reach ? html` checked` : undefined
    }> ${spaced(approvalWordsFr[reach])}</label></p>`,
)}
</fieldset>
</section>`;
}

function thanksPart(address: string, count: number): Markup {
  return html`<p role="status">${spaced(count > 0 ? words.kept : words.keptNone)}</p>
<p><a href="${address}">${words.again}</a></p>`;
}

/** What a form of ours says; lines that no page of ours wrote are left aside. */
function givenIn(body: unknown): readonly GivenApproval[] {
  const fields = fieldsOf(body);
  const places = [...fields.keys()].flatMap((name) => {
    const found = /^reach-(\d{1,4})$/.exec(name)?.[1];
    return found === undefined ? [] : [found];
  });
  return places.flatMap((place) => {
    const read = approvalSchema.pick({ sentence: true, words: true, reach: true }).safeParse({
      sentence: fields.get(`sentence-${place}`) ?? "",
      words: (fields.get(`words-${place}`) ?? "").replaceAll("\r\n", "\n"),
      reach: fields.get(`reach-${place}`) ?? "",
    });
    return read.success ? [read.data] : [];
  });
}

/** The pages of phones read a form into its fields before it comes here. */
function fieldsOf(body: unknown): URLSearchParams {
  const isForm = typeof body === "object" && body !== null && "fields" in body;
  return isForm && body.fields instanceof URLSearchParams ? body.fields : new URLSearchParams();
}

function spaced(text: string): string {
  return text.replaceAll(/ (?=[:;?!»])/g, "\u00a0").replaceAll("« ", "«\u00a0");
}
