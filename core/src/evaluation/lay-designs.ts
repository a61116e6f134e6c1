import { type MultiverseFinding, multiverseSteps } from "../../../engine/src/multiverse/index.ts";
import type { LongWork } from "../kernel/long-work.ts";
import { askedOf } from "./answer-request.ts";
import type { EstimateRequest, TextTable } from "./model.ts";
import type { Turns } from "./ports.ts";
import { typeColumns } from "./type-columns.ts";

export interface LaidDesigns {
  readonly request: EstimateRequest;
  readonly table: TextTable;
}

/**
 * The strip of a request, one design at a time: between two of them others get their turn, and whoever no longer waits
 * for it stops it. Throws the signal's reason when it is aborted.
 */
export async function layDesigns(
  { request, table }: LaidDesigns,
  turns: Turns,
  work: LongWork<"comparing">,
): Promise<MultiverseFinding> {
  const { study, options } = askedOf(request);
  const steps = multiverseSteps(study, typeColumns(table), options);
  let step = steps.next();
  while (!step.done) {
    work.report({ phase: "comparing", ...step.value });
    await turns.giveWay();
    work.signal.throwIfAborted();
    step = steps.next();
  }
  return step.value;
}
