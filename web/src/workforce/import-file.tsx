import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { MapColumns } from "./map-columns.tsx";
import { ProblemTable } from "./problem-table.tsx";
import type { ReadingChoice } from "./reading-choice.ts";
import { RunImport } from "./run-import.tsx";
import { RunRegister } from "./run-register.tsx";

type Inspection = RouteOutput<typeof workforceRoutes.inspect>;

/** A file from its choice to its storing: look at it, correct its columns, read it. */
export function ImportFile(props: { readonly file: File; readonly onLeave: () => void }) {
  const { file } = props;
  const [choice, setChoice] = useState<ReadingChoice>();
  const inspection = useQuery({
    queryKey: ["inspection", file.name, file.size, file.lastModified],
    queryFn: ({ signal }) =>
      call(workforceRoutes.inspect, { query: { name: file.name }, bytes: file }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // Once the person has chosen, what was seen stands: looking again would start the reading over.
    enabled: choice === undefined,
  });
  return (
    <section className="card" aria-label={file.name}>
      <ArrivalHeading>{file.name}</ArrivalHeading>
      {inspection.isPending ? (
        <p role="status">{say("workforce.files.looking")}</p>
      ) : (
        <Asked query={inspection} room="workforce">
          {(found) =>
            choice === undefined ? (
              <Choose inspection={found} onChoose={setChoice} />
            ) : choice.kind === "payroll" ? (
              <RunImport file={file} choice={choice} />
            ) : (
              <RunRegister file={file} choice={choice} />
            )
          }
        </Asked>
      )}
      <p>
        <button type="button" className="button quiet" onClick={props.onLeave}>
          {say("workforce.files.other")}
        </button>
      </p>
    </section>
  );
}

function Choose(props: {
  readonly inspection: Inspection;
  readonly onChoose: (choice: ReadingChoice) => void;
}) {
  const { inspection } = props;
  if (inspection.kind === "unreadable") {
    return (
      <>
        <Notice tone="stop">
          <p>{say("workforce.refusal.unreadable")}</p>
        </Notice>
        <ProblemTable problems={inspection.problems} />
      </>
    );
  }
  if (inspection.kind === "dsn") {
    return (
      <>
        <p>{say("workforce.files.recognised.dsn")}</p>
        <p>
          <button
            type="button"
            className="button primary"
            onClick={() => props.onChoose({ kind: "payroll", options: { format: "dsn" } })}
          >
            {say("workforce.files.read")}
          </button>
        </p>
      </>
    );
  }
  return <MapColumns format={inspection.format} layouts={inspection.layouts} onChoose={props.onChoose} />;
}
