import {
  type PortfolioLine,
  type TellingVoice,
  type ToldReason,
  writeToldParty,
  writeToldReason,
} from "../../../core/src/portfolio/public.ts";
import { steeringYardsticks } from "../../../core/src/projects/public.ts";
import { writeCount, writeDay } from "../words/format.ts";
import { say, sayOr } from "../words/say.ts";

/** Below so many people a firm is among the smallest. */
export const smallestBelow = steeringYardsticks.smallestBelow;

/** Sentences and days as the screens write them. */
export const screenVoice: TellingVoice = {
  say: (key, values) => sayOr(key, "portfolio.nothing", values),
  day: writeDay,
};

/** A reason in plain words. */
export function writeReason(reason: ToldReason): string {
  return writeToldReason(reason, screenVoice);
}

/** The call that may help: whom, and a question to begin with. */
export function writeSuggestedCall({ projects, firm }: PortfolioLine): string {
  const call = projects[0]?.call;
  if (call !== undefined) {
    return say("portfolio.call", {
      who: writeToldParty(call.whom, screenVoice),
      question: screenVoice.say(`projects.call.${call.about}`),
    });
  }
  const contact = firm?.content.contact ?? "";
  const question = say(projects.length === 0 ? "portfolio.ask.whoStarts" : "portfolio.ask.whatHelps");
  return contact === ""
    ? say("portfolio.question", { question })
    : say("portfolio.call", { who: contact, question });
}

/** Place, size and agreement of a firm, as far as they are known. */
export function writeFirmFacts({ place, headcount, idcc, adviser }: PortfolioLine): string {
  const parts = [
    place,
    headcount.known
      ? say("portfolio.people", { count: headcount.value, written: writeCount(headcount.value) })
      : say("portfolio.size.unknown"),
    idcc === "" ? "" : say("portfolio.idcc", { idcc }),
    adviser === "" ? "" : say("portfolio.followedBy", { adviser }),
  ];
  return parts.filter(Boolean).join(" · ");
}
