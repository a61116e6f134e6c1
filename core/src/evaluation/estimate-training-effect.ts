import type { Finding } from "../../../engine/src/index.ts";
import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { LongWork } from "../kernel/long-work.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { FileSource, ReadingPhase } from "../workforce/index.ts";
import { answerRequest } from "./answer-request.ts";
import type { EstimateRequest, TextTable } from "./model.ts";
import type { TableReader } from "./ports.ts";
import type { UnreadableTable } from "./view-table.ts";

export interface EstimateEffect {
  readonly file: FileSource;
  readonly request: EstimateRequest;
}

/** In order of precedence. "Not estimable" is not a refusal: it is one of the two findings. */
export type EstimateEffectRefusal = NotAllowed | UnreadableTable;

/** The effect of a training on an outcome, from a table of people trained and not trained; nothing is stored. */
export async function estimateTrainingEffect(
  house: { readonly tables: TableReader },
  actor: Actor,
  command: EstimateEffect,
  work: LongWork<ReadingPhase>,
): Promise<Result<{ readonly finding: Finding; readonly table: TextTable }, EstimateEffectRefusal>> {
  if (!may(actor, "estimateEffect")) return refuse(notAllowed);
  const reading = await house.tables.read(command.file, work);
  if (reading.kind === "unreadable") return refuse({ code: "unreadableTable", problems: reading.problems });
  return accept({ finding: answerRequest(command.request, reading.table), table: reading.table });
}
