import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { GivenAnswer } from "./model.ts";
import type { NeedStore } from "./ports.ts";

/** In order of precedence. */
export type SeeRequestRefusal = NotAllowed | { readonly code: "unknownRequest" };

/** In order of precedence. `requestClosed`: it was answered, the need ended, or others were asked in the meantime. */
export type AnswerRequestRefusal = SeeRequestRefusal | { readonly code: "requestClosed" };

interface AnsweringHouse {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** Opens a request received: from then on the company that asks knows that it was seen. */
export async function seeRequest(
  house: AnsweringHouse,
  actor: Actor,
  command: { readonly request: string },
): Promise<Result<{ readonly seen: true }, SeeRequestRefusal>> {
  if (!may(actor, "answerNetwork")) return refuse(notAllowed);
  if (!(await isReceived(house, command.request))) return refuse({ code: "unknownRequest" });
  await house.needs.see(command.request, house.clock.now());
  return accept({ seen: true });
}

/** Says yes, or no and why. An answer after the days given is welcome as long as the request is open. */
export async function answerRequest(
  house: AnsweringHouse,
  actor: Actor,
  command: { readonly request: string; readonly given: GivenAnswer },
): Promise<Result<{ readonly answered: true }, AnswerRequestRefusal>> {
  if (!may(actor, "answerNetwork")) return refuse(notAllowed);
  if (!(await isReceived(house, command.request))) return refuse({ code: "unknownRequest" });
  const at = house.clock.now();
  await house.needs.see(command.request, at);
  const answered = await house.needs.answer(command.request, command.given, at);
  return answered ? accept({ answered }) : refuse({ code: "requestClosed" });
}

async function isReceived({ needs }: AnsweringHouse, id: string): Promise<boolean> {
  return (await needs.received()).some((request) => request.id === id);
}
