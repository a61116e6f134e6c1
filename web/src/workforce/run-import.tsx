import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import {
  type ReadingSummary,
  readingSummarySchema,
  workforceRoutes,
} from "../../../core/src/workforce/public.ts";
import { CallRefused, call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";
import { ImportOutcome } from "./import-outcome.tsx";
import type { ReadingChoice } from "./reading-choice.ts";
import { ReadingReport } from "./reading-report.tsx";

/** Milliseconds between two looks at the progress. */
const lookEvery = 300;

type PayrollChoice = Extract<ReadingChoice, { kind: "payroll" }>;

/** Sends a payroll file and shows how far it is; stopping leaves nothing behind. */
export function RunImport(props: { readonly file: File; readonly choice: PayrollChoice }) {
  const { file, choice } = props;
  const queries = useQueryClient();
  const opening = useMutation({
    mutationFn: () =>
      call(workforceRoutes.openImport, {
        body: { name: file.name, size: file.size, options: choice.options },
      }),
    onSuccess: (ticket) => sending.mutate(ticket.id),
  });
  const sending = useMutation({
    mutationFn: (ticket: string) =>
      call(workforceRoutes.sendFile, { parameters: { ticket }, query: { mode: "ask" }, bytes: file }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["workforce"] }),
  });
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    opening.mutate();
  }, [opening]);

  if (opening.isError) return <RefusalNotice error={opening.error} room="workforce" />;
  if (sending.isError) {
    const summary = summaryOf(sending.error);
    return (
      <>
        <RefusalNotice error={sending.error} room="workforce" />
        {summary === undefined ? null : <ReadingReport summary={summary} />}
      </>
    );
  }
  if (sending.data !== undefined) return <ImportOutcome imported={sending.data} />;
  return <ImportProgress ticket={opening.data?.id} />;
}

function ImportProgress(props: { readonly ticket: string | undefined }) {
  const { ticket } = props;
  const progress = useQuery({
    queryKey: ["import", ticket],
    queryFn: () => call(workforceRoutes.viewImport, { parameters: { ticket: ticket ?? "" } }),
    enabled: ticket !== undefined,
    refetchInterval: lookEvery,
    gcTime: 0,
  });
  const stopping = useMutation({
    mutationFn: (id: string) => call(workforceRoutes.stopImport, { parameters: { ticket: id } }),
  });
  const { phase, done, total } = progress.data?.progress ?? { phase: "reading" as const, done: 0 };
  const share = total === undefined || total === 0 ? undefined : Math.min(1, done / total);
  const label = say(`workforce.files.progress.${phase}`);
  return (
    <div className="stack" role="status">
      <label className="field">
        <span className="label">
          {label} {share === undefined ? "…" : writeShare(share)}
        </span>
        <progress max={1} {...(share === undefined ? {} : { value: share })} />
      </label>
      <p>
        <button
          type="button"
          className="button"
          disabled={ticket === undefined || stopping.isPending || stopping.isSuccess}
          onClick={() => ticket !== undefined && stopping.mutate(ticket)}
        >
          {say("workforce.files.stop")}
        </button>
      </p>
    </div>
  );
}

/** Refusals of a file that was read carry what was read. */
function summaryOf(error: unknown): ReadingSummary | undefined {
  if (!(error instanceof CallRefused)) return undefined;
  return readingSummarySchema.safeParse(error.refusal.summary).data;
}
