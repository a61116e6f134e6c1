import type { MailSender } from "../../../core/src/kernel/mail.ts";
import { refuse } from "../../../core/src/kernel/result.ts";

/** A house without mail server: it says so, and sends nothing. */
export const noMail: MailSender = {
  isReady: false,
  send: async () => refuse({ code: "noMailServer" }),
};
