import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeCount, writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { ReadingReport } from "./reading-report.tsx";

type Imported = RouteOutput<typeof workforceRoutes.sendFile>;

/** A file that was read: stored, or waiting for a yes because it replaces what is stored. */
export function ImportOutcome(props: { readonly imported: Imported }) {
  const { imported } = props;
  return (
    <>
      {imported.status === "awaitsConfirmation" ? (
        <Settle imported={imported} />
      ) : (
        <Stored imported={imported} />
      )}
      <ReadingReport summary={imported.summary} />
    </>
  );
}

function Stored(props: { readonly imported: Imported }) {
  const { months, employeeMonthCount } = props.imported.summary;
  const written = months.map(writeMonth).join(", ");
  return (
    <Notice>
      <p role="status">
        {months.length === 1
          ? say("workforce.files.stored", { count: employeeMonthCount, months: written })
          : say("workforce.files.storedMany", { count: writeCount(employeeMonthCount), months: written })}
      </p>
      <p>
        <Link className="button primary" to="/categories/nouvelle">
          {say("workforce.files.nextCategory")}
        </Link>
      </p>
    </Notice>
  );
}

function Settle(props: { readonly imported: Imported }) {
  const { imported } = props;
  const queries = useQueryClient();
  const settling = useMutation({
    mutationFn: (choice: "keep" | "drop") =>
      call(workforceRoutes.settleImport, { parameters: { file: imported.file }, body: { choice } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (settling.data?.status === "stored") {
    return (
      <>
        <Notice>
          <p role="status">{say("workforce.files.kept")}</p>
        </Notice>
        <Stored imported={imported} />
      </>
    );
  }
  if (settling.data?.status === "dropped") {
    return (
      <Notice>
        <p role="status">{say("workforce.files.dropped")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="unsure">
      <p>{say("workforce.files.waits")}</p>
      <ul>
        {imported.differences.map((difference) => (
          <li key={difference.month}>
            {say("workforce.files.difference", {
              month: writeMonth(difference.month),
              stored: difference.storedHeadcount,
              fresh: difference.newHeadcount,
              added: difference.added,
              removed: difference.removed,
              changed: difference.changed,
            })}
          </li>
        ))}
      </ul>
      <p className="row">
        <button
          type="button"
          className="button primary"
          disabled={settling.isPending}
          onClick={() => settling.mutate("keep")}
        >
          {say("workforce.files.keep")}
        </button>
        <button
          type="button"
          className="button"
          disabled={settling.isPending}
          onClick={() => settling.mutate("drop")}
        >
          {say("workforce.files.dropIt")}
        </button>
      </p>
      {settling.isError ? <RefusalNotice error={settling.error} room="workforce" /> : null}
    </Notice>
  );
}
