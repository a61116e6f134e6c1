import { packageWordsFr, type SayPackage } from "../../../core/src/packages/index.ts";
import { speak } from "../words/speak.ts";

/** Writes the sentences of a package in French. */
export function sayPackageFrench(): SayPackage {
  return speak(packageWordsFr);
}
