import type { FastifyRequest } from "fastify";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  findGroupWave,
  functionAsked,
  type LeaderFunction,
  type OpenedInvitation,
  receiveAnswer,
  receiveGroupAnswer,
  takesAnswers,
} from "../../../core/src/answers/index.ts";
import { accept, refuse } from "../../../core/src/kernel/result.ts";
import type { OpenedLink } from "../../../core/src/links/index.ts";
import type { InvitedWave } from "../../../core/src/surveys/index.ts";
import { isAskedByPerson } from "../http/asked-by-person.ts";
import type { AnswerHouse } from "./answer-house.ts";
import type { SentAnswer } from "./sealed-answers.ts";

/** Who a token asks: a person, of whom nothing will be known, or somebody who leads a group and speaks as such. */
export type Asked = { readonly language: string; readonly actor: Actor } & (
  | { readonly kind: "person"; readonly opened: OpenedInvitation }
  | { readonly kind: "leader"; readonly link: OpenedLink }
);

type AskingHouse = Pick<AnswerHouse, "desk" | "links" | "act">;

/** Looks a token up among invitations, then among links of this purpose. Writes nothing. */
export async function openAsked(house: AskingHouse, token: string): Promise<Asked | undefined> {
  const opened = await house.desk.open(token);
  if (opened !== undefined) {
    return { kind: "person", opened, language: opened.language, actor: opened.actor };
  }
  const link = await house.links.open(token, ["groupAnswers"]);
  return link === undefined
    ? undefined
    : { kind: "leader", link, language: link.language, actor: link.actor };
}

/** The wave that is asked today. */
export async function waveAsked(house: AskingHouse, asked: Asked): Promise<InvitedWave | undefined> {
  const found = await house.act(asked.actor, async (rooms) => {
    if (asked.kind === "leader") return accept(await findGroupWave(rooms, asked.link));
    const wave = await rooms.invitedWaves.find(asked.opened.wave);
    return wave !== undefined && takesAnswers(wave, rooms.clock) ? accept(wave) : refuse({ code: "closed" });
  });
  return found.ok ? found.value : undefined;
}

/** Whether somebody from outside the employer could hear what a person says: without anybody, no page asks for it. */
export async function hasListener(house: AskingHouse, { actor }: Asked): Promise<boolean> {
  const found = await house.act(actor, async ({ answers }) => accept(await answers.voices.hasListener()));
  return found.ok && found.value;
}

/** The day a link was opened is kept, as its holder was told; never that of an invitation. */
export async function noteDay(house: AskingHouse, asked: Asked, request: FastifyRequest): Promise<void> {
  if (asked.kind === "leader" && isAskedByPerson(request.method, request.headers))
    await house.links.noteOpened(asked.link);
}

/** Answers once the transaction is committed, never before. */
export function receiveAsked(house: AskingHouse, asked: Asked, { fields }: SentAnswer) {
  return house.act(asked.actor, (rooms) =>
    asked.kind === "leader"
      ? receiveGroupAnswer(rooms, asked.link, fields)
      : receiveAnswer(rooms, asked.opened, fields),
  );
}

/** The function that the page speaks to; `undefined` for people who answer for themselves. */
export function functionOf(asked: Asked, wave: InvitedWave): LeaderFunction | undefined {
  return asked.kind === "leader" ? functionAsked(wave) : undefined;
}
