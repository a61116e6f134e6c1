import { z } from "zod";
import { sameContent } from "../parts/same-content.ts";
import type { Visit } from "./model.ts";

/** A document as the organisation has it from this device. */
const sentDocumentSchema = z.strictObject({
  /** Revision over there. */
  revision: z.int().min(1),
  /** When that revision was kept over there; empty when a former version of the app sent it. */
  savedAt: z.string().max(40),
  /** What was sent; nothing while it is on its way, or when a former version of the app did not keep it. */
  content: z.unknown().optional(),
  /** What is on its way, or was when the answer was lost. */
  tried: z.unknown().optional(),
});
export type SentDocument = z.infer<typeof sentDocumentSchema>;

/** What an organisation has of a visit. Each part is noted once the organisation has it, and not before. */
export const sentVisitSchema = z.strictObject({
  organisation: z.string().max(100),
  /** When everything had arrived, the last time that it had. */
  at: z.iso.datetime().optional(),
  diagnosis: sentDocumentSchema.optional(),
  design: sentDocumentSchema.optional(),
  /** Ids of the photos and voice notes that are there. */
  attachments: z.array(z.string().max(100)).max(1000),
  /** Ids of those whose answer was not heard: they may be there. */
  attempted: z.array(z.string().max(100)).max(1000),
});
export type SentVisit = z.infer<typeof sentVisitSchema>;

/** True when the organisation has all that could be sent of the visit as it is here. */
export function hasLatest(sent: SentVisit, visit: Visit): boolean {
  return (
    sent.at !== undefined &&
    sameContent(sent.diagnosis?.content, visit.diagnosis) &&
    (visit.design === undefined || sameContent(sent.design?.content, visit.design))
  );
}
