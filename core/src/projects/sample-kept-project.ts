import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { openMemoryProjectStore } from "./memory-project-store.ts";
import type { KeptProject, ProjectStore } from "./ports.ts";
import { projectAt, today } from "./sample-project.ts";

export function keptProjectOf(facts: Partial<KeptProject> & Pick<KeptProject, "id">): KeptProject {
  const savedAt = "2026-11-23T09:00:00.000Z";
  return { revision: 1, savedAt, savedBy: "account-1", content: projectAt("design"), ...facts };
}

/** Someone with these roles, for tests. */
export function actorOf(...roles: readonly Role[]): Actor {
  return { account: "account-1" as AccountId, organisation: "organisation-1" as OrganisationId, roles };
}

/** A house for tests: the projects given, ids id-1, id-2…, and a clock that stands still. */
export function sampleHouse(stored: readonly KeptProject[] = []): {
  projects: ProjectStore;
  ids: Ids;
  clock: Clock;
} {
  let count = 0;
  const next = () => {
    count += 1;
    return `id-${count}`;
  };
  const clock = { now: () => "2026-11-23T10:00:00.000Z", today: () => today };
  return { projects: openMemoryProjectStore(stored), ids: { next }, clock };
}

/** The same house, in which somebody else saves between the look at a project and its writing. */
export function houseSavedMeanwhile(stored: KeptProject): ReturnType<typeof sampleHouse> {
  const house = sampleHouse([stored]);
  const { projects } = house;
  const find = async (id: string) => {
    const found = await projects.find(id);
    await projects.replace({ ...stored, revision: stored.revision + 1, savedBy: "account-2" });
    return found;
  };
  return { ...house, projects: { ...projects, find } };
}
