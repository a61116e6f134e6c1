import { z } from "zod";
import { keyScopes, route } from "../access/index.ts";
import { keyDays } from "./program-keys.ts";

/** One line that a list shows: no line break, nothing that is not a character. */
const keyNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}*$/u);

/** Keys by which programs act, in the organisation looked at. No key opens these routes. */
export const programKeyRoutes = {
  list: route({
    useCase: "viewProgramKeys",
    method: "GET",
    path: "/api/program-keys",
    summary: "The person's keys that open something, and everybody's for an owner; never what they are",
    body: "none",
    answer: {
      json: z.object({
        keys: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            scope: z.enum(keyScopes),
            madeOn: z.string(),
            /** Its last day. */
            expiresOn: z.string(),
            lastUsedOn: z.string().optional(),
            /** Who made it, when it is not the person who asks. */
            holder: z.string().optional(),
          }),
        ),
        mayMake: z.boolean(),
      }),
    },
    refusals: ["notAllowed"],
  }),
  make: route({
    useCase: "makeProgramKey",
    method: "POST",
    path: "/api/program-keys",
    summary: "Makes a key for a program; its text is in this answer and nowhere else",
    body: {
      json: z.strictObject({
        name: keyNameSchema,
        scope: z.enum(keyScopes),
        days: z.int().min(1).max(keyDays.most).default(keyDays.usual),
      }),
    },
    answer: { json: z.object({ id: z.string(), key: z.string(), expiresOn: z.string() }) },
    refusals: ["notAllowed", "localOnly", "tooManyKeys"],
  }),
  end: route({
    useCase: "endProgramKey",
    method: "DELETE",
    path: "/api/program-keys/:key",
    summary: "Ends a key: it opens nothing any more",
    parameters: z.strictObject({ key: z.string().max(100) }),
    body: "none",
    answer: { json: z.object({ ended: z.literal(true) }) },
    refusals: ["notAllowed", "unknownKey"],
  }),
};
