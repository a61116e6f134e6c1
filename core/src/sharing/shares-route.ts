import { z } from "zod";
import { route } from "../access/index.ts";
import { projectShareSchema } from "./model.ts";

/** Apart from the other routes: pages that only ask for a share's role do without the schema of a project. */
export const sharesRoute = route({
  useCase: "viewShares",
  method: "GET",
  path: "/api/shares",
  summary: "The shares that the organisation gave, and those it received",
  body: "none",
  answer: { json: z.object({ given: z.array(projectShareSchema), received: z.array(projectShareSchema) }) },
  refusals: ["notAllowed"],
});
