import type { Day } from "../kernel/calendar.ts";
import type { ProgramKey } from "./model.ts";

/** A key that nobody has used; whoever keeps it says whose it is. */
export const sampleProgramKey: Omit<ProgramKey, "account" | "lastUsedOn" | "endedOn"> = {
  id: "00000000-0000-4000-8000-00000000000b",
  name: "Mon logiciel",
  scope: "readPortfolio",
  madeOn: "2026-11-23" as Day,
  expiresOn: "2027-02-21" as Day,
};
