import { z } from "zod";
import { route } from "../access/index.ts";
import { projectCaseSchema } from "./model.ts";

export const patternRoutes = {
  cases: route({
    useCase: "viewPatterns",
    method: "GET",
    path: "/api/patterns/cases",
    summary: "The projects of the organisation with the features of their training and their effects",
    body: "none",
    answer: {
      json: z.object({
        cases: z.array(projectCaseSchema),
        /** True when there were more projects than are gathered. */
        isCut: z.boolean(),
      }),
    },
    refusals: ["notAllowed"],
  }),
};
