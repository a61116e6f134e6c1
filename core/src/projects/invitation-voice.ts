import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { readBounded } from "../kernel/read-bounded.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type attachmentMediaTypes, recogniseAttachment } from "../training/index.ts";
import type { ProjectStore } from "./ports.ts";

/** Most bytes of a recorded invitation: some ten minutes as browsers record a voice. */
export const invitationVoiceBytesAtMost = 2_000_000;

/** The voice of who invites, as it was recorded. */
export interface InvitationVoice {
  /** Who invites, as the project named them on that day; "" when it named nobody. */
  readonly speaker: string;
  readonly mediaType: (typeof attachmentMediaTypes)[number];
  /** Coordinated universal time, ISO 8601. */
  readonly recordedAt: string;
  readonly bytes: Uint8Array;
}

/** The voice without its bytes. */
export type InvitationVoiceFacts = Omit<InvitationVoice, "bytes">;

/** The recorded invitations of one organisation, one at most for each project. */
export interface InvitationVoiceStore {
  find(project: string): Promise<InvitationVoice | undefined>;
  /** In place of the one before, if there was one. The project must be kept. */
  keep(project: string, voice: InvitationVoice): Promise<void>;
  /** True when there was one. */
  remove(project: string): Promise<boolean>;
}

interface VoiceHouse {
  readonly projects: Pick<ProjectStore, "find">;
  readonly invitationVoices: InvitationVoiceStore;
}

interface OfProject {
  readonly project: string;
}

type UnknownDocument = { readonly code: "unknownDocument" };
type NoVoice = { readonly code: "noInvitationVoice" };

/** In order of precedence. */
export type RecordInvitationRefusal =
  | NotAllowed
  | { readonly code: "voiceTooLong" }
  | { readonly code: "voiceNotRecognised" }
  | UnknownDocument;

/** Keeps the recording of who invites, in place of the one before. What it is, is told by its first bytes. */
export async function recordInvitation(
  house: VoiceHouse & { readonly clock: Clock },
  actor: Actor,
  command: OfProject & { readonly chunks: AsyncIterable<Uint8Array> },
): Promise<Result<InvitationVoiceFacts, RecordInvitationRefusal>> {
  if (!may(actor, "recordInvitation")) return refuse(notAllowed);
  const bytes = await readBounded(command.chunks, invitationVoiceBytesAtMost);
  if (bytes === "tooLong") return refuse({ code: "voiceTooLong" });
  const recognised = recogniseAttachment(bytes);
  if (recognised?.kind !== "voice") return refuse({ code: "voiceNotRecognised" });
  const kept = await house.projects.find(command.project);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const speaker = kept.content.invitation.supervisorName.trim();
  const facts = { speaker, mediaType: recognised.mediaType, recordedAt: house.clock.now() };
  await house.invitationVoices.keep(command.project, { ...facts, bytes });
  return accept(facts);
}

/** Whether there is a recording, of whom and since when. */
export async function viewInvitationVoice(
  house: VoiceHouse,
  actor: Actor,
  { project }: OfProject,
): Promise<Result<{ readonly voice?: InvitationVoiceFacts }, NotAllowed | UnknownDocument>> {
  if (!may(actor, "viewInvitationVoice")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  const voice = await house.invitationVoices.find(project);
  if (voice === undefined) return accept({});
  const { bytes: _bytes, ...facts } = voice;
  return accept({ voice: facts });
}

/** The recording itself. */
export async function hearInvitationVoice(
  { invitationVoices }: Pick<VoiceHouse, "invitationVoices">,
  actor: Actor,
  { project }: OfProject,
): Promise<Result<InvitationVoice, NotAllowed | NoVoice>> {
  if (!may(actor, "viewInvitationVoice")) return refuse(notAllowed);
  const voice = await invitationVoices.find(project);
  return voice === undefined ? refuse({ code: "noInvitationVoice" }) : accept(voice);
}

/** Deletes the recording for good. */
export async function removeInvitationVoice(
  { invitationVoices }: Pick<VoiceHouse, "invitationVoices">,
  actor: Actor,
  { project }: OfProject,
): Promise<Result<{ readonly removed: true }, NotAllowed | NoVoice>> {
  if (!may(actor, "recordInvitation")) return refuse(notAllowed);
  const removed = await invitationVoices.remove(project);
  return removed ? accept({ removed }) : refuse({ code: "noInvitationVoice" });
}
