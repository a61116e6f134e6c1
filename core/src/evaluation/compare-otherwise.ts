import type { MultiverseFinding } from "../../../engine/src/multiverse/index.ts";
import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { LongWork } from "../kernel/long-work.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ReadingPhase } from "../workforce/index.ts";
import type { EstimateEffect } from "./estimate-training-effect.ts";
import { layDesigns } from "./lay-designs.ts";
import type { TableReader, Turns } from "./ports.ts";
import type { UnreadableTable } from "./view-table.ts";

/** In order of precedence. "Not estimable" is not a refusal: it is one of the two findings. */
export type CompareOtherwiseRefusal = NotAllowed | UnreadableTable;

/** The declared comparison among all those that could be defended, from the same table; nothing is stored. */
export async function compareOtherwise(
  house: { readonly tables: TableReader; readonly turns: Turns },
  actor: Actor,
  command: EstimateEffect,
  work: LongWork<ReadingPhase | "comparing">,
): Promise<Result<MultiverseFinding, CompareOtherwiseRefusal>> {
  if (!may(actor, "estimateEffect")) return refuse(notAllowed);
  const reading = await house.tables.read(command.file, work);
  if (reading.kind === "unreadable") return refuse({ code: "unreadableTable", problems: reading.problems });
  return accept(await layDesigns({ request: command.request, table: reading.table }, house.turns, work));
}
