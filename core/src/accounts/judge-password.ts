import commonPasswords from "./common-passwords.json" with { type: "json" };

/** Why a password is not taken. */
export type PasswordFault = "passwordTooShort" | "passwordTooLong" | "passwordCommon" | "passwordPersonal";

/**
 * Twelve characters (CNIL deliberation 2022-100: twelve with a slowing down of wrong tries; OWASP ASVS 5.0, 6.2.1). No
 * rule of composition (6.2.5). The upper bound only keeps the hash from being fed books (6.2.9 asks for 64 at least).
 */
export const passwordLengths = { shortest: 12, longest: 256 } as const;

const triedFirst = new Set<string>(commonPasswords.words);

/** Words of the person or of their organisation that a password must not rest on. */
export interface PasswordSubject {
  readonly email: string;
  readonly names: readonly string[];
}

/** Whether a password may be taken, and otherwise the first reason why not. */
export function judgePassword(password: string, subject: PasswordSubject): PasswordFault | undefined {
  const length = [...password].length;
  if (length < passwordLengths.shortest) return "passwordTooShort";
  if (length > passwordLengths.longest) return "passwordTooLong";
  // A figure one stands for either letter.
  const readings = [bareOf(password, "i"), bareOf(password, "l")];
  if (readings.some((bare) => isCommon(password.toLowerCase(), bare))) return "passwordCommon";
  return readings.some((bare) => restsOn(bare, personalWords(subject))) ? "passwordPersonal" : undefined;
}

/** Without accents nor capitals, and with signs and figures that stand for letters read as these. */
function bareOf(text: string, one: "i" | "l"): string {
  const letters: Readonly<Record<string, string>> = {
    "0": "o",
    "1": one,
    "3": "e",
    "4": "a",
    "5": "s",
    "@": "a",
    $: "s",
  };
  return plain(text).replaceAll(/[01345@$]/g, (sign) => letters[sign] ?? sign);
}

/** Less than half is left once these words are taken out. */
function restsOn(bare: string, words: readonly string[]): boolean {
  const text = bare.replaceAll(/[^\p{L}\p{N}]/gu, "");
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), text);
  return rest.length < text.length / 2;
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function isCommon(lower: string, bare: string): boolean {
  if (triedFirst.has(lower) || isRepeated(lower) || isRun(lower)) return true;
  // A common word with a year or signs around it is tried by every guesser.
  const [letters, core] = [plain(lower).replaceAll(/[^a-z]/g, ""), bare.replaceAll(/[^a-z]/g, "")];
  const edges = lower.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return [letters, core, plain(edges)]
    .filter((word) => word.length * 3 >= lower.length)
    .some((word) => triedFirst.has(word) || isRepeated(word));
}

/** The same one to four characters again and again. */
function isRepeated(text: string): boolean {
  return text.length > 0 && [1, 2, 3, 4].some((size) => text.length > size * 2 && repeats(text, size));
}

function repeats(text: string, size: number): boolean {
  return (
    text ===
    text
      .slice(0, size)
      .repeat(Math.ceil(text.length / size))
      .slice(0, text.length)
  );
}

const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
];

/** Neighbours of the alphabet or of the keyboard, in either direction. */
function isRun(text: string): boolean {
  const backwards = [...text].reverse().join("");
  return runs.some((run) => run.includes(text) || run.includes(backwards));
}

/** Words of four letters at least, the longest first: a shorter one is in many good passwords. */
function personalWords({ email, names }: PasswordSubject): readonly string[] {
  const [own = "", host = ""] = email.split("@");
  const words = [own, host.split(".")[0] ?? "", ...names];
  const whole = words.map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ""));
  const parts = words.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u));
  const bare = [...whole, ...parts].map((word) => bareOf(word, "i"));
  return [...new Set(bare)].filter((word) => word.length >= 4).toSorted((a, b) => b.length - a.length);
}
