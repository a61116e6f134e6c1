import { writeNumber } from "../words/format.ts";
import { findWords, say } from "../words/say.ts";

/** The name of a field that two people changed, as its own label says it. */
export function writeField(field: string): string {
  const name = field.replace("comparison.", "");
  const found = [`plan.indicator.${name}`, `plan.comparison.${name}`, `plan.decisions.${name}`]
    .map((key) => findWords(key))
    .find((words) => words !== undefined);
  return found ?? say("plan.failure.title");
}

/** Choices are kept as keys: their words are those of the lists that offer them. */
const choiceWords = [
  "plans.direction.",
  "plans.source.",
  "plans.moment.",
  "plans.measure.",
  "plans.comparison.",
  "training.actor.",
  "plan.indicator.target.",
];

/** What one of the two versions says, in words. */
export function writeVersion(value: unknown): string {
  if (typeof value === "number") return writeNumber(value, 6);
  if (typeof value === "string")
    return choiceWords.map((start) => findWords(start + value)).find((words) => words !== undefined) ?? value;
  if (typeof value !== "object" || value === null) return "";
  if ("known" in value && value.known === false) return say("design.unknown");
  return Object.entries(value)
    .filter(([name, part]) => name !== "from" && part !== true && part !== "value" && part !== "accidents")
    .map(([, part]) => writeVersion(part))
    .filter((text) => text !== "")
    .join(", ");
}
