import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { newVisit } from "./edit-visit.ts";
import { EraseVisit } from "./erase-visit.tsx";
import { ImportVisit } from "./import-visit.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { VisitQueries, visitShelf } from "./visit-home.tsx";

export function VisitsPage() {
  return (
    <VisitQueries>
      <Page title={say("visit.list.title")} lead={say("visit.list.lead")}>
        <OfflineNotice />
        <BeginVisit />
        <Visits />
      </Page>
    </VisitQueries>
  );
}

function BeginVisit() {
  const navigate = useNavigate();
  const [firm, setFirm] = useState("");
  const beginning = useMutation({
    mutationFn: () => visitShelf.begin(newVisit(firm.trim())),
    onSuccess: (kept) => navigate({ to: "/visite/$visit", params: { visit: kept.id } }),
  });
  return (
    <form
      className="card"
      aria-labelledby="new-visit"
      onSubmit={(event) => {
        event.preventDefault();
        beginning.mutate();
      }}
    >
      <h2 id="new-visit">{say("visit.new.title")}</h2>
      <label className="field">
        <span className="label">{say("visit.new.firm")}</span>
        <input
          type="text"
          required
          maxLength={120}
          pattern=".*\S.*"
          autoComplete="off"
          value={firm}
          onChange={(event) => setFirm(event.target.value)}
        />
      </label>
      <p>
        <button type="submit" className="button primary" disabled={beginning.isPending}>
          {say("visit.new.begin")}
        </button>
      </p>
      {beginning.isError ? <RefusalNotice error={beginning.error} room="visit" /> : null}
    </form>
  );
}

function Visits() {
  const list = useQuery({ queryKey: ["visits"], queryFn: () => visitShelf.list() });
  return (
    <section className="stack" aria-labelledby="visits">
      <h2 id="visits">{say("visit.list.mine")}</h2>
      <Asked query={list} room="visit">
        {(summaries) =>
          summaries.length === 0 ? (
            <p className="soft">{say("visit.list.empty")}</p>
          ) : (
            <div className="grid-2">
              {summaries.map(({ id, label, savedAt }) => (
                <div className="card" key={id}>
                  <h3>
                    <Link to="/visite/$visit" params={{ visit: id }}>
                      {label.trim() === "" ? say("visit.unnamed") : label}
                    </Link>
                  </h3>
                  <p className="soft small">{say("visit.list.savedAt", { moment: writeMoment(savedAt) })}</p>
                  <EraseVisit id={id} firm={label} onErased={() => void list.refetch()} />
                </div>
              ))}
            </div>
          )
        }
      </Asked>
      <ImportVisit onImported={() => void list.refetch()} />
    </section>
  );
}
