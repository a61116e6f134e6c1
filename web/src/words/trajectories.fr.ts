import { trajectoryWordsFr } from "../../../core/src/trajectories/public.ts";
import { trajectoryScreenWordsFr } from "../trajectories/words.fr.ts";

/** Sentences that the page about trajectories says. */
export const words = { ...trajectoryWordsFr, ...trajectoryScreenWordsFr };
