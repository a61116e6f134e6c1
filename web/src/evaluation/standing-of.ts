import type { StripEntryAnswer } from "../../../core/src/evaluation/public.ts";
import type { Standing } from "./strip-layout.ts";

/** The declared design is one of a kind, whether the groups it leaves are alike or not. */
export function standingOf({ declared, defensible }: StripEntryAnswer): Standing {
  if (declared) return "declared";
  return defensible ? "counted" : "shown";
}
