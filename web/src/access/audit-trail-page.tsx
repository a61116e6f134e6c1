import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accessRoutes, type RouteOutput } from "../../../core/src/access/public.ts";
import { useCategories } from "../categories/use-categories.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeDayOfMoment, writeMonth, writeTimeOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useWorkforce } from "../workforce/use-workforce.ts";
import { gatherActs, isChange } from "./gather-acts.ts";

type Entry = RouteOutput<typeof accessRoutes.auditTrail>[number];

export function AuditTrailPage() {
  const trail = useQuery({ queryKey: ["auditTrail"], queryFn: () => call(accessRoutes.auditTrail, {}) });
  const [onlyChanges, setOnlyChanges] = useState(false);
  return (
    <Page title={say("access.trail.title")} lead={say("access.trail.lead")}>
      <label className="check">
        <input type="checkbox" checked={onlyChanges} onChange={() => setOnlyChanges(!onlyChanges)} />
        {say("access.trail.onlyChanges")}
      </label>
      <Asked query={trail} room="access">
        {(entries) => <Trail entries={onlyChanges ? entries.filter(isChange) : entries} />}
      </Asked>
    </Page>
  );
}

function Trail(props: { readonly entries: readonly Entry[] }) {
  if (props.entries.length === 0) return <p className="card">{say("access.trail.empty")}</p>;
  const days = Map.groupBy(gatherActs(props.entries), (act) => writeDayOfMoment(act.at));
  return [...days].map(([day, acts]) => (
    <section key={day} className="card">
      <h2 className="day">{day}</h2>
      <Acts day={day} acts={acts} />
    </section>
  ));
}

function Acts(props: { readonly day: string; readonly acts: ReturnType<typeof gatherActs> }) {
  const writeSubject = useSubjects();
  return (
    <ScrollTable label={props.day}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("access.trail.when")}</th>
            <th scope="col">{say("access.trail.what")}</th>
            <th scope="col">{say("access.trail.subject")}</th>
            <th scope="col">{say("access.trail.outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {props.acts.map((act, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: acts have no identity of their own and never move
            <tr key={index}>
              <td className="nowrap">{writeTimeOfMoment(act.at)}</td>
              <td>
                {say(`access.useCase.${act.useCase}`)}
                {act.times === 1 ? null : (
                  <span className="soft"> {say("access.trail.times", { count: act.times })}</span>
                )}
              </td>
              <td>{writeSubject(act.subject)}</td>
              <td>
                {act.outcome === "done" ? (
                  say("access.trail.done")
                ) : (
                  <span className="pill unknown">{say("access.trail.refused")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** What was acted on, in words: a category or a file by its name, a month in letters; never a bare identifier. */
function useSubjects(): (subject: string) => string {
  const categories = useCategories().data ?? [];
  const files = useWorkforce().data?.files ?? [];
  return (subject) => {
    if (/^\d{4}-\d{2}$/.test(subject)) return writeMonth(subject);
    const category = categories.find(({ id }) => id === subject)?.label;
    const file = files.find(({ id }) => id === subject)?.name;
    const isIdentifier = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(subject);
    return category ?? file ?? (isIdentifier ? "" : subject);
  };
}
