import { z } from "zod";
import { route } from "../access/index.ts";
import { pathAlignments, pathGroups, trajectoriesSchema } from "./model.ts";

export const trajectoryRoutes = {
  view: route({
    useCase: "viewTrajectories",
    method: "GET",
    path: "/api/trajectories",
    summary: "Paths of people through payroll months: states, moves, staying, typical paths, gaps; by group",
    query: z.strictObject({
      group: z.enum(pathGroups).default("everyone"),
      /** The category's id, or the training's title as the register writes it. */
      key: z.string().max(300).default(""),
      /** Version of the category; the latest by default. */
      version: z.coerce.number().int().min(1).optional(),
      alignment: z.enum(pathAlignments).default("calendar"),
    }),
    body: "none",
    answer: { json: trajectoriesSchema },
    refusals: ["notAllowed", "noMonthStored", "unknownCategory", "unknownTraining", "alignmentNotPossible"],
  }),
};
