import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type FirmField, firmFields } from "./firm-columns.ts";
import { lastCallOf } from "./firm-standing.ts";
import type { FirmStore, KeptFirm } from "./ports.ts";
import { writeCalls } from "./read-firm-values.ts";
import { portfolioWordsFr } from "./words.fr.ts";

/** A table to write: texts and whole numbers, `undefined` for what is not known. */
export interface ExportedFirms {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** Every firm with everything that is kept of it, under headings that the import recognises. */
export async function exportFirms(
  house: { readonly firms: FirmStore },
  actor: Actor,
): Promise<Result<ExportedFirms, NotAllowed>> {
  if (!may(actor, "viewPortfolio")) return refuse(notAllowed);
  const firms = await house.firms.all();
  return accept({
    headings: firmFields.map((field) => portfolioWordsFr[`portfolio.column.${field}`]),
    rows: firms.map((firm) => firmFields.map((field) => cellOf(firm, field))),
  });
}

function cellOf({ id, content }: KeptFirm, field: FirmField): string | number | undefined {
  const last = lastCallOf(content);
  const ending = content.ending.known ? content.ending.value : undefined;
  switch (field) {
    case "id":
      return id;
    case "headcount":
      return content.headcount.known ? content.headcount.value : undefined;
    case "calls":
      return writeCalls(content.calls);
    case "callDay":
      return last?.day;
    case "callWords":
      return last?.words;
    case "callNext":
      return last?.next.known ? last.next.value : undefined;
    case "ending":
      return ending === undefined ? undefined : portfolioWordsFr[`portfolio.ending.${ending.kind}`];
    case "endingDay":
      return ending?.day;
    case "endingWords":
      return ending?.words;
    case "endingBackOn":
      return ending?.backOn.known ? ending.backOn.value : undefined;
    case "projects":
      return content.projects.join(" ");
    default:
      return content[field];
  }
}
