import "./practices.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { caseFields, type PublishedCase, practiceRoutes } from "../../../core/src/practices/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { LineList } from "./line-list.tsx";
import { nameValue } from "./name-value.ts";
import { PooledEffects } from "./pooled-effects.tsx";
import { SheetView } from "./sheet-view.tsx";

/** A case or a sheet of the library. */
export function EntryPage() {
  const { entry } = useParams({ from: "/pratiques/$entry" });
  const query = useQuery({
    queryKey: ["practice", entry],
    queryFn: ({ signal }) => call(practiceRoutes.entry, { parameters: { entry } }, signal),
  });
  const title = query.data?.content.title ?? say("practice.title");
  return (
    <Page title={title}>
      <p className="row no-print">
        <Link to="/pratiques">{say("practice.toLibrary")}</Link>
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {say("practice.entry.print")}
        </button>
      </p>
      <Asked query={query} room="practices">
        {(found) =>
          found.kind === "sheet" ? (
            <SheetView sheet={found.content} />
          ) : (
            <>
              <Case published={found.content} />
              <PooledEffects pooled={found.pooled} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}

function Case({ published }: { readonly published: PublishedCase }) {
  const { sentences, configuration, removals, company, isFictional } = published;
  return (
    <>
      {isFictional ? <Notice tone="fiction">{say("practice.fictional")}</Notice> : null}
      <p>
        {company === "" ? say("practice.entry.anonymous") : say("practice.entry.company", { name: company })}{" "}
        {say("practice.published", { day: writeDay(published.publishedOn) })}.
      </p>
      <p>{[nameValue("sector", configuration.sector), nameValue("size", configuration.size)].join(" · ")}</p>
      {caseFields.map((field) => {
        const own = sentences.filter((each) => each.field === field);
        if (own.length === 0) return null;
        return (
          <section key={field}>
            <h2>{say(`practices.field.${field}`)}</h2>
            <ul>
              {own.map(({ words, isUnfavorable }) => (
                <li key={words} className="practice-sentence">
                  {words}{" "}
                  {isUnfavorable ? <span className="pill">{say("practice.entry.unfavorable")}</span> : null}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {removals.length === 0 ? null : (
        <LineList
          title={say("practice.entry.removed")}
          lines={removals.map(({ field, demandedBy, isUnfavorable, count }) =>
            say(isUnfavorable ? "practices.dossier.removedUnfavorable" : "practices.dossier.removed", {
              count,
              field: say(`practices.field.${field}`),
              who: say(`practices.demand.${demandedBy === "contributor" ? "quoted" : demandedBy}`),
            }),
          )}
        />
      )}
    </>
  );
}
