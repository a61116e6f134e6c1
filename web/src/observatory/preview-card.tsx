import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { codeLabel, columnLabel, observatoryRoutes } from "../../../core/src/observatory/public.ts";
import { call } from "../http/call.ts";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { Asked } from "../parts/asked.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { shortFingerprint } from "./short-fingerprint.ts";

type Preview = RouteOutput<typeof observatoryRoutes.preview>;

interface CardProps {
  readonly request: string;
  readonly way: "server" | "file";
  readonly onDone: () => Promise<void>;
}

/** Exactly what would leave, line by line; then the signature, and the way it leaves by. */
export function PreviewCard({ request, way, onDone }: CardProps) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["table-requests", request, "package"],
    queryFn: ({ signal }) => call(observatoryRoutes.preview, { parameters: { request } }, signal),
    staleTime: 0,
  });
  const again = async () => {
    await queries.invalidateQueries({ queryKey: ["table-requests", request, "package"] });
    await onDone();
  };
  return (
    <Asked query={query} room="observatory">
      {(preview) => (
        <div className="stack">
          <ArrivalHeading>{say("observatory.preview.title")}</ArrivalHeading>
          <Told preview={preview} />
          <Lines preview={preview} />
          <Sending request={request} way={way} preview={preview} onDone={again} />
        </div>
      )}
    </Asked>
  );
}

function Told({ preview }: { readonly preview: Preview }) {
  const { content, people, smallLines, before, fingerprint } = preview;
  const hasHours = content.lines.some(({ hours }) => hours !== undefined);
  return (
    <>
      <p>{say("observatory.preview.what", { lines: content.lines.length, people, siren: content.siren })}</p>
      <p>{say("observatory.preview.small", { count: smallLines })}</p>
      {hasHours ? <p>{say("observatory.preview.largest")}</p> : null}
      {before === "none" ? null : <p>{say(`observatory.preview.${before}`)}</p>}
      <p className="soft">{say("observatory.preview.key", { fingerprint: shortFingerprint(fingerprint) })}</p>
    </>
  );
}

function Lines({ preview: { content } }: { readonly preview: Preview }) {
  const columns = Object.keys(content.lines[0]?.codes ?? {});
  const hasHours = content.lines.some(({ hours }) => hours !== undefined);
  // The package names categories by their place; what they are called stands in the request above.
  const naming = { categories: [] };
  return (
    <ScrollTable label={say("observatory.preview.title")}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column.startsWith("category")
                  ? say("observatory.new.category")
                  : columnLabel(naming, column)}
              </th>
            ))}
            <th scope="col">{say("observatory.preview.people")}</th>
            {hasHours ? <th scope="col">{say("observatory.preview.hours")}</th> : null}
            {hasHours ? <th scope="col">{say("observatory.preview.largestHours")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {content.lines.map(({ codes, people, hours, largestHours }) => (
            <tr key={JSON.stringify(codes)}>
              {columns.map((column) => (
                <td key={column}>{codeLabel(column, codes[column] ?? "")}</td>
              ))}
              <td className="number">{writeCount(people)}</td>
              {hours === undefined ? null : <td className="number">{writeCount(hours)}</td>}
              {largestHours === undefined ? null : <td className="number">{writeCount(largestHours)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function Sending({ request, way, preview, onDone }: CardProps & { readonly preview: Preview }) {
  const sending = useMutation({
    mutationFn: async (by: "server" | "file") => {
      const { lines } = preview.content;
      const made = await call(observatoryRoutes.send, { parameters: { request }, body: { way: by, lines } });
      if (by === "file") saveBlob(made.name, new Blob([made.text], { type: "application/json" }));
      return by;
    },
    onSuccess: onDone,
  });
  return (
    <>
      <p className="row">
        {way === "server" ? (
          <button
            type="button"
            className="button primary"
            disabled={sending.isPending}
            onClick={() => sending.mutate("server")}
          >
            {say("observatory.preview.send")}
          </button>
        ) : null}
        <button
          type="button"
          className={way === "server" ? "button" : "button primary"}
          disabled={sending.isPending}
          onClick={() => sending.mutate("file")}
        >
          {say("observatory.preview.file")}
        </button>
      </p>
      {sending.isSuccess ? (
        <p role="status">
          {say(sending.data === "server" ? "observatory.preview.sent" : "observatory.preview.saved")}
        </p>
      ) : null}
      {sending.isError ? <RefusalNotice error={sending.error} room="observatory" /> : null}
    </>
  );
}
