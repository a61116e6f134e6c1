import { z } from "zod";
import { route } from "../access/index.ts";
import { longTextSchema } from "../training/index.ts";
import { planSchema } from "./model.ts";
import { sealedContentSchema, sealLinkSchema } from "./seal-model.ts";

const projectParameter = z.strictObject({ project: z.string().min(1).max(100) });
/** The revision that was on screen; a newer one refuses the change. */
const basedOnRevision = z.int().min(1);
const keptSchema = z.object({
  id: z.string(),
  revision: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.string(),
  content: planSchema,
});
const sealsSchema = z.object({
  seals: z.array(z.object({ link: sealLinkSchema, content: sealedContentSchema })),
  /** False when what is kept is no longer what was sealed. */
  isIntact: z.boolean(),
});
const startSchema = z.enum(["light", "blank"]);

export const planRoutes = {
  view: route({
    useCase: "viewPlan",
    method: "GET",
    path: "/api/projects/:project/plan",
    summary: "The evaluation plan of a project as it is written",
    parameters: projectParameter,
    body: "none",
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownDocument", "noPlan"],
  }),
  begin: route({
    useCase: "editPlan",
    method: "POST",
    path: "/api/projects/:project/plan",
    summary:
      "Begins the plan of a project: five indicators proposed from its diagnosis, or none; one begun before is given",
    parameters: projectParameter,
    body: { json: z.strictObject({ start: startSchema }) },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  save: route({
    useCase: "editPlan",
    method: "PUT",
    path: "/api/projects/:project/plan",
    summary: "Keeps the next revision of a plan, whole, as long as it is not sealed",
    parameters: projectParameter,
    body: { json: z.strictObject({ content: planSchema, basedOnRevision }) },
    answer: { json: keptSchema },
    refusals: ["notAllowed", "documentTooLarge", "unknownDocument", "planSealed", "revisionOutdated"],
  }),
  seals: route({
    useCase: "viewPlan",
    method: "GET",
    path: "/api/projects/:project/plan/seals",
    summary: "What was sealed of the plan of a project and what was added since, checked on the way",
    parameters: projectParameter,
    body: "none",
    answer: { json: sealsSchema },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  seal: route({
    useCase: "sealPlan",
    method: "POST",
    path: "/api/projects/:project/plan/seals",
    summary: "Seals a plan: from then on it is read, and no longer written",
    parameters: projectParameter,
    body: { json: z.strictObject({ basedOnRevision }) },
    answer: { json: sealsSchema },
    refusals: ["notAllowed", "unknownDocument", "noPlan", "planSealed", "revisionOutdated", "planNotReady"],
  }),
  add: route({
    useCase: "sealPlan",
    method: "POST",
    path: "/api/projects/:project/plan/additions",
    summary: "Adds words to a sealed plan, dated, chained and shown apart",
    parameters: projectParameter,
    body: {
      json: z.strictObject({
        indicator: z.string().regex(/^[\w:-]{0,40}$/),
        words: longTextSchema.trim().min(1),
      }),
    },
    answer: { json: sealsSchema },
    refusals: ["notAllowed", "unknownDocument", "notSealed", "unknownIndicator", "tooManyAdditions"],
  }),
  proof: route({
    useCase: "viewPlan",
    method: "GET",
    path: "/api/projects/:project/plan/proof",
    summary: "A file by which anybody checks a sealed plan without the server: `ouvrage verify-plan`",
    parameters: projectParameter,
    body: "none",
    answer: { file: "application/json" },
    refusals: ["notAllowed", "unknownDocument", "notSealed"],
  }),
};
