import { designFromDiagnosis, type TrainingDesign } from "../../../core/src/training/public.ts";
import type { Visit } from "./model.ts";

/** The training that a visit begins: from its diagnosis, which bears the visit's id wherever it is sent. */
export function beginDesign(id: string, visit: Visit, label: string): TrainingDesign {
  return { ...designFromDiagnosis({ id, content: visit.diagnosis }, "v1"), label };
}
