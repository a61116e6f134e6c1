/**
 * Numbers of the form of a NIR (sex, year, month, department, commune, order, and the control key or not), with
 * or without spaces. The key is not asked to be right: a mistyped NIR is personal too.
 */
const gap = String.raw`[\s.\u00a0\u202f-]`;
const nirForm = new RegExp(
  [
    String.raw`(?<![\dA-Za-z]|\d[.,])[1-478]`,
    String.raw`\d{2}`,
    String.raw`(?:0[1-9]|1[0-2]|[2-3]\d|4[0-2]|[5-9]\d)`,
    String.raw`(?:\d{2}|2[ABab])`,
    String.raw`\d{3}`,
    String.raw`\d{3}(?:${gap}{0,3}\d{2})?(?!\d)`,
  ].join(`${gap}?`),
);
/** A decimal number with many digits is not one, although its digits may have the form. */
const decimalForm = /^\s*[+-]?\d+[.,]\d+(?:[eE][+-]?\d+)?\s*$/;
const emailForm = /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,190}\.\p{L}{2,}/u;
const ibanForm = /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?:[\s-]?[A-Z\d]{4}){3,7}/;
const phoneForm = /(?<!\d)(?:(?:\+|00)33[\s.]?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;

/** What is shown instead of personal content. */
export const mask = "•••";

/** True when a text holds a number of the form of a NIR. */
export function holdsNir(text: string): boolean {
  return (
    text.length >= 13 &&
    !decimalForm.test(text) &&
    nirForm.test(text.length > 2000 ? text.slice(0, 2000) : text)
  );
}

/** True when a text holds a NIR whose control key is right (97 less the number modulo 97; 2A and 2B are 19 and 18). */
export function holdsKeyedNir(text: string): boolean {
  const found = holdsNir(text)
    ? nirForm.exec(text.slice(0, 2000))?.[0].replaceAll(/[^\dABab]/g, "")
    : undefined;
  if (found?.length !== 15) return false;
  const body = found.slice(0, 13).toUpperCase().replace("2A", "19").replace("2B", "18");
  return 97 - Number(BigInt(body) % 97n) === Number(found.slice(13));
}

/** True when a text holds a NIR, an e-mail address, a French phone number or bank account. */
export function holdsPersonalContent(text: string): boolean {
  if (text.length < 6) return false;
  const start = text.length > 2000 ? text.slice(0, 2000) : text;
  return holdsNir(start) || emailForm.test(start) || ibanForm.test(start) || phoneForm.test(start);
}

/** The text, or a mask when it holds personal content. */
export function maskPersonal(text: string): string {
  return holdsPersonalContent(text) ? mask : text;
}

const nameForm = /^(?:\p{Lu}[\p{L}'’-]+[ ,]+){1,3}\p{Lu}[\p{L}'’-]+$/u;

/** What may be repeated of a cell that could not be read: never a name, nor digits enough to identify anyone. */
export function showFound(text: string): string {
  const short = text.trim().slice(0, 60);
  if (nameForm.test(short) || holdsPersonalContent(short) || holdsPersonalContent(text)) return mask;
  return short.replaceAll(/\d{6,}/g, mask);
}
