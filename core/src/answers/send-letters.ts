import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { MailSender } from "../kernel/mail.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { InvitedWave } from "../surveys/index.ts";
import {
  findWaveToInvite,
  type InvitingHouse,
  type MadeInvitation,
  makeInvitations,
  openFrameOf,
  type WaveToInviteRefusal,
} from "./invite-wave.ts";
import type { LetterRoom, LetterState, LetterStore, PersonAddress } from "./letter-model.ts";
import { writeWaveLetter } from "./wave-letter.ts";

export interface LetterHouse extends InvitingHouse {
  readonly letters: LetterStore;
  readonly letterRoom: LetterRoom;
  readonly mail: Pick<MailSender, "isReady">;
  /** Where the house is reached from outside: "https://ouvrage.example". */
  readonly siteOrigin: () => string;
}

/** Somebody whom a wave asks, where they get letters, and what became of theirs. */
export interface LetterLine extends PersonAddress {
  /** "none" while no letter was made. */
  readonly state: LetterState | "none";
  /** Whether they were given a card of this wave: a letter would put another in its place. */
  readonly hasCard: boolean;
}

export interface LettersView {
  /** False where no mail server is set up. */
  readonly canSend: boolean;
  readonly people: readonly LetterLine[];
}

/** In order of precedence. */
export type ViewLettersRefusal = NotAllowed | { readonly code: "unknownWave" };

/** Whom a wave asks, with their addresses and letters. It says nothing of answers, which it does not read. */
export async function viewLetters(
  house: LetterHouse,
  actor: Actor,
  { wave: id }: { readonly wave: string },
): Promise<Result<LettersView, ViewLettersRefusal>> {
  if (!may(actor, "makeInvitation")) return refuse(notAllowed);
  const wave = await house.invitedWaves.find(id);
  if (wave === undefined) return refuse({ code: "unknownWave" });
  const addresses = new Map((await house.letters.addresses(wave.project)).map((each) => [each.key, each]));
  const states = await house.letters.states(id);
  const invited = new Set((await house.answers.listInvitations(id)).map(({ key }) => key));
  const people = wave.invited.map(({ key }): LetterLine => {
    const { address = "", language = "fr" } = addresses.get(key) ?? {};
    const state = states.get(key) ?? "none";
    return { key, address, language, state, hasCard: state === "none" && invited.has(key) };
  });
  return accept({ canSend: house.mail.isReady, people });
}

/** In order of precedence. `unknownPerson`: an address of somebody whom the wave does not ask. */
export type SaveAddressesRefusal =
  | NotAllowed
  | { readonly code: "unknownWave" }
  | { readonly code: "unknownPerson" };

/** Keeps where people get their letters, for the waves of the project; "" takes an address away. */
export async function saveAddresses(
  house: LetterHouse,
  actor: Actor,
  { wave: id, addresses }: { readonly wave: string; readonly addresses: readonly PersonAddress[] },
): Promise<Result<LettersView, SaveAddressesRefusal>> {
  if (!may(actor, "makeInvitation")) return refuse(notAllowed);
  const wave = await house.invitedWaves.find(id);
  if (wave === undefined) return refuse({ code: "unknownWave" });
  const asked = new Set(wave.invited.map(({ key }) => key));
  if (!addresses.every(({ key }) => asked.has(key))) return refuse({ code: "unknownPerson" });
  await house.letters.putAddresses(wave.project, addresses, house.clock.today());
  return viewLetters(house, actor, { wave: id });
}

/** In order of precedence. */
export type SendLettersRefusal = NotAllowed | WaveToInviteRefusal | { readonly code: "noMailServer" };

export interface SendLetters {
  readonly wave: string;
  /** Also to those who were given a card: it then opens nothing any more. */
  readonly replacesCards: boolean;
  /** Also to those whose letter may have left: they may have two, of which the first opens nothing. */
  readonly repeatsUnsure: boolean;
  /** Only to those whose letter is known not to have left: nobody new, and nobody twice. */
  readonly onlyNotSent?: boolean;
}

/**
 * Takes a letter for everybody who has an address and none yet, and posts them once the transaction is kept: nobody has
 * two. Who has answered is not looked at: whoever has an address is written to.
 */
export async function sendLetters(
  house: LetterHouse,
  actor: Actor,
  { wave: id, replacesCards, repeatsUnsure, onlyNotSent = false }: SendLetters,
): Promise<Result<{ readonly taken: number }, SendLettersRefusal>> {
  if (!may(actor, "makeInvitation")) return refuse(notAllowed);
  const found = await findWaveToInvite(house, id);
  if (!found.ok) return found;
  if (!house.mail.isReady) return refuse({ code: "noMailServer" });
  const wave = found.value;
  const frame = await openFrameOf(house, actor, wave);
  const states = await house.letters.states(id);
  const invited = new Set((await house.answers.listInvitations(id)).map(({ key }) => key));
  const asked = new Set(wave.invited.map(({ key }) => key));
  const all = await house.letters.addresses(wave.project);
  const isWanted = (key: string) =>
    onlyNotSent ? states.get(key) === "notSent" : replacesCards || states.has(key) || !invited.has(key);
  const wanted = all.filter(({ key }) => asked.has(key) && isWanted(key));
  const again = statesToSendAgain({ repeatsUnsure, onlyNotSent });
  const taken = await house.letters.take(
    id,
    wanted.map(({ key }) => key),
    again,
  );
  const chosen = wanted.filter(({ key }) => taken.has(key));
  const languages = new Map(chosen.map(({ key, language }) => [key, language]));
  const made = [
    ...(await makeInvitations(house, actor, { wave, frame, languages })),
    ...(await remake(
      house,
      wave,
      chosen.filter(({ key }) => invited.has(key)),
    )),
  ];
  house.letterRoom.post(
    made.flatMap(({ key, token }) => {
      const person = chosen.find((each) => each.key === key);
      if (person === undefined) return [];
      const { address: to, language } = person;
      const address = `${house.siteOrigin()}/r/${token}?l=${language}`;
      return [{ wave: id, key, message: writeWaveLetter({ wave, to, language, address }) }];
    }),
  );
  // Written to today: from today on, their addresses are of use.
  await house.letters.putAddresses(wave.project, chosen, house.clock.today());
  return accept({ taken: made.length });
}

function statesToSendAgain({
  repeatsUnsure,
  onlyNotSent = false,
}: Pick<SendLetters, "repeatsUnsure" | "onlyNotSent">): readonly LetterState[] {
  if (onlyNotSent) return ["notSent"];
  return repeatsUnsure ? ["refused", "notSent", "unsure"] : ["refused", "notSent"];
}

async function remake(
  { answers, tokens }: LetterHouse,
  { id, closesOn }: Pick<InvitedWave, "id" | "closesOn">,
  people: readonly PersonAddress[],
): Promise<readonly MadeInvitation[]> {
  const made: MadeInvitation[] = [];
  for (const { key } of people) {
    const token = tokens.next();
    const isThere = await answers.reissue(id, key, { mark: tokens.markOf(token), expiresOn: closesOn });
    if (isThere) made.push({ key, token });
  }
  return made;
}
