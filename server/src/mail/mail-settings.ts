import { accept, type Result, refuse } from "../../../core/src/kernel/result.ts";
import { isMailAddress } from "./check-message.ts";

/** Where letters are taken, and who they say they are from. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte ("smtps:"). */
  readonly isSecure: boolean;
  /** Gives up rather than send in clear. */
  readonly needsEncryption: boolean;
  readonly login: { readonly account: string; readonly password: string } | undefined;
  readonly from: { readonly name: string; readonly address: string };
}

const thisMachine: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** Which of the two settings cannot be read. It never holds the password. */
export type MailSettingsRefusal = { readonly code: "invalidSmtpUrl" } | { readonly code: "invalidMailFrom" };

/**
 * Reads "smtp://account:password@host:587" or "smtps://…", and a sender such as "Ouvrage <ouvrage@exemple.fr>". "smtp:"
 * asks for encryption before anything is said (STARTTLS), but on this very machine or with "?clear=yes".
 */
export function readMailSettings(url: string, from: string): Result<MailSettings, MailSettingsRefusal> {
  if (!URL.canParse(url)) return refuse({ code: "invalidSmtpUrl" });
  const { protocol, hostname, port, username, password, pathname, search } = new URL(url);
  const isSecure = protocol === "smtps:";
  const isClear = search === "?clear=yes";
  const isKnown = isSecure || protocol === "smtp:";
  const login = username === "" ? undefined : { account: decoded(username), password: decoded(password) };
  if (!isKnown || hostname === "" || !["", "/"].includes(pathname) || (search !== "" && !isClear)) {
    return refuse({ code: "invalidSmtpUrl" });
  }
  const sender = readSender(from);
  if (sender === undefined) return refuse({ code: "invalidMailFrom" });
  return accept({
    // Node wants an IPv6 address without the brackets that a URL needs.
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (isSecure ? 465 : 587) : Number(port),
    isSecure,
    needsEncryption: !isSecure && !isClear && !thisMachine.includes(hostname),
    login,
    from: sender,
  });
}

/** A part of a URL as it was meant; one whose percent signs mean nothing is taken as it is written. */
function decoded(part: string): string {
  return /%(?![\da-f]{2})/i.test(part) ? part : decodeURIComponent(part);
}

function readSender(text: string): MailSettings["from"] | undefined {
  const [, name = "", address = ""] = /^\s*(?:([^<>"\p{Cc}]{0,100}?)\s*<([^<>]+)>|)\s*$/u.exec(text) ?? [];
  const sender = address === "" ? { name: "", address: text.trim() } : { name, address };
  return isMailAddress(sender.address) ? sender : undefined;
}
