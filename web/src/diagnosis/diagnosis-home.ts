import { createContext, useContext } from "react";
import { type CategoryProfile, categoryRoutes } from "../../../core/src/categories/public.ts";
import { type Diagnosis, diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { type TrainingDesign, trainingRoutes } from "../../../core/src/training/public.ts";
import { type PayrollYear, workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import type { DocumentKeeper, KeptDocumentSummary } from "../parts/document-keeper.ts";

/** A category to choose from. */
export interface NamedCategory {
  readonly id: string;
  readonly version: number;
  readonly label: string;
}

/** Trainings begun from a diagnosis. Every call throws `CallRefused`. */
export interface DesignsOfDiagnosis {
  list(diagnosis: string, signal: AbortSignal): Promise<readonly KeptDocumentSummary[]>;
  begin(design: TrainingDesign): Promise<{ readonly id: string }>;
}

/** What the pages of a diagnosis need from outside; a visit without network gives its own. */
export interface DiagnosisHome {
  readonly keeper: DocumentKeeper<Diagnosis>;
  /** What payroll already knows. Throws `CallRefused` when it knows nothing, or nothing for this person. */
  payrollYear(signal: AbortSignal): Promise<PayrollYear>;
  /** Throws `CallRefused`. */
  categories(signal: AbortSignal): Promise<readonly NamedCategory[]>;
  /** What payroll says of a category. Throws `CallRefused` when it says nothing, or nothing to this person. */
  categoryProfile(category: string, version: number, signal: AbortSignal): Promise<CategoryProfile>;
  /** None where a training is begun elsewhere than on the page of the diagnosis. */
  readonly designs?: DesignsOfDiagnosis;
}

/** Diagnoses kept by the server. */
export const serverDiagnosisHome: DiagnosisHome = {
  keeper: {
    list: (signal) => call(diagnosisRoutes.list, {}, signal),
    load: (diagnosis, signal) => call(diagnosisRoutes.view, { parameters: { diagnosis } }, signal),
    begin: (content) => call(diagnosisRoutes.begin, { query: {}, body: content }),
    save: (diagnosis, content, basedOnRevision) =>
      call(diagnosisRoutes.save, { parameters: { diagnosis }, body: { content, basedOnRevision } }),
    async remove(diagnosis) {
      await call(diagnosisRoutes.remove, { parameters: { diagnosis } });
    },
  },
  payrollYear: (signal) => call(workforceRoutes.viewYear, {}, signal),
  categories: (signal) => call(categoryRoutes.list, {}, signal),
  categoryProfile: (category, version, signal) =>
    call(categoryRoutes.profile, { parameters: { category }, query: { version } }, signal),
  designs: {
    async list(diagnosis, signal) {
      const designs = await call(trainingRoutes.list, {}, signal);
      return designs.filter((design) => design.diagnosis === diagnosis);
    },
    begin: (content) => call(trainingRoutes.begin, { query: {}, body: content }),
  },
};

const homeContext = createContext(serverDiagnosisHome);

export const DiagnosisHomeProvider = homeContext.Provider;

export function useDiagnosisHome(): DiagnosisHome {
  return useContext(homeContext);
}
