import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { type AtomLedger, cutFrame, employerFrameRule, orderForCut } from "../disclosure/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { LinkTokens } from "../links/index.ts";
import type { Invited, InvitedWave, InvitedWaves } from "../surveys/index.ts";
import { writeCut } from "./check-ledger.ts";
import { functionAsked } from "./group-model.ts";
import type { InvitationLine, MarkedInvitation } from "./model.ts";
import type { AnswerFrame, AnswerStore } from "./ports.ts";

/** Fewest people whose answers are shown together to their employer. */
export const peopleAtLeast = employerFrameRule.k;

/** A new invitation with what opens it: told once, kept nowhere. */
export interface MadeInvitation {
  readonly key: string;
  readonly token: string;
}

export interface InvitingHouse {
  readonly invitedWaves: InvitedWaves;
  readonly answers: AnswerStore;
  readonly atomLedger: AtomLedger;
  readonly tokens: LinkTokens;
  readonly ids: Ids;
  readonly clock: Clock;
}

/**
 * In order of precedence. `askedByLink`: those who lead groups answer by a link of the project. `tooFewInvited`: under
 * ten people, nothing could ever be shown: nothing is asked.
 */
export type WaveToInviteRefusal =
  | { readonly code: "unknownWave" }
  | { readonly code: "waveNotOpen" }
  | { readonly code: "askedByLink" }
  | { readonly code: "tooFewInvited" };

/** In order of precedence. */
export type InviteWaveRefusal = NotAllowed | WaveToInviteRefusal;

/**
 * Makes one token for each person of an open wave who has none; those of the others are told no more. The first time,
 * cuts the people into the groups that will be counted: by what they are, before anybody has answered.
 */
export async function inviteWave(
  house: InvitingHouse,
  actor: Actor,
  { wave: id, language }: { readonly wave: string; readonly language: string },
): Promise<Result<readonly MadeInvitation[], InviteWaveRefusal>> {
  if (!may(actor, "makeInvitation")) return refuse(notAllowed);
  const found = await findWaveToInvite(house, id);
  if (!found.ok) return found;
  const wave = found.value;
  const frame = await openFrameOf(house, actor, wave);
  const languages = new Map(wave.invited.map(({ key }) => [key, language]));
  return accept(await makeInvitations(house, actor, { wave, frame, languages }));
}

/** An open wave that asks people themselves, enough of them for anything to be shown. */
export async function findWaveToInvite(
  { invitedWaves, clock }: Pick<InvitingHouse, "invitedWaves" | "clock">,
  id: string,
): Promise<Result<InvitedWave, WaveToInviteRefusal>> {
  const wave = await invitedWaves.find(id);
  if (wave === undefined) return refuse({ code: "unknownWave" });
  if (wave.state !== "open" || wave.closesOn < clock.today()) return refuse({ code: "waveNotOpen" });
  if (functionAsked(wave) !== undefined) return refuse({ code: "askedByLink" });
  return wave.invited.length < peopleAtLeast ? refuse({ code: "tooFewInvited" }) : accept(wave);
}

/** The cut of a wave, made now when it was not yet. */
export async function openFrameOf(
  house: InvitingHouse,
  actor: Actor,
  wave: InvitedWave,
): Promise<AnswerFrame> {
  return (await house.answers.findFrame(wave.id)) ?? openFrame(house, actor, wave);
}

/** Makes a token for each of the people named in `languages` who has none. */
export async function makeInvitations(
  { answers, tokens, ids }: InvitingHouse,
  actor: Actor,
  asked: {
    readonly wave: InvitedWave;
    readonly frame: AnswerFrame;
    readonly languages: ReadonlyMap<string, string>;
  },
): Promise<readonly MadeInvitation[]> {
  const { wave, frame, languages } = asked;
  const already = new Set((await answers.listInvitations(wave.id)).map(({ key }) => key));
  const atomOf = new Map(
    frame.atoms.flatMap(({ id: atom, people }) => people.map((key) => [key, atom] as const)),
  );
  const made: { readonly marked: MarkedInvitation; readonly token: string }[] = [];
  for (const { key } of wave.invited) {
    const [atom, language] = [atomOf.get(key), languages.get(key)];
    if (already.has(key) || atom === undefined || language === undefined) continue;
    const token = tokens.next();
    const named = { invitation: ids.next(), key, atom, language, madeBy: actor.account };
    made.push({ token, marked: { ...named, mark: tokens.markOf(token), expiresOn: wave.closesOn } });
  }
  await answers.invite(
    wave.id,
    made.map(({ marked }) => marked),
  );
  return made.map(({ token, marked }) => ({ key: marked.key, token }));
}

/** The cut is kept twice: with the wave, and in the ledger that every release is checked against. */
async function openFrame({ answers, atomLedger, clock }: InvitingHouse, actor: Actor, wave: InvitedWave) {
  const order = attributesOf(wave.invited);
  const atoms = cutFrame({ id: wave.id, k: peopleAtLeast, people: wave.invited }, order);
  const cut = { wave: wave.id, k: peopleAtLeast, order, author: actor.account, cutAt: clock.now(), atoms };
  await answers.openFrame(cut);
  await writeCut(atomLedger, cut);
  return cut satisfies AnswerFrame;
}

/** Names of all attributes, in the order in which people are usually cut. */
function attributesOf(invited: readonly Invited[]): readonly string[] {
  return orderForCut(invited.flatMap(({ attributes }) => Object.keys(attributes)));
}

export type ReissueRefusal = NotAllowed | { readonly code: "unknownInvitation" };

/** Gives a person another token; the former opens nothing any more, and an answer already given stays the only one. */
export async function reissueInvitation(
  house: InvitingHouse,
  actor: Actor,
  { wave: id, key }: { readonly wave: string; readonly key: string },
): Promise<Result<MadeInvitation, ReissueRefusal>> {
  if (!may(actor, "makeInvitation")) return refuse(notAllowed);
  const wave = await house.invitedWaves.find(id);
  if (wave === undefined) return refuse({ code: "unknownInvitation" });
  const token = house.tokens.next();
  const mark = house.tokens.markOf(token);
  const isThere = await house.answers.reissue(id, key, { mark, expiresOn: wave.closesOn });
  return isThere ? accept({ key, token }) : refuse({ code: "unknownInvitation" });
}

export interface InvitationsView {
  readonly invited: number;
  /** Tokens made in all, those made again included: staff representatives compare it with the number of people. */
  readonly tokensMade: number;
  readonly people: readonly InvitationLine[];
}

/** Who was invited and how many tokens were made; never who answered, nor how many. */
export async function viewInvitations(
  house: Pick<InvitingHouse, "answers" | "invitedWaves">,
  actor: Actor,
  { wave }: { readonly wave: string },
): Promise<Result<InvitationsView, NotAllowed | { readonly code: "unknownWave" }>> {
  if (!may(actor, "viewInvitations")) return refuse(notAllowed);
  if ((await house.invitedWaves.find(wave)) === undefined) return refuse({ code: "unknownWave" });
  const people = await house.answers.listInvitations(wave);
  const again = people.reduce((sum, { timesReissued }) => sum + timesReissued, 0);
  return accept({ invited: people.length, tokensMade: people.length + again, people });
}
