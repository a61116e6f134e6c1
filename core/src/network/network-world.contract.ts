import type { TestHouse } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { chooseOrganisationKind } from "../sharing/choose-organisation-kind.ts";
import { askParent } from "../sharing/place-organisation.ts";
import { codeOf } from "../sharing/sharing-world.contract.ts";
import { welcomeOrganisation } from "../sharing/welcome-organisation.ts";
import { describeNeed } from "./ask-network.ts";
import { blankNeed, blankOffer } from "./blank-offer.ts";
import type { Need, Offer } from "./model.ts";
import { addOffer } from "./save-offer.ts";
import { viewNetwork } from "./view-network.ts";

/** A day within a year of any day on which tests run for long. */
export const until = "2027-03-31";

/** An offer of which enough is known. */
export function offerOf(facts: Partial<Offer> = {}): Offer {
  return {
    ...blankOffer("tutor", until),
    label: "Une tutrice aguerrie",
    departments: ["59"],
    contact: { kind: "service", words: "Accueil, 03 00 00 00 00" },
    ...facts,
  };
}

/** A need of which enough is known. */
export function needOf(facts: Partial<Need> = {}): Need {
  return {
    ...blankNeed(),
    label: "Former quatre tuteurs",
    kinds: ["tutor"],
    departments: ["59"],
    contact: { kind: "service", words: "Service formation" },
    ...facts,
  };
}

async function must<Value>(act: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>) {
  const done = await act;
  if (!done.ok) throw new Error(`invalid test; refused: ${JSON.stringify(done.refusal)}`);
  return done.value;
}

/** A new territorial network without members. */
export async function newNetwork(world: TestHouse): Promise<Actor> {
  const head = await world.newOwner();
  await must(world.act(head, (rooms) => chooseOrganisationKind(rooms, head, "territorialNetwork")));
  return head;
}

/** An organisation asks to be of the network; accepted there unless `isAccepted` is false. */
export async function join(world: TestHouse, head: Actor, member: Actor, isAccepted = true): Promise<void> {
  const code = await codeOf(world, head);
  await must(world.act(member, (rooms) => askParent(rooms, member, code)));
  if (isAccepted)
    await must(world.act(head, (rooms) => welcomeOrganisation(rooms, head, member.organisation)));
}

/** A new member of the network. */
export async function newMember(world: TestHouse, head: Actor): Promise<Actor> {
  const member = await world.newOwner();
  await join(world, head, member);
  return member;
}

/** Tells an offer to the network; its id. */
export async function tell(world: TestHouse, actor: Actor, content = offerOf()): Promise<string> {
  const command = { content, isPublished: true };
  return (await must(world.act(actor, (rooms) => addOffer(rooms, actor, command)))).id;
}

/** A member with what it takes to ask it. */
interface Giver {
  readonly actor: Actor;
  readonly organisation: string;
  readonly offer: string;
}

/** A company and as many others of its network, each with an offer; what it takes to ask each of them. */
export async function networkOf(world: TestHouse, count: number) {
  const head = await newNetwork(world);
  const company = await newMember(world, head);
  const givers: Giver[] = [];
  // One after the other: each takes a new code of the head.
  while (givers.length < count) {
    const actor = await newMember(world, head);
    givers.push({ actor, organisation: actor.organisation, offer: await tell(world, actor) });
  }
  return { head, company, givers };
}

/** Describes a need and asks about it; its id. */
export async function need(
  world: TestHouse,
  company: Actor,
  asked: readonly { readonly organisation: string; readonly offer: string }[],
  content = needOf(),
): Promise<string> {
  const named = asked.map(({ organisation, offer }) => ({ organisation, offer }));
  return (await must(world.act(company, (rooms) => describeNeed(rooms, company, { content, asked: named }))))
    .id;
}

/** What the actor reads of the network. */
export function see(world: TestHouse, actor: Actor) {
  return must(world.act(actor, (rooms) => viewNetwork(rooms, actor)));
}
