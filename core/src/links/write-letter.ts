import type { MailMessage } from "../kernel/mail.ts";
import type { ProjectLink } from "./model.ts";
import { fillIn, linkNotice, personWords } from "./person-notice.ts";

/** What a letter is made of. `company` is "" when the project does not say. */
export interface LinkLetter {
  readonly link: Pick<ProjectLink, "purpose" | "language" | "expiresOn">;
  readonly address: string;
  readonly to: string;
  readonly company: string;
}

/**
 * The letter that carries a link, in the person's language. Its subject says nothing of training: others may read it
 * on a locked screen. No picture, nothing asked from the network.
 */
export function writeLetter({ link, address, to, company }: LinkLetter): MailMessage {
  const words = personWords(link.language);
  const { language, direction, title, does, terms } = linkNotice(link);
  // A name typed by somebody goes into a header: one line, whatever they typed.
  const from = company.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  const subject =
    from === "" ? words.mailSubjectAlone : fillIn(words.mailSubject, { company: from.slice(0, 80) });
  const lines = [words.hello, `${title}. ${does}`, words.open, address, ...terms, words.unexpected];
  return composeLetter({ to, subject, lines, address, language, direction });
}

/** Paragraphs of a letter, of which one is the address that it opens. */
export interface LetterParts {
  readonly to: string;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly address: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** The same paragraphs as text and as a page without picture or style. */
export function composeLetter({
  to,
  subject,
  lines,
  address,
  language,
  direction,
}: LetterParts): MailMessage {
  const paragraphs = lines.map((line) => (line === address ? anchor(address) : escapeMarkup(line)));
  const html = [
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    `<title>${escapeMarkup(subject)}</title></head><body>`,
    ...paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
    "</body></html>",
  ].join("\n");
  return { to, subject, text: `${lines.join("\n\n")}\n`, html };
}

function anchor(address: string): string {
  const written = escapeMarkup(address);
  return `<a href="${written}" dir="ltr">${written}</a>`;
}

const markupSigns: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => markupSigns[sign] ?? sign);
}
