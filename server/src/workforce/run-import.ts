import { setTimeout as wait } from "node:timers/promises";
import { type Actor, may, notAllowed } from "../../../core/src/access/index.ts";
import type { Progress } from "../../../core/src/kernel/long-work.ts";
import { type Result, refuse } from "../../../core/src/kernel/result.ts";
import {
  type FileSource,
  type ImportDesk,
  importPayrollFile,
  type PayrollFileImported,
  type ReadingPhase,
} from "../../../core/src/workforce/index.ts";
import type { Rooms } from "../http/rooms.ts";

/** Time between two looks at the ticket, milliseconds: enough for a moving bar, little for the database. */
const ticketPeriod = 250;

type Refusal = { readonly code: "unknownImport" } | { readonly code: "stopped" } | ImportRefusal;
type ImportRefusal = Extract<Awaited<ReturnType<typeof importPayrollFile>>, { ok: false }>["refusal"];

interface SentFile {
  readonly actor: Actor;
  readonly ticket: string;
  readonly mode: "ask" | "replace" | "readOnly";
  readonly file: FileSource;
  readonly signal: AbortSignal;
}

/**
 * One payroll import under its ticket: progress is written to the desk as it goes, and asking the ticket to stop, or
 * leaving the page, aborts the reading; the caller's transaction then undoes everything. The ticket says "finished" in
 * that same transaction, so that it never says so of an import that was not kept.
 */
export async function runImport(rooms: Rooms, sent: SentFile): Promise<Result<PayrollFileImported, Refusal>> {
  if (!may(sent.actor, "importPayrollFile")) return refuse(notAllowed);
  const ticket = await rooms.liveDesk.find(sent.ticket);
  if (ticket === undefined) return refuse({ code: "unknownImport" });
  if (!(await rooms.liveDesk.start(ticket.id))) {
    if (!ticket.isAskedToStop) return refuse({ code: "unknownImport" });
    await rooms.liveDesk.close(ticket.id, "stopped");
    return refuse({ code: "stopped" });
  }
  const watch = watchTicket(rooms.liveDesk, ticket.id, ticket.progress);
  const signal = AbortSignal.any([watch.stop, sent.signal]);
  try {
    // Bytes come without a name: the ticket was opened with it.
    const file = { ...sent.file, name: ticket.name };
    const command = { file, mode: sent.mode, options: ticket.options };
    const outcome = await importPayrollFile(rooms, sent.actor, command, { signal, report: watch.report });
    await watch.end();
    if (outcome.ok) await rooms.desk.close(ticket.id, "finished");
    else await rooms.liveDesk.close(ticket.id, "failed");
    return outcome;
  } catch (error) {
    await watch.end();
    const isStopped = signal.reason instanceof DOMException && signal.reason.name === "AbortError";
    await rooms.liveDesk.close(ticket.id, isStopped ? "stopped" : "failed");
    if (isStopped) return refuse({ code: "stopped" });
    throw signal.aborted ? signal.reason : error;
  }
}

interface TicketWatch {
  /** Aborted when the ticket is asked to stop, or when it cannot be looked at any more. */
  readonly stop: AbortSignal;
  report(progress: Progress<ReadingPhase>): void;
  end(): Promise<void>;
}

function watchTicket(desk: ImportDesk, id: string, first: Progress<ReadingPhase>): TicketWatch {
  const stop = new AbortController();
  const ended = new AbortController();
  let latest = first;
  const look = async () => {
    while (!ended.signal.aborted) {
      await desk.report(id, latest);
      const seen = await desk.find(id);
      if (seen?.isAskedToStop === true) stop.abort(new DOMException("asked to stop", "AbortError"));
      await wait(ticketPeriod, undefined, { signal: ended.signal });
    }
  };
  const looking = look().catch((error) => {
    if (!ended.signal.aborted) stop.abort(error);
  });
  return {
    stop: stop.signal,
    report: (progress) => {
      latest = progress;
    },
    async end() {
      ended.abort();
      await looking;
    },
  };
}
