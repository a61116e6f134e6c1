import { type Month, parseMonth } from "../../../core/src/kernel/calendar.ts";
import { say } from "../say.ts";
import { UnusableArguments } from "./terminal.ts";

/** The month of an option, `undefined` when it was not given. */
export function readMonth(text: string | undefined): Month | undefined {
  if (text === undefined) return undefined;
  const month = parseMonth(text);
  if (month === undefined) throw new UnusableArguments(say("command.month.unreadable", { text }));
  return month;
}
