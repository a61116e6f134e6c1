import { z } from "zod";
import { roles, route } from "../access/index.ts";
import { exportFormats, recordFormats } from "./formats.ts";
import { personalKinds } from "./model.ts";
import { timedKindSchema } from "./timed-kinds.ts";

/** A text that names somebody, as it is typed or as it stands somewhere. */
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "must hold whole characters");

const clueSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("name"), text: nameSchema }),
    z.strictObject({ kind: z.literal("employee"), id: z.uuid() }),
    z.strictObject({ kind: z.literal("account"), id: z.uuid() }),
  ])
  .readonly();
const cluesSchema = z.array(clueSchema).min(1).max(50).readonly();

const kindSchema = z.enum(personalKinds);
const countSchema = z.int().min(0);
const toldSchema = z.object({
  places: countSchema,
  months: countSchema,
  trainings: countSchema,
  tellings: countSchema,
  accounts: countSchema,
});
const retentionSchema = z.object({
  clocks: z.array(
    z.object({
      rule: z.object({
        kind: timedKindSchema,
        months: z.int(),
        least: z.int(),
        most: z.int(),
        checkedOn: z.string(),
        status: z.enum(["inForce", "uncertain", "ours"]),
        sources: z.array(z.object({ name: z.string() })),
      }),
      months: z.int(),
      held: countSchema,
      nextOn: z.string().optional(),
      soon: countSchema,
    }),
  ),
  swept: z.array(z.object({ day: z.string(), kind: kindSchema, removed: countSchema })),
});

export const privacyRoutes = {
  record: route({
    useCase: "viewPersonalRegister",
    method: "GET",
    path: "/api/privacy/record",
    summary: "What is held of each kind of personal data, and who may see it",
    body: "none",
    answer: {
      json: z.array(
        z.object({
          kind: kindSchema,
          tables: z.array(z.string()),
          rows: countSchema,
          readers: z.array(z.enum(roles)),
        }),
      ),
    },
    refusals: ["notAllowed"],
  }),
  document: route({
    useCase: "viewPersonalRegister",
    method: "GET",
    path: "/api/privacy/documents/:kind",
    summary: "The processing record or the draft of the impact assessment, to print and complete",
    parameters: z.strictObject({ kind: z.enum(["record", "assessment"]) }),
    query: z.strictObject({ format: z.enum(recordFormats) }),
    body: "none",
    answer: {
      file: "text/html, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
    refusals: ["notAllowed", "documentUnavailable"],
  }),
  retention: route({
    useCase: "viewPersonalRegister",
    method: "GET",
    path: "/api/privacy/retention",
    summary: "What is deleted, and when",
    body: "none",
    answer: { json: retentionSchema },
    refusals: ["notAllowed"],
  }),
  changeRetention: route({
    useCase: "changeRetention",
    method: "PUT",
    path: "/api/privacy/retention/:kind",
    summary:
      "Chooses how many months a kind is kept; `accepted`: how many things the person knows it deletes",
    parameters: z.strictObject({ kind: timedKindSchema }),
    body: { json: z.strictObject({ months: z.int().min(1).max(240), accepted: countSchema.optional() }) },
    answer: { json: retentionSchema },
    refusals: ["notAllowed", "outOfBounds", "deletesMore"],
  }),
  find: route({
    useCase: "findPerson",
    method: "POST",
    path: "/api/privacy/searches",
    summary: "Everything that words may name: names as they are written, a staff number, an account",
    body: { json: z.strictObject({ words: nameSchema }) },
    answer: {
      json: z.array(
        z.object({
          clue: clueSchema,
          label: z.string(),
          places: z.array(z.object({ kind: kindSchema, count: countSchema })),
        }),
      ),
    },
    refusals: ["notAllowed"],
  }),
  exportPerson: route({
    useCase: "exportPerson",
    method: "POST",
    path: "/api/privacy/exports",
    summary: "Everything held about a person: a file for programs, a page, a tagged PDF",
    body: {
      json: z.strictObject({
        clues: cluesSchema,
        askedAs: z.array(nameSchema).max(50),
        format: z.enum(exportFormats),
      }),
    },
    answer: { file: "application/json, text/html, application/pdf" },
    refusals: ["notAllowed", "documentUnavailable"],
  }),
  previewErasure: route({
    useCase: "findPerson",
    method: "POST",
    path: "/api/privacy/erasure-previews",
    summary: "What an erasure would change, place by place; nothing is changed",
    body: { json: z.strictObject({ clues: cluesSchema }) },
    answer: {
      json: z.object({
        told: toldSchema,
        changes: z.array(
          z.object({ kind: kindSchema, title: z.string(), before: z.string(), after: z.string() }),
        ),
      }),
    },
    refusals: ["notAllowed", "onlyOwner", "ownAccount", "stillOwner"],
  }),
  erase: route({
    useCase: "erasePerson",
    method: "POST",
    path: "/api/privacy/erasures",
    summary: "Erases a person for good; what is left names nobody",
    body: { json: z.strictObject({ clues: cluesSchema }) },
    answer: { json: z.object({ told: toldSchema }) },
    refusals: ["notAllowed", "onlyOwner", "ownAccount", "stillOwner"],
  }),
};
