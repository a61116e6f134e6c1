import {
  type AccountId,
  type Actor,
  type OrganisationId,
  type Role,
  roles,
  rolesThatMay,
  type UseCase,
} from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import type { WorkforceSnapshot } from "../workforce/index.ts";
import { openMemoryCategoryStore } from "./memory-category-store.ts";
import type { CategoryDefinition } from "./model.ts";
import type { ReadableWorkforce } from "./ports.ts";

/** Someone with one role, for tests. */
export function actorOf(role: Role): Actor {
  const organisation = "organisation-1" as OrganisationId;
  return { account: `account of ${role}` as AccountId, organisation, roles: [role] };
}

/** The roles that a use case refuses: all but the listed ones. */
export function rolesThatMayNot(useCase: UseCase): readonly Role[] {
  return roles.filter((role) => !rolesThatMay(useCase).includes(role));
}

/** A house for tests: the categories and months given, ids id-1, id-2…, and a clock that stands still. */
export function sampleHouse(
  months: readonly WorkforceSnapshot[] = [],
  definitions: readonly CategoryDefinition[] = [],
): {
  categories: ReturnType<typeof openMemoryCategoryStore>;
  workforce: ReadableWorkforce;
  ids: Ids;
  clock: Clock;
} {
  let count = 0;
  const latestFirst = [...months].sort((first, second) => (first.month < second.month ? 1 : -1));
  return {
    categories: openMemoryCategoryStore(definitions),
    workforce: {
      months: async () =>
        latestFirst.map(({ month, employees }) => ({
          month,
          headcount: employees.length,
          establishmentCount: 1,
        })),
      snapshot: async (month) => latestFirst.find((snapshot) => snapshot.month === month),
      trainingsBetween: async () => [],
      workAnswers: async () => [],
      jobGradeTables: async () => [],
    },
    ids: {
      next() {
        count += 1;
        return `id-${count}`;
      },
    },
    clock: {
      now: () => "2026-11-23T09:00:00.000Z",
      today: () => "2026-11-23" as Day,
    },
  };
}
