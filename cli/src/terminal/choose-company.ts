import { accept, type Result, refuse } from "../../../core/src/kernel/result.ts";
import type { ListedCompany } from "../../../server/src/index.ts";

/** In order of precedence, with what the person at the terminal may name. */
export type ChooseCompanyRefusal =
  | { readonly code: "noOrganisation" }
  | { readonly code: "organisationNotChosen"; readonly organisations: readonly NamedCompany[] }
  | { readonly code: "unknownOrganisation"; readonly organisations: readonly NamedCompany[] }
  | { readonly code: "severalOrganisations"; readonly organisations: readonly NamedCompany[] }
  | { readonly code: "fictional"; readonly organisations: readonly NamedCompany[] };

export type NamedCompany = Pick<ListedCompany, "id" | "name">;

/**
 * The organisation that a command at the machine writes into: the one that is named, by its name or its identifier, or
 * the only real one. Where there are several it never guesses: people of one company would be written into another.
 */
export function chooseCompany(
  companies: readonly ListedCompany[],
  wished: string | undefined,
): Result<NamedCompany, ChooseCompanyRefusal> {
  const real = companies.filter(({ isFictional }) => !isFictional);
  if (wished === undefined) {
    const [only, ...others] = real;
    if (only === undefined) return refuse({ code: "noOrganisation" });
    return others.length === 0
      ? accept(only)
      : refuse({ code: "organisationNotChosen", organisations: real.map(named) });
  }
  const found = real.filter(isCalled(wished));
  const [one, ...twins] = found;
  if (one !== undefined)
    return twins.length === 0
      ? accept(one)
      : refuse({ code: "severalOrganisations", organisations: found.map(named) });
  const fictional = companies.filter(isCalled(wished));
  return fictional.length > 0
    ? refuse({ code: "fictional", organisations: fictional.map(named) })
    : refuse({ code: "unknownOrganisation", organisations: real.map(named) });
}

function named({ id, name }: ListedCompany): NamedCompany {
  return { id, name };
}

function isCalled(wished: string): (company: ListedCompany) => boolean {
  const plain = (text: string) => text.normalize("NFC").trim().toLocaleLowerCase("fr");
  return ({ id, name }) => plain(id) === plain(wished) || plain(name) === plain(wished);
}
