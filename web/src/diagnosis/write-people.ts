import type { Diagnosis, Party, Stakeholder } from "../../../core/src/diagnosis/public.ts";
import { say } from "../words/say.ts";

/** "Direction, RH (M. D.)". */
export function writeStakeholder({ kinds, name }: Stakeholder): string {
  const functions = kinds.map((kind) => say(`diagnosis.kind.${kind}`)).join(", ");
  return name === "" ? functions : say("diagnosis.person.named", { kinds: functions, name });
}

export function writeStakeholderOf({ stakeholders }: Diagnosis, id: string): string {
  const found = stakeholders.find((stakeholder) => stakeholder.id === id);
  return found === undefined ? "" : writeStakeholder(found);
}

/** The people of a party by name, or its function and that nobody is named; employees are a group without names. */
export function writeParty(diagnosis: Diagnosis, { kind, stakeholders }: Party): string {
  const name = say(`diagnosis.kind.${kind}`);
  if (stakeholders.length === 0 && kind === "employees") return name;
  if (stakeholders.length === 0) return say("diagnosis.outcome.unnamed", { kind: name });
  return writeList(stakeholders.map((id) => writeStakeholderOf(diagnosis, id)));
}

/** "a, b et c". */
export function writeList(texts: readonly string[]): string {
  const [last = ""] = texts.slice(-1);
  const first = texts.slice(0, -1).join(", ");
  return first === "" ? last : say("diagnosis.and", { first, last });
}
