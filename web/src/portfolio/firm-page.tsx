import { useMutation } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { PortfolioLine } from "../../../core/src/portfolio/public.ts";
import { reportRoutes, writePrepSheet } from "../../../core/src/reports/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { ReportPaper } from "../projects/report-paper.tsx";
import { say } from "../words/say.ts";
import { CallForm } from "./call-form.tsx";
import { CreateFirm } from "./create-firm.tsx";
import { FirmForm } from "./firm-form.tsx";
import type { LoadedPortfolio } from "./load-portfolio.ts";
import { sayPrep } from "./say-prep.ts";
import { useCallNotes, useLines, usePortfolioQuery } from "./use-portfolio.ts";
import { useSeenBook } from "./use-seen-book.ts";
import type { WaitingCall } from "./waiting-call.ts";
import { WaitingNotice } from "./waiting-notice.tsx";
import "./portfolio.css";

/** A firm on one page: the sheet that prepares a call, the note of the call, and the record. */
export function FirmPage() {
  const { line: key } = useParams({ from: "/portefeuille/$line" });
  const { asked, waiting } = usePortfolioQuery();
  return (
    <Asked query={asked} room="portfolio">
      {(loaded) => (
        <FirmOfPortfolio
          key={key}
          lineKey={key}
          loaded={loaded}
          waiting={waiting}
          onRetry={() => void asked.refetch()}
        />
      )}
    </Asked>
  );
}

interface FirmOfPortfolioProps {
  readonly lineKey: string;
  readonly loaded: LoadedPortfolio;
  readonly waiting: readonly WaitingCall[];
  readonly onRetry: () => void;
}

function FirmOfPortfolio({ lineKey, loaded, waiting, onRetry }: FirmOfPortfolioProps) {
  const line = useLines(loaded, waiting).find(({ key }) => key === lineKey);
  const { noting, met } = useCallNotes(loaded);
  const [isCalling, setCalling] = useState(false);
  // What is typed stays when the network goes; it is saved, or merged, once it is back.
  const [isRecordShown, setRecordShown] = useState(loaded.isFresh);
  if (loaded.isFresh && !isRecordShown) setRecordShown(true);
  if (line === undefined) {
    return (
      <Page title={say("portfolio.title")}>
        <p>{say("portfolio.sheet.gone")}</p>
        <Back />
      </Page>
    );
  }
  return (
    <Page title={line.label}>
      <div className="no-print stack">
        <WaitingNotice loaded={loaded} waiting={waiting} met={met} onRetry={onRetry} />
        {isCalling ? (
          <CallForm
            label={line.label}
            isKeeping={noting.isPending}
            onKeep={(note) => noting.mutate({ line, note }, { onSuccess: () => setCalling(false) })}
            onCancel={() => setCalling(false)}
          />
        ) : (
          <Acts line={line} isFresh={loaded.isFresh} onCall={() => setCalling(true)} />
        )}
        {noting.isError ? <RefusalNotice error={noting.error} room="portfolio" /> : null}
      </div>
      <Sheet line={line} />
      {isRecordShown ? (
        <div className="no-print stack">
          {line.firm === undefined ? (
            <CreateFirm line={line} />
          ) : (
            <FirmForm key={line.firm.id} firm={line.firm} />
          )}
        </div>
      ) : null}
    </Page>
  );
}

function Back() {
  return (
    <Link className="button quiet" to="/portefeuille">
      {say("portfolio.import.back")}
    </Link>
  );
}

function Acts(props: {
  readonly line: PortfolioLine;
  readonly isFresh: boolean;
  readonly onCall: () => void;
}) {
  const { line, isFresh, onCall } = props;
  const own = line.projects.filter(({ sharedBy }) => sharedBy === "");
  const isPrintedHere = own.length === line.projects.length && isFresh;
  const writing = useMutation({
    mutationFn: async () =>
      saveBlob(
        `${line.label}.pdf`,
        await call(reportRoutes.prepSheet, { parameters: { line: line.key }, query: { format: "pdf" } }),
      ),
  });
  return (
    <>
      <div className="row">
        <button type="button" className="button primary" onClick={onCall}>
          {say("portfolio.called")}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {say("portfolio.sheet.print")}
        </button>
        {isPrintedHere ? (
          <button
            type="button"
            className="button"
            disabled={writing.isPending}
            onClick={() => writing.mutate()}
          >
            {say("portfolio.sheet.pdf")}
          </button>
        ) : null}
        {own.map(({ id, label }) => (
          <Link key={id} className="button" to="/projets/$project" params={{ project: id }}>
            {say("portfolio.sheet.openProject", { label })}
          </Link>
        ))}
        <Back />
      </div>
      {writing.isError ? <RefusalNotice error={writing.error} room="portfolio" /> : null}
    </>
  );
}

/** The sheet is made again at each look, from what is on this device. */
function Sheet({ line }: { readonly line: PortfolioLine }) {
  const book = useSeenBook();
  if (book === undefined) return <p className="soft">{say("app.loading")}</p>;
  const document = writePrepSheet({ line, today: browserToday(), book }, sayPrep);
  const label = say("portfolio.sheet.label");
  return (
    <section aria-labelledby="sheet">
      <h2 id="sheet" className="visually-hidden">
        {label}
      </h2>
      <ReportPaper document={document} label={label} />
    </section>
  );
}
