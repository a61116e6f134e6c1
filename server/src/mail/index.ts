export { isMailAddress } from "./check-message.ts";
export { readMailSettings } from "./mail-settings.ts";
export { noMail } from "./no-mail.ts";
export { openSmtpSender } from "./smtp-sender.ts";
