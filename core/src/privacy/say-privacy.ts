/** Writes a sentence of the documents about personal data; the ICU grammar is the implementation's. */
export type SayPrivacy = (key: string, values?: Readonly<Record<string, string | number>>) => string;
