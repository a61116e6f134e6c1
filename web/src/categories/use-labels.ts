import { firstLevelOccupationOf, occupationFamilyOf } from "../../../core/src/reference/public.ts";
import type { Attribute } from "../../../core/src/workforce/public.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { findWords, say } from "../words/say.ts";
import { useWorkforce } from "../workforce/use-workforce.ts";

/** Labels of the payroll in the reader's words: coded ones are named, written ones stand as they are. */
export function useLabels(): (attribute: Attribute, label: string) => string {
  const establishments = useWorkforce(useMayAsk("viewWorkforce")).data?.establishments ?? [];
  return (attribute, label) => {
    if (attribute === "occupationCode") return writeOccupation(label);
    if (attribute === "establishment") {
      const found = establishments.find(({ siret }) => siret === label);
      return found === undefined ? label : writeEstablishment(found);
    }
    const translated = findWords(`categories.value.${attribute}.${label}`);
    return translated === undefined ? label : frenchSpaces(translated);
  };
}

function writeOccupation(code: string): string {
  const name = firstLevelOccupationOf(code)?.label ?? occupationFamilyOf(code);
  return name === undefined ? code : `${code} · ${name}`;
}

type Known = { readonly known: true; readonly value: string } | { readonly known: false };

/** A name when payroll gives one, else the place; the SIRET always, as the only sure one. */
function writeEstablishment(establishment: {
  readonly siret: string;
  readonly label: Known;
  readonly postcode: Known;
}): string {
  const { siret, label, postcode } = establishment;
  const place = postcode.known ? say("categories.view.sitePostcode", { postcode: postcode.value }) : "";
  const name = label.known ? label.value : place;
  return name === "" ? siret : `${name} · ${siret}`;
}
