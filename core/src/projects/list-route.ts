import { z } from "zod";
import { route } from "../access/index.ts";
import { projectSummarySchema } from "./project-summary.ts";

/** Apart from the other routes: pages that only name projects do without the schema of a whole one. */
export const projectListRoute = route({
  useCase: "viewProjects",
  method: "GET",
  path: "/api/projects",
  summary:
    "The projects of the organisation, where each stands and whose move it is, the one saved last first",
  body: "none",
  answer: { json: z.array(projectSummarySchema) },
  refusals: ["notAllowed"],
});
