import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  historyOf,
  isRateKey,
  type OwnRuleRow,
  type RateKey,
  type RuleRow,
  rulebookOf,
  ruleRoutes,
} from "../../../core/src/reference/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { correctedRate, rateDraft, tellsRate } from "./rate-draft.ts";
import { type DraftFault, draftOf, keyOfTitle, newDraft, type RuleDraft, rowOfDraft } from "./rule-draft.ts";
import { RuleFields } from "./rule-fields.tsx";
import { useRules } from "./use-rules.ts";

const address = getRouteApi("/regles/ligne");

/** Adds a row to the rulebook of the organisation, or puts one over the row that the address names. */
export function RuleFormPage() {
  const rules = useRules();
  const { cle, depuis } = address.useSearch();
  const rate = cle !== undefined && isRateKey(cle) ? cle : undefined;
  const isNew = cle === undefined || (rate !== undefined && depuis === undefined);
  const newTitle = rate === undefined ? "reference.screen.add" : "reference.form.rateTitle";
  const title = say(isNew ? newTitle : "reference.form.correctTitle");
  return (
    <Page title={title} lead={say("reference.form.lead")}>
      <p>
        <Link to="/regles">{say("reference.form.back")}</Link>
      </p>
      <Asked query={rules} room="reference">
        {(book) => {
          const whole = rulebookOf(book.published, book.own);
          const base = whole.rows.find((row) => row.key === cle && row.validFrom === depuis);
          return (
            <RuleForm
              rows={whole.rows}
              own={book.own}
              latest={cle === undefined ? undefined : historyOf(whole, cle)[0]}
              rate={rate}
              {...(base === undefined ? {} : { base })}
            />
          );
        }}
      </Asked>
    </Page>
  );
}

interface FormProps {
  readonly rows: readonly RuleRow[];
  readonly own: readonly OwnRuleRow[];
  readonly base?: RuleRow;
  /** The row of the key in the address that started last. */
  readonly latest: RuleRow | undefined;
  /** The key in the address when it is that of a rate: computations read what is written under it. */
  readonly rate: RateKey | undefined;
}

function firstDraft({ base, latest, rate }: FormProps): RuleDraft {
  const today = browserToday();
  if (rate === undefined) return base === undefined ? newDraft(today) : draftOf(base, today);
  return base === undefined ? rateDraft(rate, latest, today) : correctedRate(rate, base, today);
}

function RuleForm(props: FormProps) {
  const { rows, own, base, rate } = props;
  const [draft, setDraft] = useState<RuleDraft>(() => firstDraft(props));
  const [fault, setFault] = useState<DraftFault>();
  const recording = useRecording();
  const record = () => {
    const taken = new Set(rows.map((row) => row.key));
    const key = base?.key ?? rate ?? keyOfTitle(draft.topic, draft.title, taken);
    if (rate !== undefined && !tellsRate(rate, draft)) return setFault("rate");
    const written = rowOfDraft(draft, key, base);
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
      {rate === undefined ? null : <p>{say("reference.rate.lead")}</p>}
      <RuleFields
        draft={draft}
        isNew={base === undefined && rate === undefined}
        rate={rate}
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
      await queries.invalidateQueries({ queryKey: ["rulebook"] });
      await navigate({ to: "/regles", hash: own.row.key });
    },
  });
}
