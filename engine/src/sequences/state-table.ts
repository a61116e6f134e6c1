import { fewestPeople } from "./read-spells.ts";
import type { SequenceRefusal } from "./sequence-refusal.ts";

/** States of people, month after month: person i is in state `codes[i * months + m]` in month m. */
export interface StateTable {
  readonly months: number;
  /** States are 0 to `states` - 1. */
  readonly states: number;
  readonly codes: Uint8Array;
}

const mostStates = 60;
const mostMonths = 240;

/** How many people the table holds, or why it cannot be read. */
export function readStates(
  { months, states, codes }: StateTable,
  needed = fewestPeople,
):
  | { readonly ok: true; readonly people: number }
  | { readonly ok: false; readonly refusal: SequenceRefusal } {
  const refuse = (refusal: SequenceRefusal) => ({ ok: false, refusal }) as const;
  if (!(Number.isInteger(states) && states >= 2 && states <= mostStates)) {
    return refuse({ code: "optionOutOfRange", option: "states" });
  }
  if (!(Number.isInteger(months) && months >= 1 && months <= mostMonths)) {
    return refuse({ code: "optionOutOfRange", option: "months" });
  }
  const people = codes.length / months;
  if (!Number.isInteger(people)) {
    return refuse({ code: "unequalLengths", first: codes.length, second: Math.ceil(people) * months });
  }
  const unread = codes.findIndex((code) => code >= states);
  if (unread >= 0) return refuse({ code: "unreadableValue", row: Math.floor(unread / months) + 1 });
  if (months < 2) return refuse({ code: "tooFewMonths", months, needed: 2 });
  if (people < needed) return refuse({ code: "tooFewPeople", people, needed });
  return { ok: true, people };
}
