import type { Day } from "../../kernel/calendar.ts";
import type { PortfolioLine, TellingVoice } from "../../portfolio/index.ts";
import type { Rulebook } from "../../reference/index.ts";

/** What a prep sheet is made from: a line of the portfolio, the day, and the rules as the organisation reads them. */
export interface PrepSubject {
  readonly line: PortfolioLine;
  readonly today: Day;
  readonly book: Rulebook;
}

/** Writes a sentence of a prep sheet; the ICU grammar is the implementation's. Some keys are made at run time. */
export type SayPrep = TellingVoice["say"];
