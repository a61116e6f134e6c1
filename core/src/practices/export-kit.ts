import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { docxMediaType, type PublishedPage } from "../reports/index.ts";
import type { PracticalWriter } from "../training/index.ts";
import type { kitFormats } from "./kit-words.fr.ts";
import { practiceKits } from "./practice-kit.ts";
import { writeKit } from "./write-kit.ts";

/** In order of precedence. */
export type ExportKitRefusal = NotAllowed | { readonly code: "unknownEntry" | "documentUnavailable" };

/** A kit as a file. */
export async function exportKit(
  house: { readonly practicalDocuments: PracticalWriter; readonly siteOrigin: () => string },
  actor: Actor,
  { kit, format }: { readonly kit: string; readonly format: (typeof kitFormats)[number] },
): Promise<Result<PublishedPage, ExportKitRefusal>> {
  if (!may(actor, "viewPractices")) return refuse(notAllowed);
  const found = practiceKits.find(({ id }) => id === kit);
  if (found === undefined) return refuse({ code: "unknownEntry" });
  const document = writeKit(found, house.siteOrigin());
  const name = `${found.id}.${format}`;
  if (format === "docx") {
    const bytes = await house.practicalDocuments.writeDocx(document, []);
    return accept({ name, mediaType: docxMediaType, bytes });
  }
  const pdf = await house.practicalDocuments.writePdf(document, []);
  return pdf.ok ? accept({ name, mediaType: "application/pdf", bytes: pdf.value }) : pdf;
}
