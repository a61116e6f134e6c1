import { publishedRuleRows, type Rulebook, rulebookOf } from "../../../core/src/reference/public.ts";

/** Rows to read with when those of the organisation cannot be had. Apart, for their weight: asked for when needed. */
export const publishedRulebook: Rulebook = rulebookOf(publishedRuleRows);
