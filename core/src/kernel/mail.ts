import type { Result } from "./result.ts";

/** A letter to one person. Text and page say the same; neither asks for anything from the network when read. */
export interface MailMessage {
  /** One address, without name. */
  readonly to: string;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * In order of precedence. `noMailServer`: none is set up. `invalidAddress`, `invalidMessage` (a subject on two lines,
 * an empty text), `messageTooLarge`: nothing was tried. `mailRefused`: the server answered no, for this address or this
 * message. `mailUnreachable`: it did not answer, or not in time.
 */
export type MailRefusal = {
  readonly code:
    | "noMailServer"
    | "invalidAddress"
    | "invalidMessage"
    | "messageTooLarge"
    | "mailRefused"
    | "mailUnreachable";
};

/** The only way letters leave the house. */
export interface MailSender {
  /** False when no mail server is set up: screens then offer other ways. */
  readonly isReady: boolean;
  /** Ends when the server has taken the letter, or not: at most some twenty seconds. Never throws for the network. */
  send(message: MailMessage): Promise<Result<{ readonly sent: true }, MailRefusal>>;
}
