import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { frenchSpaces } from "./french-spaces.ts";
import { wordsFr } from "./words.fr.ts";

const i18n = new I18n({ locale: "fr", locales: ["fr-FR"], messages: { fr: wordsFr } });
i18n.setMessagesCompiler(compileMessage);

export type WordKey = keyof typeof wordsFr;

type Values = Readonly<Record<string, string | number>>;

/** The sentence of a key in the reader's language. A key that does not exist does not compile. */
export function say(key: WordKey, values?: Values): string {
  return frenchSpaces(i18n._(key, values));
}

/** The sentence of a key made at run time, or the other sentence when there is none. */
export function sayOr(key: string, otherwise: WordKey, values?: Values): string {
  return frenchSpaces(i18n._(Object.hasOwn(wordsFr, key) ? key : otherwise, values));
}
