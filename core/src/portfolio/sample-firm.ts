import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { known, unknown } from "../kernel/known.ts";
import type { PortfolioProject } from "../projects/index.ts";
import { blankFirm } from "./blank-firm.ts";
import { openMemoryFirmStore } from "./memory-firm-store.ts";
import type { Firm, FirmCall } from "./model.ts";
import type { FirmStore, KeptFirm, ProjectShelf, SharedShelf } from "./ports.ts";

export const today = "2026-11-23" as Day;

export function callOn(day: string, facts: Partial<FirmCall> = {}): FirmCall {
  return { id: `call-${day}`, day, words: "On en reparle.", next: unknown, ...facts };
}

/** A firm of which everything is known, for tests. */
export function firmOf(facts: Partial<Firm> = {}): Firm {
  return {
    ...blankFirm("Boulangerie du Port", "2026-01-05"),
    registration: "00000000000018",
    idcc: "0843",
    headcount: known(8),
    place: "LILLE",
    adviser: "C. D.",
    contact: "Mme A., 01 02 03 04 05",
    notes: "Deux apprentis.\nFour neuf.",
    calls: [callOn("2026-09-01")],
    ...facts,
  };
}

export function keptFirmOf(facts: Partial<KeptFirm> & Pick<KeptFirm, "id">): KeptFirm {
  return {
    revision: 1,
    savedAt: "2026-11-23T09:00:00.000Z",
    savedBy: "account-1",
    content: firmOf(),
    ...facts,
  };
}

/** Someone with these roles, for tests. */
export function actorAs(...roles: readonly Role[]): Actor {
  return { account: "account-2" as AccountId, organisation: "organisation-1" as OrganisationId, roles };
}

export const allowed = ["owner", "adviser"] as const satisfies readonly Role[];
export const refused = [
  "hr",
  "frontlineManager",
  "workplaceTutor",
  "trainer",
  "analyst",
  "worksCouncil",
  "evaluator",
  "auditor",
] as const satisfies readonly Role[];

/** A house for tests: the firms, projects and shared projects given, ids id-1, id-2…, and a clock that stands still. */
export function sampleHouse(
  stored: readonly KeptFirm[] = [],
  projects: readonly PortfolioProject[] = [],
  shared: Awaited<ReturnType<SharedShelf["projects"]>> = [],
): { firms: FirmStore; projectShelf: ProjectShelf; shares: SharedShelf; ids: Ids; clock: Clock } {
  let count = 0;
  const next = () => {
    count += 1;
    return `id-${count}`;
  };
  return {
    firms: openMemoryFirmStore(stored),
    projectShelf: { wholeProjects: async () => projects },
    shares: { projects: async () => shared },
    ids: { next },
    clock: { now: () => "2026-11-23T10:00:00.000Z", today: () => today },
  };
}
