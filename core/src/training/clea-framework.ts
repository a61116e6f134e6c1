import { z } from "zod";
import { checkedOnSchema, statusSchema } from "../reference/index.ts";
import framework from "./clea-framework.json" with { type: "json" };

const stem = z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/);

const cleaFrameworkSchema = z.strictObject({
  edition: z.string(),
  source: z.string(),
  checkedOn: checkedOnSchema,
  status: statusSchema,
  doubt: z.string(),
  domains: z
    .array(
      z.strictObject({
        domain: z.int().min(1).max(7),
        label: z.string(),
        subdomains: z.array(
          z.strictObject({
            subdomain: z.string().regex(/^[1-7]\.[1-5]$/),
            label: z.string(),
            /** Beginnings of French words without accents, lower case; several words follow each other. */
            stems: z.array(stem).min(1),
          }),
        ),
      }),
    )
    .length(7),
});

/** The seven domains and 28 sub-domains of CléA, reworded, with the words of work that make one think of each. */
export const cleaFramework = cleaFrameworkSchema.parse(framework);

export const cleaSubdomains: readonly string[] = cleaFramework.domains.flatMap(({ subdomains }) =>
  subdomains.map(({ subdomain }) => subdomain),
);
