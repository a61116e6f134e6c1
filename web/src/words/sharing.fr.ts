import { sharingScreenWordsFr } from "../sharing/words.fr.ts";

/** Sentences that the pages about organisations and shared projects say. */
export const words = { ...sharingScreenWordsFr };
