import { createTransport } from "nodemailer";
import type { MailMessage, MailRefusal, MailSender } from "../../../core/src/kernel/mail.ts";
import { accept, refuse } from "../../../core/src/kernel/result.ts";
import { faultOf } from "./check-message.ts";
import type { MailSettings } from "./mail-settings.ts";

/** Milliseconds: a server that does not answer is not waited for longer, since somebody is. */
const connectionTimeout = 8_000;
const silenceTimeout = 10_000;

/** What says "no" for this letter, among the codes of the library; the others say that the server cannot be used. */
const refusedCodes = new Set(["EENVELOPE", "EMESSAGE", "EAUTH", "ENOAUTH"]);

/**
 * Letters by SMTP: text and simple HTML, no picture, no tracking, no file and no address ever read by the library.
 * Without encryption, only towards this very machine, unless the settings say otherwise.
 */
export function openSmtpSender({
  host,
  port,
  isSecure,
  needsEncryption,
  login,
  from,
}: MailSettings): MailSender {
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    requireTLS: needsEncryption,
    ...(login === undefined ? {} : { auth: { user: login.account, pass: login.password } }),
    connectionTimeout,
    greetingTimeout: connectionTimeout,
    socketTimeout: silenceTimeout,
    dnsTimeout: connectionTimeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isReady: true,
    async send(message) {
      const fault = faultOf(message);
      if (fault !== undefined) return refuse(fault);
      try {
        await transport.sendMail(letterOf(message, from));
        return accept({ sent: true });
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === undefined) throw error;
        return refuse(refusal);
      }
    },
  };
}

function letterOf({ to, subject, text, html }: MailMessage, from: MailSettings["from"]) {
  return {
    from,
    // As an object, the address is one address and is not parsed again.
    to: { name: "", address: to },
    subject,
    text,
    html,
    // RFC 3834: out-of-office programs do not answer it.
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

/** The library tells what stopped it by a code; anything else is a bug of ours. */
function refusalOf(error: unknown): MailRefusal | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "") return undefined;
  return { code: refusedCodes.has(code) ? "mailRefused" : "mailUnreachable" };
}
