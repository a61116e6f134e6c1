import { useMutation } from "@tanstack/react-query";
import { packageRoutes } from "../../../core/src/packages/public.ts";
import { useMay } from "../access/use-may.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";

const kinds = ["aggregates", "rows"] as const;
type Kind = (typeof kinds)[number];

/** What the results come from, for somebody else to compute them again: with the lines of people, or without. */
export function PackagesCard({ project }: { readonly project: string }) {
  const mayTakeRows = useMay("exportDataRows") === true;
  const taking = useMutation({
    mutationFn: async (kind: Kind) => {
      const file = await call(packageRoutes[kind], { parameters: { project } });
      saveBlob(say(`effectsReports.package.${kind}.name`), file);
    },
  });
  return (
    <section className="card stack no-print" aria-labelledby="packages">
      <h2 id="packages">{say("effectsReports.package.title")}</h2>
      <p>{say("effectsReports.package.lead")}</p>
      {kinds.map((kind) =>
        kind === "rows" && !mayTakeRows ? null : (
          <div key={kind} className="stack">
            <p className="soft">{say(`effectsReports.package.${kind}.about`)}</p>
            <p>
              <button
                type="button"
                className="button"
                disabled={taking.isPending}
                onClick={() => taking.mutate(kind)}
              >
                {say(`effectsReports.package.${kind}`)}
              </button>
            </p>
          </div>
        ),
      )}
      {taking.isError ? <RefusalNotice error={taking.error} room="effectsReports" /> : null}
    </section>
  );
}
