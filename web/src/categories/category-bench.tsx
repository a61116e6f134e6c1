import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  type CategoryDefinition,
  type CategoryDraft,
  type CategoryRule,
  categoryRoutes,
  decisionForms,
} from "../../../core/src/categories/public.ts";
import { call } from "../http/call.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { PickMonth } from "../workforce/pick-month.tsx";
import { isComplete } from "./lab-state.ts";
import { Laboratory } from "./laboratory.tsx";

/** Where a category is worked on: the rule and its effect, then the decision, then saving a version. */
export function CategoryBench(props: {
  readonly months: readonly string[];
  readonly beginning: { readonly label: string; readonly rule: CategoryRule } | CategoryDefinition;
}) {
  const { months, beginning } = props;
  const stored = "version" in beginning ? beginning : undefined;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [month, setMonth] = useState(months[0] ?? "");
  const [begun] = useState<CategoryDraft>(() => draftOf(beginning));
  const [draft, setDraft] = useState(begun);
  const saving = useMutation({
    mutationFn: () =>
      stored === undefined
        ? call(categoryRoutes.define, { body: draft })
        : call(categoryRoutes.redefine, {
            parameters: { category: stored.id },
            body: { draft, basedOnVersion: stored.version },
          }),
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: ["categories"] });
      await navigate({
        to: "/categories/$category",
        params: { category: saved.id },
        ignoreBlocker: true,
      });
    },
  });
  const change = (part: Partial<CategoryDraft>) => setDraft({ ...draft, ...part });
  return (
    <form
      className="page"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <KeepDraft isChanged={draft !== begun && !saving.isSuccess} />
      <PickMonth months={months} month={month} onChange={setMonth} />
      <Laboratory
        month={month}
        rule={draft.rule}
        onChange={(rule) => change({ rule })}
        {...(stored === undefined ? {} : { category: stored.id })}
      />
      <Decision draft={draft} onChange={change} />
      <p className="row">
        <button
          type="submit"
          className="button primary"
          disabled={saving.isPending || !isComplete(draft.rule)}
        >
          {say(stored === undefined ? "categories.lab.saveNew" : "categories.lab.saveVersion")}
        </button>
      </p>
      {saving.isError ? <RefusalNotice error={saving.error} room="categories" /> : null}
    </form>
  );
}

function Decision(props: {
  readonly draft: CategoryDraft;
  readonly onChange: (part: Partial<CategoryDraft>) => void;
}) {
  const { draft, onChange } = props;
  return (
    <section className="card" aria-labelledby="decision">
      <h2 id="decision">{say("categories.lab.decision")}</h2>
      <div className="grid-2">
        <label className="field">
          <span className="label">{say("categories.lab.label")}</span>
          <input
            type="text"
            required
            maxLength={120}
            value={draft.label}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        </label>
        <label className="field">
          <span className="label">{say("categories.lab.decisionForm")}</span>
          <select
            value={draft.decisionForm}
            onChange={(event) => {
              const decisionForm = decisionForms.find((form) => form === event.target.value);
              if (decisionForm !== undefined) onChange({ decisionForm });
            }}
          >
            {decisionForms.map((form) => (
              <option key={form} value={form}>
                {say(`categories.lab.form.${form}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{say("categories.lab.context")}</span>
          <span className="help">{say("categories.lab.contextHelp")}</span>
          <textarea
            maxLength={4000}
            value={draft.context}
            onChange={(event) => onChange({ context: event.target.value })}
          />
        </label>
        <label className="field">
          <span className="label">{say("categories.lab.stake")}</span>
          <span className="help">{say("categories.lab.stakeHelp")}</span>
          <textarea
            maxLength={4000}
            value={draft.stake}
            onChange={(event) => onChange({ stake: event.target.value })}
          />
        </label>
        <label className="field">
          <span className="label">{say("categories.lab.decidedBy")}</span>
          <span className="help">{say("categories.lab.decidedByHelp")}</span>
          <input
            type="text"
            maxLength={400}
            value={draft.decidedBy}
            onChange={(event) => onChange({ decidedBy: event.target.value })}
          />
        </label>
      </div>
    </section>
  );
}

function draftOf(
  beginning: { readonly label: string; readonly rule: CategoryRule } | CategoryDefinition,
): CategoryDraft {
  if (!("version" in beginning)) {
    return {
      label: beginning.label,
      rule: beginning.rule,
      context: "",
      stake: "",
      decisionForm: "draft",
      decidedBy: "",
    };
  }
  const { label, rule, context, stake, decisionForm, decidedBy } = beginning;
  return { label, rule, context, stake, decisionForm, decidedBy };
}
