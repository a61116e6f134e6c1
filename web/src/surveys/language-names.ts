import { fieldLanguageNames } from "../../../core/src/field/public.ts";

/** Names of languages, each in itself, by code. */
export const languageNames: Readonly<Record<string, string>> = {
  ...fieldLanguageNames,
  "fr-easy": fieldLanguageNames.frEasy,
};
