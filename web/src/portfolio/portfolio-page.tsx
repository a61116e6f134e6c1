import { Link } from "@tanstack/react-router";
import { useCallback, useLayoutEffect } from "react";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { AddFirm } from "./add-firm.tsx";
import type { KeepCall } from "./line-list.tsx";
import type { LoadedPortfolio } from "./load-portfolio.ts";
import { PilesCard } from "./piles-card.tsx";
import { PortfolioKeeping } from "./portfolio-keeping.tsx";
import { useCallNotes, useLines, usePortfolioQuery } from "./use-portfolio.ts";
import type { WaitingCall } from "./waiting-call.ts";
import { WaitingNotice } from "./waiting-notice.tsx";
import { WeekCallsCard } from "./week-calls-card.tsx";
import "./portfolio.css";

/** The firms that an adviser follows: whom to call this week, and all of them in five piles. */
export function PortfolioPage() {
  const { asked, waiting } = usePortfolioQuery();
  return (
    <Page title={say("portfolio.title")} lead={say("portfolio.lead")}>
      <Asked query={asked} room="portfolio">
        {(loaded) => <Portfolio loaded={loaded} waiting={waiting} onRetry={() => void asked.refetch()} />}
      </Asked>
    </Page>
  );
}

function Portfolio(props: {
  readonly loaded: LoadedPortfolio;
  readonly waiting: readonly WaitingCall[];
  readonly onRetry: () => void;
}) {
  const { loaded, waiting, onRetry } = props;
  const lines = useLines(loaded, waiting);
  const { noting, met } = useCallNotes(loaded);
  const { mutateAsync } = noting;
  const keep = useCallback<KeepCall>((line, note) => mutateAsync({ line, note }), [mutateAsync]);
  useShownMark();
  return (
    <>
      <WaitingNotice loaded={loaded} waiting={waiting} met={met} onRetry={onRetry} />
      {noting.isError ? <RefusalNotice error={noting.error} room="portfolio" /> : null}
      {lines.length === 0 ? (
        <p>{say("portfolio.empty")}</p>
      ) : (
        <>
          <WeekCallsCard lines={lines} keep={keep} />
          <PilesCard lines={lines} keep={keep} />
        </>
      )}
      <section className="stack" aria-labelledby="keeping">
        <h2 id="keeping">{say("portfolio.keeping.title")}</h2>
        {loaded.isFresh ? <AddFirm /> : null}
        <p>
          <Link className="button" to="/portefeuille/importer">
            {say("portfolio.import.open")}
          </Link>
        </p>
        <PortfolioKeeping isFresh={loaded.isFresh} />
      </section>
    </>
  );
}

/** From the question asked of the server to the firms on screen, for who measures. */
function useShownMark(): void {
  useLayoutEffect(() => {
    if (performance.getEntriesByName("portfolio-asked").length > 0)
      performance.measure("portfolio-ready", "portfolio-asked");
  }, []);
}
