import { z } from "zod";
import { route } from "../access/index.ts";

export const pageFormats = ["html", "pdf"] as const;
export type PageFormat = (typeof pageFormats)[number];

/** What the file of each format is. */
export const mediaTypes = { html: "text/html; charset=utf-8", pdf: "application/pdf" } as const;

export const reportRoutes = {
  categoryPage: route({
    useCase: "publishCategoryPage",
    method: "GET",
    path: "/api/categories/:category/versions/:version/page",
    summary:
      "A category on one page, for the director, the works council and the OPCO; figures are protected",
    parameters: z.strictObject({
      category: z.string().min(1).max(100),
      version: z.coerce.number<string | number>().int().min(1),
    }),
    query: z.strictObject({
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      format: z.enum(pageFormats),
    }),
    body: "none",
    answer: { file: "text/html, application/pdf" },
    refusals: ["notAllowed", "unknownCategory", "unknownVersion", "monthNotStored", "documentUnavailable"],
  }),
};
