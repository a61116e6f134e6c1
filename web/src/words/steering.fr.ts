import { steeringScreenWordsFr } from "../projects/steering-words.fr.ts";

/** Sentences that the meeting, the ledger, the works council and the invitation of a project say. */
export const words = { ...steeringScreenWordsFr };
