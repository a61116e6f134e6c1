import type { MailMessage, MailRefusal } from "../../../core/src/kernel/mail.ts";

/** Bytes of a whole letter: some pages of text; nobody's mailbox is filled. */
const letterBytesAtMost = 200_000;
/** Signs of a subject; longer ones are cut by every mail program. */
const subjectAtMost = 200;
/** Signs of an address (RFC 5321, 4.5.3.1). */
const addressAtMost = 254;
const localPartAtMost = 64;

/**
 * One address as people have them: no quotes, no comments, no list, no route, and nothing that ends a line. Narrower
 * than RFC 5322 on purpose.
 */
const word = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const address = new RegExp(
  `^(${word}(?:\\.${word})*)@(?:${label}\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$`,
);

/** Anything that could end a line or a header, in any script: separators of lines and signs of control. */
const breaksLine = /[\p{Cc}\p{Zl}\p{Zp}]/u;

export function isMailAddress(text: string): boolean {
  if (text.length > addressAtMost) return false;
  const [, localPart = ""] = address.exec(text) ?? [];
  return localPart !== "" && localPart.length <= localPartAtMost;
}

/** Why a letter is not even tried; nothing when it may be. */
export function faultOf({ to, subject, text, html }: MailMessage): MailRefusal | undefined {
  if (!isMailAddress(to)) return { code: "invalidAddress" };
  const isBlank = subject.trim() === "" || text.trim() === "";
  if (isBlank || breaksLine.test(subject) || subject.length > subjectAtMost)
    return { code: "invalidMessage" };
  const bytes = Buffer.byteLength(text) + Buffer.byteLength(html);
  return bytes > letterBytesAtMost ? { code: "messageTooLarge" } : undefined;
}
