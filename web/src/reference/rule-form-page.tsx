import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type OwnRuleRow, type RuleRow, rulebookOf, ruleRoutes } from "../../../core/src/reference/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { type DraftFault, draftOf, keyOfTitle, newDraft, type RuleDraft, rowOfDraft } from "./rule-draft.ts";
import { RuleFields } from "./rule-fields.tsx";
import { useRules } from "./use-rules.ts";

const address = getRouteApi("/regles/ligne");

/** Adds a row to the rulebook of the organisation, or puts one over the row that the address names. */
export function RuleFormPage() {
  const rules = useRules();
  const { cle, depuis } = address.useSearch();
  const title = say(cle === undefined ? "reference.screen.add" : "reference.form.correctTitle");
  return (
    <Page title={title} lead={say("reference.form.lead")}>
      <p>
        <Link to="/regles">{say("reference.form.back")}</Link>
      </p>
      <Asked query={rules} room="reference">
        {(book) => {
          const rows = rulebookOf(book.published, book.own).rows;
          const base = rows.find((row) => row.key === cle && row.validFrom === depuis);
          return <RuleForm rows={rows} own={book.own} {...(base === undefined ? {} : { base })} />;
        }}
      </Asked>
    </Page>
  );
}

interface FormProps {
  readonly rows: readonly RuleRow[];
  readonly own: readonly OwnRuleRow[];
  readonly base?: RuleRow;
}

function RuleForm({ rows, own, base }: FormProps) {
  const today = browserToday();
  const [draft, setDraft] = useState<RuleDraft>(() =>
    base === undefined ? newDraft(today) : draftOf(base, today),
  );
  const [fault, setFault] = useState<DraftFault>();
  const recording = useRecording();
  const record = () => {
    const taken = new Set(rows.map((row) => row.key));
    const written = rowOfDraft(draft, base?.key ?? keyOfTitle(draft.topic, draft.title, taken), base);
    if ("fault" in written) return setFault(written.fault);
    setFault(undefined);
    const { row } = written;
    const before = own.filter((each) => each.row.key === row.key && each.row.validFrom === row.validFrom);
    const basedOnRevision = Math.max(0, ...before.map((each) => each.revision));
    recording.mutate({ row, reason: draft.reason, basedOnRevision });
  };
  return (
    <form
      className="card rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      {base === undefined ? null : <h2>{frenchSpaces(base.title)}</h2>}
      <RuleFields
        draft={draft}
        isNew={base === undefined}
        onChange={(changed) => setDraft((before) => ({ ...before, ...changed }))}
      />
      {fault === undefined ? null : (
        <Notice tone="stop">
          <p>{say(`reference.form.fault.${fault}`)}</p>
        </Notice>
      )}
      {recording.isError ? <RefusalNotice error={recording.error} room="reference" /> : null}
      <div className="row">
        <button type="submit" className="button primary" disabled={recording.isPending}>
          {say("reference.form.record")}
        </button>
        <Link className="button" to="/regles">
          {say("reference.form.cancel")}
        </Link>
      </div>
    </form>
  );
}

interface Correction {
  readonly row: RuleRow;
  readonly reason: string;
  readonly basedOnRevision: number;
}

/** Records a row, then goes back to the book, which shows it. */
function useRecording() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (correction: Correction) => call(ruleRoutes.correct, { body: correction }),
    async onSuccess(own) {
      await queries.invalidateQueries({ queryKey: ["rules"] });
      await navigate({ to: "/regles", hash: own.row.key });
    },
  });
}
