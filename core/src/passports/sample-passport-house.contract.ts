import { randomInt, randomUUID } from "node:crypto";
import { keptField } from "../field/sample-field.contract.ts";
import { parseDay } from "../kernel/calendar.ts";
import type { OpenedLink } from "../links/index.ts";
import type { Project } from "../projects/index.ts";
import type { PassportHouse } from "./give-passport.ts";
import { sampleSecret } from "./sample-passport.contract.ts";
import { openMemoryPassportStore, openSampleKeys } from "./sample-passport-store.contract.ts";

/** A house with one project and its design, and what gives passports. */
export function passportHouse(project?: Project): PassportHouse {
  const kept = keptField({ project });
  const today = parseDay("2026-11-24");
  if (today === undefined) throw new Error("invalid day");
  return {
    projects: { find: async (id) => (id === kept.project.id ? kept.project : undefined) },
    trainingDesigns: { find: async (id) => (id === kept.design.id ? kept.design : undefined) },
    passports: openMemoryPassportStore(),
    passportKeys: openSampleKeys(sampleSecret),
    siteOrigin: () => "https://ouvrage.example",
    draw: (below) => randomInt(below),
    ids: { next: randomUUID },
    clock: { now: () => "2026-11-24T08:30:00.000Z", today: () => today },
  };
}

/** The page of one participant. */
export function linkOf(participant: string, project = "a"): OpenedLink {
  return { project, subject: participant } as OpenedLink;
}
