import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import {
  type Firm,
  firmEndings,
  portfolioRoutes,
  type SeenFirm,
} from "../../../core/src/portfolio/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { CallRefused, call } from "../http/call.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { SureButton } from "../training/sure-button.tsx";
import { say } from "../words/say.ts";
import { FirmDisagreements } from "./firm-disagreements.tsx";
import { useFirmDraft } from "./use-firm-draft.ts";

type TextField = "label" | "registration" | "idcc" | "place" | "adviser" | "contact";

const textFields: readonly { readonly field: TextField; readonly most: number; readonly pattern?: string }[] =
  [
    { field: "label", most: 120, pattern: ".*\\S.*" },
    { field: "registration", most: 14, pattern: "\\d{9}|\\d{14}" },
    { field: "idcc", most: 4, pattern: "\\d{4}" },
    { field: "place", most: 120 },
    { field: "adviser", most: 80 },
    { field: "contact", most: 300 },
  ];

/** The record of a firm, to be completed, ended honestly, or taken out. */
export function FirmForm({ firm }: { readonly firm: SeenFirm }) {
  const { id, content: kept } = firm;
  const { draft, revision, isChanged, hasMet, conflicts, change, choose, settle } = useFirmDraft(firm);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const saving = useMutation({
    mutationFn: () =>
      call(portfolioRoutes.save, {
        parameters: { firm: id },
        body: { content: draft, basedOnRevision: revision },
      }),
    onSuccess(saved) {
      settle(saved);
      return queries.invalidateQueries({ queryKey: ["portfolio"] });
    },
    // Somebody else saved meanwhile: what they wrote is brought here, beside what is typed.
    onError: (error) =>
      isOutdated(error) ? queries.invalidateQueries({ queryKey: ["portfolio"] }) : undefined,
  });
  const removing = useMutation({
    mutationFn: () => call(portfolioRoutes.remove, { parameters: { firm: id } }),
    onSuccess: async () => {
      await navigate({ to: "/portefeuille" });
      await queries.invalidateQueries({ queryKey: ["portfolio"] });
    },
  });
  return (
    <section className="card" aria-labelledby="firm-record">
      <h2 id="firm-record">{say("portfolio.firm.title")}</h2>
      <KeepDraft isChanged={isChanged && !removing.isSuccess} />
      {conflicts.length === 0 ? null : <FirmDisagreements conflicts={conflicts} onChosen={choose} />}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <FirmTexts draft={draft} onChange={change} />
        <FirmEndingFields draft={draft} onChange={change} />
        {hasMet ? (
          <Notice>
            <p role="status">{say("portfolio.merge.met")}</p>
          </Notice>
        ) : null}
        <p>
          <button
            type="submit"
            className="button primary"
            disabled={!isChanged || saving.isPending || conflicts.length > 0}
          >
            {say("portfolio.firm.save")}
          </button>
        </p>
        {saving.isError && !isOutdated(saving.error) ? (
          <RefusalNotice error={saving.error} room="portfolio" />
        ) : null}
      </form>
      <SureButton
        word={say("portfolio.firm.remove")}
        of={kept.label}
        question={say("portfolio.firm.removeSure", { label: kept.label })}
        onSure={() => removing.mutate()}
      />
      {removing.isError ? <RefusalNotice error={removing.error} room="portfolio" /> : null}
    </section>
  );
}

function isOutdated(error: unknown): boolean {
  return error instanceof CallRefused && error.refusal.code === "revisionOutdated";
}

interface DraftProps {
  readonly draft: Firm;
  readonly onChange: (draft: Firm) => void;
}

function FirmTexts({ draft, onChange }: DraftProps) {
  const id = useId();
  const { headcount } = draft;
  return (
    <div className="columns-2">
      {textFields.map(({ field, most, pattern }) => (
        <label key={field} className="field" htmlFor={`${id}-${field}`}>
          <span className="label">{say(`portfolio.column.${field}`)}</span>
          {field === "registration" || field === "idcc" ? (
            <span className="help">{say(`portfolio.firm.${field}Help`)}</span>
          ) : null}
          <input
            id={`${id}-${field}`}
            type="text"
            maxLength={most}
            required={field === "label"}
            {...(pattern === undefined ? {} : { pattern })}
            autoComplete="off"
            value={draft[field]}
            onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
          />
        </label>
      ))}
      <label className="field" htmlFor={`${id}-headcount`}>
        <span className="label">{say("portfolio.column.headcount")}</span>
        <input
          id={`${id}-headcount`}
          type="number"
          min={0}
          max={1_000_000}
          value={headcount.known ? headcount.value : ""}
          onChange={(event) => {
            const count = Math.round(event.target.valueAsNumber);
            const told = Number.isFinite(count) && count >= 0;
            onChange({ ...draft, headcount: told ? { known: true, value: count } : { known: false } });
          }}
        />
      </label>
      <label className="field" htmlFor={`${id}-notes`}>
        <span className="label">{say("portfolio.column.notes")}</span>
        <textarea
          id={`${id}-notes`}
          maxLength={4000}
          rows={4}
          value={draft.notes}
          onChange={(event) => onChange({ ...draft, notes: event.target.value })}
        />
      </label>
    </div>
  );
}

function FirmEndingFields({ draft, onChange }: DraftProps) {
  const id = useId();
  const ending = draft.ending.known ? draft.ending.value : undefined;
  const change = (next: NonNullable<typeof ending>) =>
    onChange({ ...draft, ending: { known: true, value: next } });
  return (
    <div className="columns-2">
      <label className="field" htmlFor={`${id}-kind`}>
        <span className="label">{say("portfolio.firm.ending")}</span>
        <select
          id={`${id}-kind`}
          value={ending?.kind ?? ""}
          onChange={(event) => {
            const kind = firmEndings.find((each) => each === event.target.value);
            if (kind === undefined) return onChange({ ...draft, ending: { known: false } });
            const blank = { day: browserToday(), words: "", backOn: { known: false } } as const;
            return change({ ...blank, ...ending, kind });
          }}
        >
          <option value="">{say("portfolio.firm.noEnding")}</option>
          {firmEndings.map((kind) => (
            <option key={kind} value={kind}>
              {say(`portfolio.ending.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {ending === undefined ? null : (
        <>
          <label className="field" htmlFor={`${id}-words`}>
            <span className="label">{say("portfolio.firm.endingWords")}</span>
            <input
              id={`${id}-words`}
              type="text"
              maxLength={500}
              autoComplete="off"
              value={ending.words}
              onChange={(event) => change({ ...ending, words: event.target.value })}
            />
          </label>
          <label className="field" htmlFor={`${id}-back`}>
            <span className="label">{say("portfolio.firm.backOn")}</span>
            <input
              id={`${id}-back`}
              type="date"
              value={ending.backOn.known ? ending.backOn.value : ""}
              onChange={(event) => {
                const day = event.target.value;
                change({ ...ending, backOn: day === "" ? { known: false } : { known: true, value: day } });
              }}
            />
          </label>
        </>
      )}
    </div>
  );
}
