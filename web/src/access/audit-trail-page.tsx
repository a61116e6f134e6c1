import { useQuery } from "@tanstack/react-query";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";

export function AuditTrailPage() {
  const trail = useQuery({ queryKey: ["auditTrail"], queryFn: () => call(accessRoutes.auditTrail, {}) });
  return (
    <Page title={say("access.trail.title")} lead={say("access.trail.lead")}>
      <Asked query={trail} room="access">
        {(entries) =>
          entries.length === 0 ? (
            <p>{say("access.trail.empty")}</p>
          ) : (
            <div className="card table-scroll">
              <table>
                <caption>{say("access.trail.caption")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say("access.trail.when")}</th>
                    <th scope="col">{say("access.trail.what")}</th>
                    <th scope="col">{say("access.trail.subject")}</th>
                    <th scope="col">{say("access.trail.outcome")}</th>
                  </tr>
                </thead>
                <tbody>
                  {entries.map((entry, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own and never move
                    <tr key={index}>
                      <td>{writeMoment(entry.at)}</td>
                      <td>{say(`access.useCase.${entry.useCase}`)}</td>
                      <td>{entry.subject}</td>
                      <td>{say(entry.outcome === "done" ? "access.trail.done" : "access.trail.refused")}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Asked>
    </Page>
  );
}
