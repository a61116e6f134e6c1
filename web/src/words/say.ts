import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { frenchSpaces } from "./french-spaces.ts";
import { wordsFr } from "./words.fr.ts";

const i18n = new I18n({ locale: "fr", locales: ["fr-FR"], messages: { fr: wordsFr } });
i18n.setMessagesCompiler(compileMessage);

export type WordKey = keyof typeof wordsFr;

/** Stands for a backslash while a sentence is made: the library reads "\u0041" in a value as an escape. */
const standin = "\uE000";

type Values = Readonly<Record<string, string | number>>;

/** The sentence of a key in the reader's language. A key that does not exist does not compile. */
export function say(key: WordKey, values?: Values): string {
  return write(key, values);
}

/** The sentence of a key made at run time, or the other sentence when there is none. */
export function sayOr(key: string, otherwise: WordKey, values?: Values): string {
  return write(Object.hasOwn(wordsFr, key) ? key : otherwise, values);
}

/** Values are put in as they are, never read as grammar. */
function write(key: string, values: Values = {}): string {
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? value.replaceAll("\\", standin) : value,
  ]);
  return frenchSpaces(i18n._(key, Object.fromEntries(kept))).replaceAll(standin, "\\");
}
