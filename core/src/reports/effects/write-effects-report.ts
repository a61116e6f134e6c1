import type { ReportDocument } from "../model.ts";
import { writeDutySheet } from "./duty-sheets.ts";
import type { EffectsReportKind, EffectsReportSubject, SayEffects } from "./effects-subject.ts";
import { writeDirectorPage } from "./write-director-page.ts";
import { writeEmployeesPage } from "./write-employees-page.ts";
import { writeFullReport } from "./write-full-report.ts";

const writers = { director: writeDirectorPage, employees: writeEmployeesPage, full: writeFullReport };

/** A document about the effects of a project, as data. */
export function writeEffectsReport(
  subject: EffectsReportSubject,
  kind: EffectsReportKind,
  say: SayEffects,
): ReportDocument {
  if (kind === "qualiopi" || kind === "bdese") return writeDutySheet(subject, kind, say);
  return writers[kind](subject, say);
}
