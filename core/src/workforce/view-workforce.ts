import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { addMonths, firstDayOf, lastDayOf } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Establishment } from "./model.ts";
import type { StoredMonth, StoredPayrollFile, WorkforceStore } from "./ports.ts";

/** What is stored about the people of the organisation, without anything about one person. */
export interface WorkforceView {
  readonly months: readonly StoredMonth[];
  readonly files: readonly StoredPayrollFile[];
  readonly establishments: readonly Establishment[];
  /** Trainings that ended in the twelve months up to the latest stored month. */
  readonly trainingCount: number;
}

export async function viewWorkforce(
  house: { readonly workforce: WorkforceStore },
  actor: Actor,
): Promise<Result<WorkforceView, NotAllowed>> {
  if (!may(actor, "viewWorkforce")) return refuse(notAllowed);
  const months = await house.workforce.months();
  const latest = months[0]?.month;
  const trainingCount =
    latest === undefined
      ? 0
      : await house.workforce.countTrainings(firstDayOf(addMonths(latest, -11)), lastDayOf(latest));
  const [files, establishments] = [
    await house.workforce.payrollFiles(),
    await house.workforce.establishments(),
  ];
  return accept({ months, files, establishments, trainingCount });
}
