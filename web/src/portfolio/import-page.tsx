import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { portfolioRoutes } from "../../../core/src/portfolio/public.ts";
import { call } from "../http/call.ts";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import type { ImportAnswer } from "./import-answer.ts";
import { ImportColumns, ImportProblems, ImportRows } from "./import-tables.tsx";
import "./portfolio.css";

/** Brings firms in from a table: first what would be done, then, if the adviser wants it, the doing. */
export function ImportPage() {
  const [file, setFile] = useState<File>();
  const queries = useQueryClient();
  const bring = async (chosen: File, mode: "try" | "write") =>
    call(portfolioRoutes.importFirms, { query: { name: chosen.name.slice(0, 200), mode }, bytes: chosen });
  const trying = useMutation({ mutationFn: (chosen: File) => bring(chosen, "try") });
  const writing = useMutation({
    mutationFn: (chosen: File) => bring(chosen, "write"),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["portfolio"] }),
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    writing.reset();
    trying.mutate(chosen);
  };
  return (
    <Page title={say("portfolio.import.title")} lead={say("portfolio.import.lead")}>
      <div className="row">
        <FileTrigger
          acceptedFileTypes={[".csv", ".txt", ".xlsx"]}
          onSelect={(files) => {
            const [chosen] = files ?? [];
            if (chosen !== undefined) choose(chosen);
          }}
        >
          <Button className={file === undefined ? "button primary" : "button"}>
            {say(file === undefined ? "portfolio.import.choose" : "portfolio.import.other")}
          </Button>
        </FileTrigger>
        <Link className="button quiet" to="/portefeuille">
          {say("portfolio.import.back")}
        </Link>
      </div>
      {trying.isPending || writing.isPending ? <p role="status">{say("portfolio.import.reading")}</p> : null}
      {trying.isError ? <RefusalNotice error={trying.error} room="portfolio" /> : null}
      {writing.isError ? <RefusalNotice error={writing.error} room="portfolio" /> : null}
      {writing.isSuccess ? (
        <ArrivalHeading>{say("portfolio.import.done", { count: writing.data.written })}</ArrivalHeading>
      ) : null}
      {trying.isSuccess && file !== undefined && !writing.isSuccess ? (
        <Tried answer={trying.data} isWriting={writing.isPending} onWrite={() => writing.mutate(file)} />
      ) : null}
    </Page>
  );
}

function Tried(props: {
  readonly answer: ImportAnswer;
  readonly isWriting: boolean;
  readonly onWrite: () => void;
}) {
  const { answer, isWriting, onWrite } = props;
  const { rows, problems } = answer;
  const isStopped = problems.some(({ isBlocking }) => isBlocking);
  const outcomes = ["added", "completed", "same", "leftAside"] as const;
  const counts = outcomes.map((outcome) => ({
    outcome,
    count: rows.filter((row) => row.outcome === outcome).length,
  }));
  const toWrite = rows.filter(({ outcome }) => outcome === "added" || outcome === "completed").length;
  return (
    <section className="stack" aria-labelledby="tried">
      <ArrivalHeading id="tried">{say("portfolio.import.tried")}</ArrivalHeading>
      <ul>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ outcome, count }) => (
            <li key={outcome}>{say(`portfolio.import.count.${outcome}`, { count })}</li>
          ))}
      </ul>
      {isStopped ? null : toWrite === 0 ? (
        <p>{say("portfolio.import.nothing")}</p>
      ) : (
        <p>
          <button type="button" className="button primary" disabled={isWriting} onClick={onWrite}>
            {say("portfolio.import.write", { count: toWrite })}
          </button>
        </p>
      )}
      <ImportProblems answer={answer} />
      <ImportColumns answer={answer} />
      <ImportRows answer={answer} />
    </section>
  );
}
