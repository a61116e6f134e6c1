import type { OrganisationCard } from "../../../core/src/sharing/public.ts";
import { say } from "../words/say.ts";

/** "OPCO du Port (OPCO)": values for sentences that name an organisation. */
export function cardValues({ name, kind }: OrganisationCard): {
  readonly name: string;
  readonly kind: string;
} {
  return { name, kind: say(`sharing.kind.${kind}`) };
}
