import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { wordsFr } from "./words.fr.ts";

const i18n = new I18n({ locale: "fr", locales: ["fr-FR"], messages: { fr: wordsFr } });
i18n.setMessagesCompiler(compileMessage);

export type WordKey = keyof typeof wordsFr;

/** The sentence of a key in the reader's language. A key that does not exist does not compile. */
export function say(key: WordKey, values?: Readonly<Record<string, string | number>>): string {
  return i18n._(key, values);
}

/** The sentence of a key made at run time, or the other sentence when there is none. */
export function sayOr(
  key: string,
  otherwise: WordKey,
  values?: Readonly<Record<string, string | number>>,
): string {
  return Object.hasOwn(wordsFr, key) ? i18n._(key, values) : i18n._(otherwise, values);
}
