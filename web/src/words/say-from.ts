import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { frenchSpaces } from "./french-spaces.ts";

/** Stands for a backslash while a sentence is made: the library reads "\u0041" in a value as an escape. */
const standin = "\uE000";

/** Values of a sentence, by their names in its message. */
export type Values = Readonly<Record<string, string | number>>;

/** Messages as they are spoken: the library would read their grammar again each time. */
const spoken = new Map<string, ReturnType<typeof compileMessage>>();

function compileOnce(message: string): ReturnType<typeof compileMessage> {
  const compiled = spoken.get(message) ?? compileMessage(message);
  spoken.set(message, compiled);
  return compiled;
}

/**
 * Makes a speaker of French sentences, with the spaces that French wants. An unknown key is said as it is; words added
 * to the table later are known from then on.
 */
export function sayFrom(words: Readonly<Record<string, string>>): (key: string, values?: Values) => string {
  const i18n = new I18n({ locale: "fr", locales: ["fr-FR"], messages: { fr: words } });
  i18n.setMessagesCompiler(compileOnce);
  // Values are put in as they are, never read as grammar.
  return (key, values = {}) => {
    const kept = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("\\", standin) : value,
    ]);
    return frenchSpaces(i18n._(key, Object.fromEntries(kept))).replaceAll(standin, "\\");
  };
}
