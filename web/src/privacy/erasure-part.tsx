import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { type Clue, privacyRoutes } from "../../../core/src/privacy/public.ts";
import { call } from "../http/call.ts";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";

type Preview = RouteOutput<typeof privacyRoutes.previewErasure>;

/** Texts shown one by one; the others are counted. */
const shownAtMost = 40;

/** What an erasure would do is read first; then it is done, or not. */
export function ErasurePart(props: { readonly clues: readonly Clue[]; readonly onErased: () => void }) {
  const queries = useQueryClient();
  const clues = [...props.clues];
  const looking = useMutation({
    mutationFn: () => call(privacyRoutes.previewErasure, { body: { clues } }),
  });
  const erasing = useMutation({
    mutationFn: () => call(privacyRoutes.erase, { body: { clues } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (erasing.isSuccess) {
    return (
      <Notice tone="unsure">
        <p>{say("privacy.erase.done")}</p>
        <p>
          <button type="button" className="button" onClick={props.onErased}>
            {say("privacy.erase.close")}
          </button>
        </p>
      </Notice>
    );
  }
  return (
    <section className="stack" aria-labelledby="erase">
      <h3 id="erase">{say("privacy.erase.title")}</h3>
      {looking.isSuccess ? (
        <Told preview={looking.data} isBusy={erasing.isPending} onErase={() => erasing.mutate()} />
      ) : (
        <p>
          <button
            type="button"
            className="button"
            disabled={looking.isPending}
            onClick={() => looking.mutate()}
          >
            {say("privacy.erase.prepare")}
          </button>
        </p>
      )}
      {looking.isError ? <RefusalNotice error={looking.error} room="privacy" /> : null}
      {erasing.isError ? <RefusalNotice error={erasing.error} room="privacy" /> : null}
    </section>
  );
}

function Told(props: { readonly preview: Preview; readonly isBusy: boolean; readonly onErase: () => void }) {
  const [isSure, setSure] = useState(false);
  const { told, changes } = props.preview;
  if (Object.values(told).every((count) => count === 0)) {
    return <p role="status">{say("privacy.erase.nothing")}</p>;
  }
  const goes = [
    say("privacy.erase.goes.places", { count: told.places }),
    say("privacy.erase.goes.payroll", { count: told.months }),
    say("privacy.erase.goes.tellings", { count: told.tellings }),
    say("privacy.erase.goes.accounts", { count: told.accounts }),
    say("privacy.erase.goes.links"),
  ];
  const stays = (["counts", "trail", "sealed"] as const).map((key) => say(`privacy.erase.stays.${key}`));
  const law = (["payroll", "proof", "copies"] as const).map((key) => say(`privacy.erase.law.${key}`));
  return (
    <>
      <ArrivalHeading>{say("privacy.erase.goes")}</ArrivalHeading>
      <Lines lines={goes} />
      <h3>{say("privacy.erase.stays")}</h3>
      <Lines lines={stays} />
      <h3>{say("privacy.erase.law")}</h3>
      <Lines lines={law} />
      {changes.length === 0 ? null : <Changes changes={changes} />}
      <label className="check">
        <input type="checkbox" checked={isSure} onChange={() => setSure(!isSure)} />
        {say("privacy.erase.sure")}
      </label>
      <p>
        <button
          type="button"
          className="button danger"
          disabled={!isSure || props.isBusy}
          onClick={props.onErase}
        >
          {say("privacy.erase.go")}
        </button>
      </p>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Changes({ changes }: { readonly changes: Preview["changes"] }) {
  const others = changes.length - shownAtMost;
  return (
    <details>
      <summary>{say("privacy.erase.places")}</summary>
      <ScrollTable label={say("privacy.erase.places")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("privacy.erase.where")}</th>
              <th scope="col">{say("privacy.erase.before")}</th>
              <th scope="col">{say("privacy.erase.after")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shownAtMost).map(({ kind, before, after }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own and never move
              <tr key={index}>
                <th scope="row">{say(`privacy.kind.${kind}`)}</th>
                <td>{before}</td>
                <td>{after === "" ? say("privacy.erase.rowGone") : after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {others > 0 ? <p>{say("privacy.erase.more", { count: others })}</p> : null}
    </details>
  );
}
