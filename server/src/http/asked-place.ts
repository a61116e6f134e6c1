import type { FastifyRequest } from "fastify";
import type { AskedPlace } from "../access/find-actor.ts";

/** Header by which a page says which of the account's organisations it looks at. */
const organisationHeader = "ouvrage-organisation";
/** Header by which it says through which received share it acts. */
const shareHeader = "ouvrage-share";

/** Where the page says that it is. */
export function placeOf({ headers }: FastifyRequest): AskedPlace {
  const [organisation, share] = [organisationHeader, shareHeader].map((name) => {
    const asked = headers[name];
    return typeof asked === "string" ? asked : undefined;
  });
  return { organisation, share };
}
