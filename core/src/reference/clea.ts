import { z } from "zod";
import clea from "./clea.json" with { type: "json" };
import { checkedOnSchema, statusSchema } from "./provenance.ts";

function readClea() {
  return z
    .strictObject({
      edition: z.string(),
      checkedOn: checkedOnSchema,
      source: z.string(),
      note: z.string(),
      subdomainCount: z.int().positive(),
      domains: z
        .array(
          z.strictObject({
            number: z.int().min(1).max(7),
            label: z.string(),
            subdomains: z.array(
              z.strictObject({
                code: z.string().regex(/^[1-7]\.\d$/),
                label: z.string(),
                status: statusSchema,
                source: z.string(),
              }),
            ),
          }),
        )
        .length(7),
    })
    .parse(clea);
}

/**
 * The domains of CléA (Code du travail D.6113-1 and D.6113-2) with the sub-domains found in public sources; `note` says
 * which are missing. A domain without sub-domains is one whose labels were not found, not one that has none.
 */
export const cleaReference = readClea();
export type CleaDomain = (typeof cleaReference.domains)[number];
export type CleaSubdomain = CleaDomain["subdomains"][number];
