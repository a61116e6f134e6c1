import type { Actor } from "../../../core/src/access/index.ts";
import { findInvitedWave, type InvitedWaves } from "../../../core/src/surveys/index.ts";
import type { Transaction } from "../database/index.ts";
import { openQuestionnaireStore } from "./questionnaire-store.ts";
import { openWaveStore } from "./wave-store.ts";

/** The waves of the actor's organisation, as the room of answers reads them. */
export function openInvitedWaves(transaction: Transaction, actor: Actor): InvitedWaves {
  const house = {
    questionnaires: openQuestionnaireStore(transaction, actor),
    waves: openWaveStore(transaction, actor),
  };
  return { find: (wave) => findInvitedWave(house, wave) };
}
