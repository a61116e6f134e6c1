import { Button, FileTrigger } from "react-aria-components";
import { networkRoutes } from "../../../core/src/network/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { useNetworkAct } from "./use-network.ts";

const bring = (bytes: File) => call(networkRoutes.importLheo, { bytes });

/** Brings in a provider's sessions as drafts, and says what of the file was not taken. */
export function ImportLheo() {
  const bringing = useNetworkAct(bring);
  return (
    <section className="stack" aria-labelledby="network-import">
      <h3 id="network-import">{say("network.import.title")}</h3>
      <p>{say("network.import.lead")}</p>
      <p>
        <FileTrigger
          acceptedFileTypes={[".xml"]}
          onSelect={(files) => {
            const [chosen] = files ?? [];
            if (chosen !== undefined) bringing.mutate(chosen);
          }}
        >
          <Button className="button">{say("network.import.choose")}</Button>
        </FileTrigger>
      </p>
      {bringing.isPending ? <p role="status">{say("network.import.reading")}</p> : null}
      {bringing.isError ? <RefusalNotice error={bringing.error} room="network" /> : null}
      {bringing.data === undefined ? null : <ImportReport report={bringing.data} />}
    </section>
  );
}

const outcomes = ["already", "nameless", "full"] as const;

function ImportReport({ report }: { readonly report: Awaited<ReturnType<typeof bring>> }) {
  const { sessions, left, unread } = report;
  const countOf = (wanted: string) => sessions.filter(({ outcome }) => outcome === wanted).length;
  const told = outcomes.filter((outcome) => countOf(outcome) > 0);
  return (
    <>
      <p role="status">{say("network.import.done", { count: countOf("draft") })}</p>
      {told.map((outcome) => (
        <p key={outcome}>{say(`network.import.${outcome}`, { count: countOf(outcome) })}</p>
      ))}
      {left === 0 ? null : <p>{say("network.import.left", { count: left })}</p>}
      {unread.length === 0 ? null : (
        <details>
          <summary>{say("network.import.unread")}</summary>
          <ul>
            {unread.map(({ name, count }) => (
              <li key={name}>{say("network.import.unreadOne", { name, count })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
