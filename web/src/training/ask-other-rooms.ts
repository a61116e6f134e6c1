import { categoryRoutes } from "../../../core/src/categories/public.ts";
import { type Diagnosis, diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";

/** What a training design asks other rooms, apart: the steps that ask nothing of them do without their contracts. */
export const otherRooms = {
  categories: (signal: AbortSignal) => call(categoryRoutes.list, {}, signal),

  diagnosis: async (diagnosis: string, signal: AbortSignal): Promise<Diagnosis> =>
    (await call(diagnosisRoutes.view, { parameters: { diagnosis } }, signal)).content,

  async payrollCompany(signal: AbortSignal) {
    const { month, headcount } = await call(workforceRoutes.viewYear, {}, signal);
    const { establishments } = await call(workforceRoutes.view, {}, signal);
    const agreements = establishments.flatMap(({ collectiveAgreement }) =>
      collectiveAgreement.known ? [collectiveAgreement.value] : [],
    );
    const [idcc = "", ...others] = new Set(agreements);
    const isSure = /^\d{4}$/.test(idcc) && others.length === 0;
    return { month, headcount, ...(isSure ? { idcc } : {}) };
  },
};
