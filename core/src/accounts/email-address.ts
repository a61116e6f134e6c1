import { z } from "zod";
import type { EmailAddress } from "./model.ts";

/** RFC 5321 allows 254 characters in all. */
const longest = 254;

/**
 * The address as it is kept, or `undefined` when it is none. Two addresses that differ by letter case only are one
 * person's everywhere that counts (RFC 5321 lets a domain decide otherwise; none of size does).
 */
export function parseEmailAddress(text: string): EmailAddress | undefined {
  const address = text.trim().normalize("NFC").toLowerCase();
  if (address.length > longest) return undefined;
  return /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u.test(address)
    ? (address as EmailAddress)
    : undefined;
}

/** An address as somebody writes it. Spaces around it and capitals are forgiven. */
export const emailAddressSchema = z
  .string()
  .max(320)
  .transform((text, context) => {
    const address = parseEmailAddress(text);
    if (address !== undefined) return address;
    context.addIssue({ code: "custom", message: "must be an e-mail address" });
    return z.NEVER;
  });
