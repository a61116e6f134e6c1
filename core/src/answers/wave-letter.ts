import { dayNumber } from "../kernel/calendar.ts";
import type { MailMessage } from "../kernel/mail.ts";
import { composeLetter, fillIn } from "../links/index.ts";
import type { InvitedWave } from "../surveys/index.ts";
import { answerLanguageOf, answerLanguages } from "./languages.ts";

const millisecondsOfDay = 86_400_000;

/** What a letter is made of. */
export interface WaveInvitation {
  readonly wave: Pick<InvitedWave, "asker" | "purpose" | "closesOn">;
  readonly to: string;
  readonly language: string;
  /** What it opens: "https://…/r/…". */
  readonly address: string;
}

/**
 * The letter that invites somebody to answer, in their language: who asks, why, who will not see, and until when. Its
 * subject says nothing of training: others may read it on a locked screen. No picture, nothing asked from the network.
 */
export function writeWaveLetter({ wave, to, language: code, address }: WaveInvitation): MailMessage {
  const { words, tag, direction } = answerLanguageOf(answerLanguages, code);
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(
    dayNumber(wave.closesOn) * millisecondsOfDay,
  );
  // Typed by somebody: one line in a header, whatever they typed.
  const asker = wave.asker.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  const purpose = wave.purpose.trim().replace(/\.$/, "");
  const lines = [
    words["mail.hello"],
    `${fillIn(words["start.who"], { asker })} ${fillIn(words["start.why"], { purpose })}`,
    `${words["start.notSeen"]} ${words["start.seen"]}`,
    words["mail.open"],
    address,
    fillIn(words["mail.until"], { day }),
    words["start.free"],
    words["mail.own"],
    words["mail.unexpected"],
  ];
  const subject = fillIn(words["mail.subject"], { asker: asker.slice(0, 80) });
  return composeLetter({ to, subject, lines, address, language: tag, direction });
}
