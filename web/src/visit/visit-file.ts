import { z } from "zod";
import { readFormerVisit } from "./former-visit.ts";
import type { Visit } from "./model.ts";
import { visitIdSchema, visitSchema } from "./model.ts";
import { sentVisitSchema } from "./sent-visit.ts";
import type { WholeVisit } from "./visit-shelf.ts";

/** A visit as a file: taken to another device, it is still the same visit, and is sent once. */
const visitFileSchema = z.strictObject({
  format: z.literal("ouvrage-visite-2"),
  id: visitIdSchema,
  visit: visitSchema,
  sent: sentVisitSchema.optional(),
  attachments: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        mediaType: z.string().max(100),
        base64: z.base64().max(7_000_000),
      }),
    )
    .max(1000),
});

const formerFileSchema = z.strictObject({
  format: z.literal("ouvrage-visite-1"),
  id: visitIdSchema,
  visit: z.unknown(),
});

/** Characters: a visit with all the photos and voice notes that it may have weighs less. */
const largestFile = 150_000_000;

/** The file of a visit, as JSON text. */
export function writeVisitFile({ id, visit, sent, attachments }: WholeVisit): string {
  const beside = attachments.map(({ bytes, ...line }) => ({ ...line, base64: writeBase64(bytes) }));
  const told = sent === undefined ? {} : { sent };
  const file = { format: "ouvrage-visite-2", id, visit, ...told, attachments: beside };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The visit of a file, or nothing when the file is not one. */
export function readVisitFile(text: string): WholeVisit | undefined {
  if (text.length > largestFile) return undefined;
  const json = jsonOf(text);
  const read = visitFileSchema.safeParse(json);
  if (!read.success) return readFormerFile(json);
  const { id, visit, sent, attachments } = read.data;
  const beside = attachments.map(({ base64, ...line }) => ({ ...line, bytes: readBase64(base64) }));
  return { id, visit, sent, attachments: beside };
}

function readFormerFile(json: unknown): WholeVisit | undefined {
  const read = formerFileSchema.safeParse(json);
  const former = read.success ? readFormerVisit(read.data.visit) : undefined;
  return read.success && former !== undefined ? { id: read.data.id, ...former, attachments: [] } : undefined;
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

/** A function takes so many arguments at once in every browser. */
const chunk = 8192;

function writeBase64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let text = "";
  for (let place = 0; place < all.length; place += chunk) {
    text += String.fromCharCode(...all.subarray(place, place + chunk));
  }
  return btoa(text);
}

function readBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
