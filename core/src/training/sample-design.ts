import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { known } from "../kernel/known.ts";
import { blankBlock, blankDesign } from "./blank-design.ts";
import type { Sequence } from "./block-model.ts";
import { openMemoryTrainingDesignStore } from "./memory-training-design-store.ts";
import type { Alternative, Block, Trainee, TrainingDesign, WorkSituation, WorkWindow } from "./model.ts";
import type { CalendarWriter, KeptAttachment, KeptTrainingDesign } from "./ports.ts";

/** A block that says all that costs and plans need: two hours, in working time, on site, twelve at most, free. */
export function blockOf(facts: Partial<Block> & { readonly id: string }): Block {
  return {
    ...blankBlock(facts.id, facts.id),
    minutes: known(120),
    isOffSite: known(false),
    isInWorkingTime: known(true),
    groupSize: known(12),
    prices: [{ unit: "fixed", label: "", cents: known(0) }],
    ...facts,
  };
}

export function traineeOf(facts: Partial<Trainee> & { readonly id: string }): Trainee {
  return {
    label: facts.id,
    site: "Site A",
    team: "Matin",
    weeklyMinutes: known(2100),
    dispensations: [],
    ...facts,
  };
}

export function situationOf(facts: Partial<WorkSituation> & { readonly id: string }): WorkSituation {
  return {
    words: "",
    attachments: [],
    site: "",
    gestures: "",
    difficulty: "",
    whatCanGoWrong: "",
    cleaDecisions: [],
    ...facts,
  };
}

/** A sequence at nine o'clock unless told otherwise. */
export function sequenceOf(facts: Partial<Sequence> & Pick<Sequence, "id" | "kind">): Sequence {
  return {
    title: "",
    situation: "",
    trainer: "",
    minutes: 60,
    place: "Salle",
    moment: known({ day: "2026-12-01", startMinute: 540 }),
    evidence: "",
    attachments: [],
    ...facts,
  };
}

export function alternativeOf(blocks: readonly Block[], id = "alternative-1"): Alternative {
  return { id, label: id, blocks };
}

/** Monday to Friday, from eight to five. */
export const officeHours: readonly WorkWindow[] = [1, 2, 3, 4, 5].map((weekday) => ({
  team: "",
  weekday,
  startMinute: 480,
  endMinute: 1020,
}));

/** A design with one alternative of these blocks, starting on Monday 30 November 2026 in office hours. */
export function designOf(
  facts: Partial<Omit<TrainingDesign, "alternatives">> & { readonly blocks?: readonly Block[] } = {},
): TrainingDesign {
  const { blocks = [], ...others } = facts;
  const blank = blankDesign("Hall");
  return {
    ...blank,
    alternatives: [alternativeOf(blocks)],
    scheduleWishes: { ...blank.scheduleWishes, firstDay: known("2026-11-30"), workWindows: officeHours },
    ...others,
  };
}

export function keptDesignOf(
  facts: Partial<KeptTrainingDesign> & { readonly id: string },
): KeptTrainingDesign {
  return {
    revision: 1,
    savedAt: "2026-11-23T09:00:00.000Z",
    savedBy: "account-1",
    content: designOf({ blocks: [blockOf({ id: "b1" })], trainees: [traineeOf({ id: "t1" })] }),
    ...facts,
  };
}

/** Someone with these roles, for tests. */
export function actorOf(...roles: readonly Role[]): Actor {
  const organisation = "organisation-1" as OrganisationId;
  return { account: `account of ${roles.join(" and ")}` as AccountId, organisation, roles };
}

/** The smallest file that is told to be a photo, padded with zeros. */
export function photoOf(byteCount = 16): Uint8Array {
  const bytes = new Uint8Array(byteCount);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes;
}

/** The smallest file that is told to be a voice note, padded with zeros. */
export function voiceOf(byteCount = 16): Uint8Array {
  const bytes = new Uint8Array(byteCount);
  bytes.set([0x4f, 0x67, 0x67, 0x53]);
  return bytes;
}

export function keptAttachmentOf(facts: Partial<KeptAttachment> & { readonly id: string }): KeptAttachment {
  return { kind: "photo", mediaType: "image/jpeg", sha256: "0".repeat(64), bytes: photoOf(), ...facts };
}

/** A house for tests: the designs given, ids id-1, id-2…, a clock that stands still, words said by their keys. */
export function sampleHouse(stored: readonly KeptTrainingDesign[] = []) {
  let count = 0;
  return {
    trainingDesigns: openMemoryTrainingDesignStore(stored),
    sha256: (bytes: Uint8Array) => String(bytes.byteLength).padStart(64, "0"),
    calendars: {
      write: ({ name, writtenAt, meetings }: Parameters<CalendarWriter["write"]>[0]) =>
        new TextEncoder().encode(JSON.stringify({ name, writtenAt, uids: meetings.map(({ uid }) => uid) })),
    },
    sayTraining: (key: string) => key,
    ids: {
      next() {
        count += 1;
        return `id-${count}`;
      },
    },
    clock: { now: () => "2026-11-23T10:00:00.000Z", today: () => "2026-11-23" as Day },
  };
}
