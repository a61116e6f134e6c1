import type { AuditEntry, AuditTrail } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { InvitedWave, WaveStore } from "../surveys/index.ts";
import { functionAsked } from "./group-model.ts";
import type { AnswerStore } from "./ports.ts";
import { readGiven } from "./read-given.ts";
import {
  type AnswerReceipt,
  idPattern,
  type ReceiveAnswerFault,
  type ReceivingHouse,
  takesAnswers,
} from "./receive-answer.ts";

/** Name of the field that says which wave an answer of a group is for: one link serves all those of a project. */
export const waveField = "wave";

type GroupLink = Pick<OpenedLink, "project" | "subject" | "actor">;

/** Who leads what in a project: all that is read of it here. */
interface LedProjects {
  find(project: string): Promise<
    | {
        readonly content: { readonly actors: readonly { readonly id: string; readonly kind: string }[] };
      }
    | undefined
  >;
}

export interface GroupAskingHouse extends Pick<ReceivingHouse, "invitedWaves" | "clock"> {
  readonly projects: LedProjects;
  readonly waves: Pick<WaveStore, "listOf">;
  readonly answers: Pick<AnswerStore, "groups">;
}

/**
 * The wave that asks the holder of a link today: of those that do, the first one they have not answered. When they have
 * answered all, the first: its page does not tell.
 */
export async function findGroupWave(
  house: GroupAskingHouse,
  link: GroupLink,
): Promise<InvitedWave | undefined> {
  const open: InvitedWave[] = [];
  for (const { id, content } of await house.waves.listOf(link.project)) {
    if (content.state.kind !== "open") continue;
    const wave = await askedWave(house, link, id);
    if (wave !== undefined) open.push(wave);
  }
  for (const wave of open) {
    if (!(await house.answers.groups.hasTold(wave.id, link.subject))) return wave;
  }
  return open[0];
}

type ReceivingGroupHouse = Omit<GroupAskingHouse, "waves"> &
  Pick<ReceivingHouse, "receipts" | "digest"> & { readonly audit: Pick<AuditTrail, "append"> };

/** Keeps what somebody who leads a group says of it, once, in one transaction. */
export async function receiveGroupAnswer(
  house: ReceivingGroupHouse,
  link: GroupLink,
  sent: string,
): Promise<Result<AnswerReceipt, ReceiveAnswerFault>> {
  const fields = new URLSearchParams(sent);
  const wave = await askedWave(house, link, fields.get(waveField) ?? "");
  if (wave === undefined) return refuse({ code: "closed" });
  const id = fields.get("id") ?? "";
  const given = idPattern.test(id) ? readGiven(wave.questionnaire, fields) : undefined;
  if (given === undefined) return refuse({ code: "notOurs" });
  const place = `${wave.id} ${link.subject}`;
  const seal = house.digest(`${place}\n${sent}`);
  const { answers, words } = given;
  const taken = { wave: wave.id, leader: link.subject, seal, answer: { answers, words } };
  const spending = await house.answers.groups.take(taken);
  if (spending === "gone") return refuse({ code: "closed" });
  if (spending === "other") return refuse({ code: "alreadyAnswered" });
  if (spending === "first") await house.audit.append(lineOf(link, house.clock));
  return accept({ id, code: house.receipts.codeFor(place, seal) });
}

/** Tells that a link was answered by, on this day and no hour. */
function lineOf({ actor: { account, organisation }, project }: GroupLink, clock: Clock): AuditEntry {
  const at = `${clock.today()}T00:00:00.000Z`;
  return { account, organisation, useCase: "tellByLink", subject: project, outcome: "done", at };
}

/** A wave of the project that asks this function today. */
async function askedWave(
  { projects, invitedWaves, clock }: Pick<GroupAskingHouse, "projects" | "invitedWaves" | "clock">,
  { project, subject }: GroupLink,
  id: string,
): Promise<InvitedWave | undefined> {
  const wave = await invitedWaves.find(id);
  if (wave === undefined || wave.project !== project || !takesAnswers(wave, clock)) return undefined;
  const kept = await projects.find(project);
  const leader = kept?.content.actors.find((actor) => actor.id === subject);
  return leader !== undefined && leader.kind === functionAsked(wave) ? wave : undefined;
}
