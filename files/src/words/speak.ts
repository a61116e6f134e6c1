import { I18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";

/** Stands for a backslash while a sentence is made: the library reads "\u0041" in a value as an escape. */
const standin = "\uE000";

export type Speak<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/**
 * Writes sentences in French from ICU messages, with the spaces that French typography keeps on one line. Values are
 * put in as they are, never read as grammar.
 */
export function speak<Key extends string>(words: Readonly<Record<Key, string>>): Speak<Key> {
  const compiled = Object.entries<string>(words).map(
    ([key, text]) => [key, compileMessage(withFrenchSpaces(text))] as const,
  );
  const i18n = new I18n({ locale: "fr", locales: ["fr-FR"], messages: { fr: Object.fromEntries(compiled) } });
  return (key, values = {}) => {
    const kept = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("\\", standin) : value,
    ]);
    return i18n._(key, Object.fromEntries(kept)).replaceAll(standin, "\\");
  };
}

/** No line may begin with a closing sign or end with an opening one: their spaces do not break. */
function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, "\u00a0").replaceAll("« ", "«\u00a0");
}
