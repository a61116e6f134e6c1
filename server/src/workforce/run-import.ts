import type { Actor } from "../../../core/src/access/index.ts";
import type { LongWork, Progress } from "../../../core/src/kernel/long-work.ts";
import { type Result, refuse } from "../../../core/src/kernel/result.ts";
import {
  type ImportDesk,
  type ImportTicket,
  importPayrollFile,
  type PayrollFileImported,
  type ReadingPhase,
} from "../../../core/src/workforce/index.ts";
import type { DoorCall } from "../http/door.ts";
import type { Rooms } from "../http/rooms.ts";

/** Least time between two looks at the ticket, milliseconds: enough for a moving bar, little for the database. */
const ticketPeriod = 250;

type Refusal = { readonly code: "unknownImport" } | { readonly code: "stopped" } | ImportRefusal;
type ImportRefusal = Extract<Awaited<ReturnType<typeof importPayrollFile>>, { ok: false }>["refusal"];

interface SentFile {
  readonly actor: Actor;
  readonly ticket: string;
  readonly mode: "ask" | "replace" | "readOnly";
  readonly file: DoorCall<never>["file"];
  readonly signal: AbortSignal;
}

/**
 * One payroll import under its ticket: progress is written to the desk as it goes, and asking the ticket to stop, or
 * leaving the page, aborts the reading; the caller's transaction then undoes everything.
 */
export async function runImport(rooms: Rooms, sent: SentFile): Promise<Result<PayrollFileImported, Refusal>> {
  const ticket = await rooms.desk.find(sent.ticket);
  if (ticket === undefined) return refuse({ code: "unknownImport" });
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, sent.signal]);
  const watch = watchTicket(rooms.desk, ticket, stop);
  try {
    const { file, mode } = sent;
    const command = { file, mode, options: ticket.options };
    const outcome = await importPayrollFile(rooms, sent.actor, command, { signal, report: watch.report });
    await watch.end(outcome.ok ? "finished" : "failed");
    return outcome;
  } catch (error) {
    await watch.end(signal.aborted ? "stopped" : "failed");
    if (signal.aborted) return refuse({ code: "stopped" });
    throw error;
  }
}

interface TicketWatch extends Pick<LongWork<ReadingPhase>, "report"> {
  end(state: ImportTicket["state"] & ("finished" | "failed" | "stopped")): Promise<void>;
}

function watchTicket(desk: ImportDesk, ticket: ImportTicket, stop: AbortController): TicketWatch {
  let latest: Progress<ReadingPhase> | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const look = async () => {
    if (latest !== undefined) await desk.report(ticket.id, latest);
    const seen = await desk.find(ticket.id);
    if (seen?.isAskedToStop === true) stop.abort(new DOMException("asked to stop", "AbortError"));
  };
  const timer = setInterval(() => {
    underWay = underWay.then(look).catch((error) => stop.abort(error));
  }, ticketPeriod);
  return {
    report: (progress) => {
      latest = progress;
    },
    async end(state) {
      clearInterval(timer);
      await underWay;
      await desk.close(ticket.id, state);
    },
  };
}
