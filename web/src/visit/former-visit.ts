import { z } from "zod";
import { diagnosisSchema } from "../../../core/src/diagnosis/public.ts";
import { mostPeople, personLineSchema, type Visit } from "./model.ts";
import type { SentVisit } from "./sent-visit.ts";

/** A visit as the first version of the app wrote it: without training, and with where it was sent. */
const formerVisitSchema = z.strictObject({
  format: z.literal(1),
  firm: z.string().max(120),
  people: z.array(personLineSchema).max(mostPeople),
  diagnosis: diagnosisSchema,
  sent: z
    .strictObject({
      organisation: z.string().max(100),
      revision: z.int().min(1),
      at: z.iso.datetime(),
      isLatest: z.boolean(),
    })
    .optional(),
});

/** The same visit as it is written now, and what an organisation has of it; nothing when it is not a former one. */
export function readFormerVisit(
  content: unknown,
): { readonly visit: Visit; readonly sent: SentVisit | undefined } | undefined {
  const read = formerVisitSchema.safeParse(content);
  if (!read.success) return undefined;
  const { sent, ...former } = read.data;
  const visit: Visit = { ...former, format: 2 };
  if (sent === undefined) return { visit, sent: undefined };
  const { organisation, revision, at, isLatest } = sent;
  const known = isLatest ? { content: visit.diagnosis } : {};
  return {
    visit,
    sent: {
      organisation,
      at,
      diagnosis: { revision, savedAt: "", ...known },
      attachments: [],
      attempted: [],
    },
  };
}
