import { workforceWordsFr } from "../../../core/src/workforce/public.ts";
import { workforceScreenWordsFr } from "../workforce/words.fr.ts";

/** Sentences that the pages about payroll files say. */
export const words = { ...workforceWordsFr, ...workforceScreenWordsFr };
