import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { effectRoutes, type SeriesKind, seriesKinds } from "../../../core/src/effects/public.ts";
import type { PlannedIndicator } from "../../../core/src/plans/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { PickField, TextField } from "../training/fields.tsx";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { SeriesProblems } from "./series-problems.tsx";

type Tried = RouteOutput<typeof effectRoutes.trySeries>;

/** Brings a series in from a table: first what it holds, then which column is kept, and under which name. */
export function SeriesImport(props: {
  readonly project: string;
  readonly indicators: readonly PlannedIndicator[];
  readonly onImported: () => void;
}) {
  const [file, setFile] = useState<File>();
  const trying = useMutation({
    mutationFn: (chosen: File) =>
      call(effectRoutes.trySeries, {
        parameters: { project: props.project },
        query: { name: chosen.name.slice(0, 200) },
        bytes: chosen,
      }),
  });
  return (
    <div className="stack no-print">
      <h3>{say("effect.import.title")}</h3>
      <p className="soft small">{say("effect.import.help")}</p>
      <div className="row">
        <FileTrigger
          acceptedFileTypes={[".csv", ".txt", ".xlsx"]}
          onSelect={(files) => {
            const [chosen] = files ?? [];
            if (chosen === undefined) return;
            setFile(chosen);
            trying.mutate(chosen);
          }}
        >
          <Button className="button">{say("effect.import.choose")}</Button>
        </FileTrigger>
      </div>
      {trying.isPending ? <p role="status">{say("effect.import.reading")}</p> : null}
      {trying.isError ? <RefusalNotice error={trying.error} room="effects" /> : null}
      {trying.isSuccess && file !== undefined ? (
        <>
          <SeriesProblems problems={trying.data.problems} />
          <ColumnChoice key={file.name} {...props} file={file} tried={trying.data} />
        </>
      ) : null}
    </div>
  );
}

function ColumnChoice(props: {
  readonly project: string;
  readonly indicators: readonly PlannedIndicator[];
  readonly file: File;
  readonly tried: Tried;
  readonly onImported: () => void;
}) {
  const columns = props.tried.columns.filter(({ lines }) => lines > 0);
  const [first] = columns;
  const [column, setColumn] = useState(first?.heading ?? "");
  const [series, setSeries] = useState(first?.heading ?? "");
  const [indicator, setIndicator] = useState("");
  const [kind, setKind] = useState<SeriesKind>("count");
  const keeping = useMutation({
    mutationFn: () =>
      call(effectRoutes.importSeries, {
        parameters: { project: props.project },
        query: { name: props.file.name.slice(0, 200), column, series: series.trim(), indicator, kind },
        bytes: props.file,
      }),
    onSuccess: props.onImported,
  });
  if (columns.length === 0) return null;
  const indicators = props.indicators.map(({ id, label }) => ({ value: id, text: label }));
  return (
    <div className="stack">
      <PickField
        label={say("effect.import.column")}
        value={column}
        options={columns.map((each) => ({ value: each.heading, text: writeColumn(each) }))}
        onChange={(heading) => {
          setColumn(heading);
          setSeries(heading);
        }}
      />
      <TextField label={say("effect.import.name")} value={series} onChange={setSeries} />
      <PickField
        label={say("effect.import.indicator")}
        value={indicator}
        options={[{ value: "", text: say("effect.import.noIndicator") }, ...indicators]}
        onChange={setIndicator}
      />
      <PickField
        label={say("effect.import.kind")}
        value={kind}
        options={seriesKinds.map((value) => ({ value, text: say(`effects.kind.${value}`) }))}
        onChange={setKind}
      />
      <p>
        <button
          type="button"
          className="button primary"
          disabled={series.trim() === "" || keeping.isPending}
          onClick={() => keeping.mutate()}
        >
          {say("effect.import.keep")}
        </button>
      </p>
      {keeping.isError ? <RefusalNotice error={keeping.error} room="effects" /> : null}
      {keeping.isSuccess ? (
        <p role="status">{say("effect.import.done", { count: keeping.data.written })}</p>
      ) : null}
    </div>
  );
}

/** "Réclamations (24 chiffres, de mars 2025 à février 2026)" */
function writeColumn({ heading, lines, firstMonth, lastMonth }: Tried["columns"][number]): string {
  return say("effect.import.columnOf", {
    heading,
    count: lines,
    from: writeMonth(firstMonth),
    to: writeMonth(lastMonth),
  });
}
