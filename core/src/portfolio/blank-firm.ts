import { unknown } from "../kernel/known.ts";
import type { Firm } from "./model.ts";

/** A firm of which only the name is known, written down on a day. */
export function blankFirm(label: string, addedOn: string): Firm {
  return {
    schemaVersion: 1,
    label,
    addedOn,
    registration: "",
    idcc: "",
    headcount: unknown,
    place: "",
    adviser: "",
    contact: "",
    notes: "",
    calls: [],
    ending: unknown,
    projects: [],
  };
}
