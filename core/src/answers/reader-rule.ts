import type { Actor } from "../access/index.ts";
import { employerFrameRule, type FrameRule, trustedPartyFrameRule } from "../disclosure/index.ts";

/**
 * The rule that a reader's frames must meet. Everybody who acts inside the organisation reads as the employer does,
 * whatever their role: what one of them reads, the others can be shown. A partner through a share is a third party.
 */
export function readerRule({ share }: Actor): FrameRule {
  return share === undefined ? employerFrameRule : trustedPartyFrameRule;
}
