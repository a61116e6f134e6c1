import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";

/** Stands for a backslash while a sentence is made: the library reads "\u0041" in a value as an escape. */
const standin = "\uE000";

export type Speak<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Writes sentences in French from ICU messages. Values are put in as they are, never read as grammar. */
export function speak<Key extends string>(words: Readonly<Record<Key, string>>): Speak<Key> {
  const compiled = Object.entries<string>(words).map(([key, text]) => [key, compileMessage(text)] as const);
  const i18n = new I18n({ locale: "fr", locales: ["fr-FR"], messages: { fr: Object.fromEntries(compiled) } });
  return (key, values = {}) => {
    const kept = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("\\", standin) : value,
    ]);
    return i18n._(key, Object.fromEntries(kept)).replaceAll(standin, "\\");
  };
}
