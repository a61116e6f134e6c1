import type { Plugin } from "vite";

/** Sentences that the accessibility library says in one language, one file each. */
const sentencesOfLanguage =
  /\/(?:react-aria|react-stately|react-aria-components)\/.*\/intl\/.*[a-z]{2}-[A-Z]{2}\.mjs$/;

/**
 * The app speaks French whatever the language of the browser: the accessibility library says its French sentences in
 * place of those of the thirty other languages, which are then not carried either.
 */
export function frenchOnlyPlugin(): Plugin {
  return {
    name: "french-only",
    enforce: "pre",
    apply: "build",
    load(id) {
      if (!sentencesOfLanguage.test(id) || id.endsWith("/fr-FR.mjs")) return null;
      return 'export { default } from "./fr-FR.mjs";';
    },
  };
}
