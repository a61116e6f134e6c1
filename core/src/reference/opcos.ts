import { z } from "zod";
import published from "./opcos.json" with { type: "json" };
import { checkedOnSchema, statusSchema } from "./provenance.ts";

function readOpcos() {
  return z
    .strictObject({
      edition: z.string(),
      checkedOn: checkedOnSchema,
      source: z.string(),
      note: z.string(),
      opcos: z
        .array(z.strictObject({ id: z.string(), label: z.string(), field: z.string(), source: z.string() }))
        .length(11),
      agreements: z.array(
        z.strictObject({
          idcc: z.string().regex(/^\d{4}$/),
          label: z.string(),
          opco: z.string(),
          status: statusSchema,
          source: z.string(),
        }),
      ),
    })
    .parse(published);
}

/** The eleven OPCO, and the collective agreements whose OPCO was found in a public source. */
export const opcoReference = readOpcos();
export type Opco = (typeof opcoReference.opcos)[number];

/** The OPCO of a collective agreement, and whether it is confirmed; `undefined` when the table does not have it. */
export function opcoOfAgreement(
  idcc: string,
): { readonly opco: Opco; readonly isConfirmed: boolean } | undefined {
  const agreement = opcoReference.agreements.find((each) => each.idcc === idcc.padStart(4, "0"));
  const opco = opcoReference.opcos.find((each) => each.id === agreement?.opco);
  if (agreement === undefined || opco === undefined) return undefined;
  return { opco, isConfirmed: agreement.status === "confirmed" };
}
