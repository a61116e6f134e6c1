import { z } from "zod";
import { chosenIdSchema, route } from "../access/index.ts";
import { diagnosisSchema } from "./model.ts";

const summaryFields = {
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
};
const keptSchema = z.object({ ...summaryFields, content: diagnosisSchema });
const diagnosisParameter = z.strictObject({ diagnosis: z.string().min(1).max(100) });

export const diagnosisRoutes = {
  list: route({
    useCase: "viewDiagnoses",
    method: "GET",
    path: "/api/diagnoses",
    summary: "The diagnoses of the organisation, the one saved last first",
    body: "none",
    answer: { json: z.array(z.object({ ...summaryFields, label: z.string(), category: z.string() })) },
    refusals: ["notAllowed"],
  }),
  begin: route({
    useCase: "editDiagnosis",
    method: "POST",
    path: "/api/diagnoses",
    summary:
      "Keeps a new diagnosis, revision 1; one begun before under the same id is given as it is now kept",
    query: z.strictObject({ id: chosenIdSchema.optional() }),
    body: { json: diagnosisSchema },
    answer: { json: keptSchema },
    refusals: ["notAllowed"],
  }),
  view: route({
    useCase: "viewDiagnoses",
    method: "GET",
    path: "/api/diagnoses/:diagnosis",
    summary: "A diagnosis, whole",
    parameters: diagnosisParameter,
    body: "none",
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  save: route({
    useCase: "editDiagnosis",
    method: "PUT",
    path: "/api/diagnoses/:diagnosis",
    summary: "Keeps the next revision of a diagnosis, whole",
    parameters: diagnosisParameter,
    body: {
      json: z.strictObject({
        content: diagnosisSchema,
        /** The revision that was on screen; a newer one refuses the change. */
        basedOnRevision: z.int().min(1),
      }),
    },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownDocument", "revisionOutdated"],
  }),
  remove: route({
    useCase: "removeDiagnosis",
    method: "DELETE",
    path: "/api/diagnoses/:diagnosis",
    summary: "Deletes a diagnosis for good",
    parameters: diagnosisParameter,
    body: "none",
    answer: { json: z.object({ removed: z.literal(true) }) },
    refusals: ["notAllowed", "unknownDocument"],
  }),
};
