import type { MailSender } from "../../../core/src/kernel/mail.ts";
import { noMail, openSmtpSender, readMailSettings } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { mailSettings, settings } from "./data-folder.ts";
import { UnusableArguments } from "./terminal.ts";

/**
 * The mail server of OUVRAGE_SMTP_URL and the sender of OUVRAGE_MAIL_FROM; none when the first is not given. Throws
 * UnusableArguments when one of them cannot be read.
 */
export function mailSender(): MailSender {
  const { url, from } = mailSettings();
  if (url === undefined || url === "") return noMail;
  const read = readMailSettings(url, from ?? "");
  if (read.ok) return openSmtpSender(read.value);
  const { code } = read.refusal;
  const variable = code === "invalidSmtpUrl" ? settings.smtp : settings.sender;
  throw new UnusableArguments(say(`command.serve.${code}`, { variable }), { code });
}
