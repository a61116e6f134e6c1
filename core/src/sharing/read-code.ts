/** Letters and figures of a connection code: none can be taken for another when it is read aloud or copied by hand. */
export const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Characters of a connection code: 80 bits, so that nobody finds one by trying. */
export const codeLength = 16;

/**
 * The code as it is kept, from what somebody typed; "" when it cannot be one. Crockford's base 32 reads O as 0, I and L
 * as 1.
 */
export function readCode(typed: string): string {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\u00A0\u202F–—-]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const isCode = code.length === codeLength && [...code].every((each) => codeAlphabet.includes(each));
  return isCode ? code : "";
}

/** "K7QF3M9TXW2BHD5R" is "K7QF-3M9T-XW2B-HD5R". */
export function writeCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, "$1-");
}
