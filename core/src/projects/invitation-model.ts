import { z } from "zod";
import { longTextSchema, shortTextSchema } from "../training/index.ts";

/** The texts of an invitation that are taken as they are: nothing in it is made up for somebody. */
export const invitationSchema = z
  .strictObject({
    /** What the supervisor says of the training, and who says it; "" while nobody did. */
    supervisorWords: longTextSchema,
    supervisorName: z.string().max(80),
    /** What somebody who was trained before says of it. */
    testimony: longTextSchema,
    testimonyBy: z.string().max(80),
    /** They agreed to be quoted: until then their words are printed nowhere. */
    isTestimonyAgreed: z.boolean(),
    /** Where and when, in the words of the company. */
    meetingPoint: shortTextSchema,
    /** Whom to ask, and how. */
    contact: shortTextSchema,
    /** What to bring on the first day: shoes, a badge, nothing at all. */
    bring: shortTextSchema.default(""),
  })
  .readonly();
export type Invitation = z.infer<typeof invitationSchema>;

/** An invitation of which nothing is told yet. */
export const blankInvitation: Invitation = {
  supervisorWords: "",
  supervisorName: "",
  testimony: "",
  testimonyBy: "",
  isTestimonyAgreed: false,
  meetingPoint: "",
  contact: "",
  bring: "",
};
