import { mailSettings, settings } from "../terminal/data-folder.ts";
import { mailSender } from "../terminal/mail-sender.ts";
import { readServerSettings } from "../terminal/server-settings.ts";
import { UnusableArguments } from "../terminal/terminal.ts";
import { type CheckUp, checkUp } from "./check-up.ts";

/** What the settings of the environment say; nothing is sent and nobody is called. */
export function examineSettings(publicUrl: string | undefined): readonly CheckUp[] {
  const address = read("address.bad", () => {
    const server = readServerSettings(publicUrl, () => undefined);
    return server === undefined
      ? checkUp("good", "address.local")
      : checkUp("good", "address.fine", { url: server.publicUrl.origin });
  });
  const mail = read("mail.bad", () => {
    mailSender();
    const { url } = mailSettings();
    if (url !== undefined && url !== "") return checkUp("good", "mail.fine");
    const isAlone = address.code === "address.local";
    return checkUp(isAlone ? "good" : "doubtful", "mail.none", { variable: settings.smtp });
  });
  return [address, mail];
}

function read(code: "address.bad" | "mail.bad", look: () => CheckUp): CheckUp {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof UnusableArguments)) throw error;
    return checkUp("bad", code, { why: error.outcome.text });
  }
}
