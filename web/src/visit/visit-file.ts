import { z } from "zod";
import { type Visit, visitIdSchema, visitSchema } from "./model.ts";

/** A visit as a file: taken to another device, it is still the same visit, and is sent once. */
const visitFileSchema = z.strictObject({
  format: z.literal("ouvrage-visite-1"),
  id: visitIdSchema,
  visit: visitSchema,
});

/** A visit with the id it has on every device. */
export interface NamedVisit {
  readonly id: string;
  readonly visit: Visit;
}

/** Bytes: a visit of the longest table and diagnosis weighs less. */
const largestFile = 2_000_000;

/** The file of a visit, as JSON text. */
export function writeVisitFile({ id, visit }: NamedVisit): string {
  return `${JSON.stringify({ format: "ouvrage-visite-1", id, visit }, undefined, 2)}\n`;
}

/** The visit of a file, or nothing when the file is not one. */
export function readVisitFile(text: string): NamedVisit | undefined {
  if (text.length > largestFile) return undefined;
  const read = visitFileSchema.safeParse(jsonOf(text));
  return read.success ? { id: read.data.id, visit: read.data.visit } : undefined;
}

/** "visite-menuiserie-durand.json". */
export function nameVisitFile({ firm }: Visit): string {
  const name = firm
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return `${["visite", name].filter((part) => part !== "").join("-")}.json`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
