import { createHash } from "node:crypto";
import { type ComparisonWorld, comparisonWorld } from "../../../testkit/src/comparison-world.ts";
import type { Day, Month } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { makeSeal } from "../plans/make-seal.ts";
import { plannedProject, readyPlan, samplePlanHouse, sampleSealedPlan } from "../plans/sample-plan.ts";
import type { Project } from "../projects/index.ts";
import type { PathBook } from "../trajectories/index.ts";
import { openMemoryComparisonStore } from "./memory-comparison-store.ts";
import { nothingAnswered } from "./project-facts.ts";
import { sampleEmployee } from "./sample-comparison.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const sampleWorld = (facts: Partial<Parameters<typeof comparisonWorld>[0]> = {}): ComparisonWorld =>
  comparisonWorld({
    ...{ seed: 7, trained: 20, choice: "chosen", staying: 8, pay: 1, absence: 1, horizonMonths: 6 },
    ...facts,
  });

/** The project of a world: its participants, and a session in the month in which the first ones begin. */
export function projectOfWorld({ participants, starts }: ComparisonWorld): Partial<Project> {
  const [start] = [...starts.values()];
  const attendance = [...starts.keys()].map((participant) => ({ participant, minutes: 180 }));
  return {
    participants: participants.map((id) => ({
      id,
      label: `P${id}`,
      status: known("employee"),
      partner: "",
      trainee: "",
    })),
    sessions: [
      {
        id: "s1",
        label: "Séance 1",
        day: start === undefined ? unknown : known(`${start}-05` as Day),
        minutes: known(180),
        isCanceled: false,
        leader: "",
        attendance,
      },
    ],
  };
}

/** A house with one project "a", its people linked, its plan sealed or not, and the payroll of a world. */
export async function comparisonHouse(
  world: ComparisonWorld,
  { book = world.book, isSealed = false }: { readonly book?: PathBook; readonly isSealed?: boolean } = {},
) {
  const planHouse = samplePlanHouse(sha256, [plannedProject("a", projectOfWorld(world))]);
  const comparisons = openMemoryComparisonStore();
  await comparisons.saveSetting("a", { links: world.links, answers: nothingAnswered });
  if (isSealed) {
    const { comparison } = readyPlan();
    const plan = readyPlan({ comparison: { ...comparison, rule: known("sisterSite") } });
    const seal = makeSeal(
      { ...sampleSealedPlan("a"), plan },
      { last: undefined, now: "2026-01-01T08:00:00.000Z" },
      sha256,
    );
    await planHouse.planSeals.append("a", seal);
  }
  let count = 0;
  const ids = {
    next: () => {
      count += 1;
      return `c${count}`;
    },
  };
  const paths = { book: async () => book };
  const workforce = { snapshot: async (month: Month) => world.snapshots.get(month) };
  const pseudonyms = { employeeOf: () => sampleEmployee(1) };
  return { ...planHouse, comparisons, paths, workforce, pseudonyms, ids };
}

export const wish = {
  project: "a",
  indicator: "",
  outcome: "stillEmployed",
  rule: "similarPeople",
  horizonMonths: 6,
} as const;
