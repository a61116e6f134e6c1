import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { Project, ProjectActor, ProjectStore } from "../projects/index.ts";
import { recogniseAttachment, type TrainingDesignStore } from "../training/index.ts";
import { type ChangeProjectFault, changeProject } from "./change-project.ts";
import { actorOfLink, addEffort, dayTold } from "./effort-lines.ts";
import { type Submission, type Told, type Voice, voiceBytesAtMost, voiceMediaTypes } from "./model.ts";
import { wordsOfSequence } from "./next-situation.ts";
import type { KeptTelling } from "./ports.ts";
import { type Receipt, type ReceiveOnceFault, type ReceivingHouse, receiveOnce } from "./receive-once.ts";

export type ReceiveTellingFault =
  | ReceiveOnceFault
  | ChangeProjectFault
  | { readonly code: "voiceTooLarge" | "voiceNotRecognised" };

interface TellingHouse extends ReceivingHouse {
  readonly projects: ProjectStore;
  readonly trainingDesigns: TrainingDesignStore;
}

export interface ReceiveTelling extends Submission<Told> {
  /** Bytes of a recording; empty when there is none. */
  readonly voice: Uint8Array;
}

/** Keeps what a tutor or a front-line manager tells, and counts their minutes when they asked for it. */
export async function receiveTelling(
  house: TellingHouse,
  link: OpenedLink,
  submission: ReceiveTelling,
): Promise<Result<Receipt, ReceiveTellingFault>> {
  const voice = readVoice(submission.voice);
  if (!voice.ok) return voice;
  const act = async (receivedAt: string): Promise<Result<void, ReceiveTellingFault>> => {
    const kept = await house.projects.find(link.project);
    const actor = kept === undefined ? undefined : actorOfLink(kept.content, link.subject);
    if (kept === undefined || actor === undefined) return refuse({ code: "projectGone" });
    const told = submission.content;
    const day = dayTold(told.day, house.clock.today());
    const about = await situationTold(house, kept.content, told.sequence);
    await house.field.addTelling(
      tellingOf(link, told, { actor, day, about, voice: voice.value, receivedAt }),
    );
    if (told.minutes === 0) return accept(undefined);
    const { id, minutes } = told;
    const spent = [{ id, kind: "tutoring", minutes, day, gesture: "typed" } as const];
    return changeProject(house, link, (project) => addEffort(project, actor, spent));
  };
  return receiveOnce(house, link, submission, { useCase: "tellByLink", act });
}

interface Around {
  readonly actor: ProjectActor;
  readonly day: Day;
  readonly about: string;
  readonly voice: Known<Voice>;
  readonly receivedAt: string;
}

function tellingOf({ link, project }: OpenedLink, told: Told, around: Around): KeptTelling {
  const { id, happened, surprised, next, words } = told;
  const { actor, day, about, voice, receivedAt } = around;
  return {
    id,
    project,
    link,
    actor: actor.kind,
    about,
    day,
    happened,
    surprised,
    next,
    words,
    voice,
    receivedAt,
  };
}

/** A recording is told by its first bytes, as any file from outside. */
function readVoice(
  bytes: Uint8Array,
): Result<Known<Voice>, { readonly code: "voiceTooLarge" | "voiceNotRecognised" }> {
  if (bytes.byteLength === 0) return accept(unknown);
  if (bytes.byteLength > voiceBytesAtMost) return refuse({ code: "voiceTooLarge" });
  const recognised = recogniseAttachment(bytes)?.mediaType;
  const mediaType = voiceMediaTypes.find((each) => each === recognised);
  return mediaType === undefined
    ? refuse({ code: "voiceNotRecognised" })
    : accept(known({ mediaType, bytes }));
}

async function situationTold(
  { trainingDesigns }: TellingHouse,
  { design }: Project,
  sequence: string,
): Promise<string> {
  const kept = sequence === "" || design === "" ? undefined : await trainingDesigns.find(design);
  return kept === undefined ? "" : wordsOfSequence(kept.content, sequence);
}
