import { accessScreenWordsFr } from "../access/words.fr.ts";
import { appWordsFr } from "../app/words.fr.ts";

/** Every sentence of the screens. */
export const wordsFr = {
  ...appWordsFr,
  ...accessScreenWordsFr,
};
