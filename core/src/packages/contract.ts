import { z } from "zod";
import { route } from "../access/index.ts";

const projectParameter = z.strictObject({ project: z.string().min(1).max(100) });

export const packageRoutes = {
  rows: route({
    useCase: "exportDataRows",
    method: "GET",
    path: "/api/projects/:project/packages/rows",
    summary:
      "All that the figures of a project come from, with lines of people: `ouvrage recompute` makes them again",
    parameters: projectParameter,
    body: "none",
    answer: { file: "application/zip" },
    refusals: ["notAllowed", "unknownDocument"],
  }),
  aggregates: route({
    useCase: "viewEffects",
    method: "GET",
    path: "/api/projects/:project/packages/aggregates",
    summary:
      "The results of a project that any of its readers may have, with its sealed plan; no line of anybody",
    parameters: projectParameter,
    body: "none",
    answer: { file: "application/zip" },
    refusals: ["notAllowed", "unknownDocument"],
  }),
};
