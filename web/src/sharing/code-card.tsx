import { useMutation } from "@tanstack/react-query";
import { sharingRoutes, writeCode } from "../../../core/src/sharing/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { useOrganisationAgain } from "./use-organisation-again.ts";

interface WantedCode {
  readonly wanted: "new" | "none";
  /** The code that was there, or "". */
  readonly before: string;
}

/** A first code speaks for itself. */
function tellRenewed({ wanted, before }: WantedCode): string {
  if (wanted === "none") return say("sharing.code.removed");
  return before === "" ? "" : say("sharing.code.renewed");
}

/** The code by which partners name the organisation. */
export function CodeCard({ code }: { readonly code: string }) {
  const again = useOrganisationAgain();
  const renewing = useMutation({
    mutationFn: ({ wanted }: WantedCode) => call(sharingRoutes.renewCode, { body: { wanted } }),
    onSuccess: again,
  });
  const copying = useMutation({ mutationFn: () => navigator.clipboard.writeText(writeCode(code)) });
  const renew = (wanted: "new" | "none") => renewing.mutate({ wanted, before: code });
  const told = renewing.isSuccess ? tellRenewed(renewing.variables) : "";
  return (
    <section className="card" aria-labelledby="connection-code">
      <h2 id="connection-code">{say("sharing.code.title")}</h2>
      <p>{say("sharing.code.lead")}</p>
      {code === "" ? (
        <p>{say("sharing.code.none")}</p>
      ) : (
        <p>
          <span className="soft">{say("sharing.code.yours")}</span>{" "}
          <strong className="connection-code">{writeCode(code)}</strong>
        </p>
      )}
      <div className="row">
        {code === "" ? (
          <button type="button" className="button" disabled={renewing.isPending} onClick={() => renew("new")}>
            {say("sharing.code.make")}
          </button>
        ) : (
          <>
            <button type="button" className="button" onClick={() => copying.mutate()}>
              {say("sharing.code.copy")}
            </button>
            <button
              type="button"
              className="button quiet"
              disabled={renewing.isPending}
              onClick={() => renew("new")}
            >
              {say("sharing.code.renew")}
            </button>
            <button
              type="button"
              className="button quiet"
              disabled={renewing.isPending}
              onClick={() => renew("none")}
            >
              {say("sharing.code.remove")}
            </button>
          </>
        )}
      </div>
      <p role="status">{copying.isSuccess ? say("sharing.code.copied") : told}</p>
      {renewing.isError ? <RefusalNotice error={renewing.error} room="sharing" /> : null}
    </section>
  );
}
