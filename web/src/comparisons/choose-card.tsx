import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import {
  type ComparisonDesk,
  type ComparisonWish,
  computableRules,
  horizons,
  type OutcomeKey,
  outcomeKeys,
} from "../../../core/src/comparisons/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { choose, propose, unlock } from "./comparison-keeper.ts";
import { Proposal } from "./proposal.tsx";

/** A comparison chosen with its outcome hidden: the wish, who would be compared, the gesture that fixes it. */
export function ChooseCard(props: {
  readonly project: string;
  readonly desk: ComparisonDesk;
  readonly onKept: () => void;
}) {
  const { desk, project } = props;
  const [wish, setWish] = useState<ComparisonWish>(() => firstWish(desk));
  const proposing = useMutation({ mutationFn: () => propose(project, wish) });
  const fixing = useMutation({
    mutationFn: async (look: boolean) => {
      const chosen = await choose(project, wish);
      return look ? unlock(project, chosen.id) : chosen;
    },
    // A comparison that was fixed and cannot be looked at yet is kept all the same.
    onSettled: props.onKept,
  });
  const change = (part: Partial<ComparisonWish>) => {
    proposing.reset();
    fixing.reset();
    setWish({ ...wish, ...part });
  };
  return (
    <section className="card" aria-labelledby="choose">
      <h2 id="choose">{say("comparisons.choose")}</h2>
      <p className="soft">{say("comparisons.chooseHelp")}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          proposing.mutate();
        }}
      >
        <WishFields desk={desk} wish={wish} onChange={change} />
        <p>
          <button type="submit" className="button primary" disabled={proposing.isPending}>
            {say("comparisons.propose")}
          </button>
        </p>
      </form>
      {proposing.isError ? <RefusalNotice error={proposing.error} room="comparisons" /> : null}
      {proposing.data === undefined || fixing.isSuccess ? null : (
        <Proposal proposal={proposing.data} isBusy={fixing.isPending} onFix={(look) => fixing.mutate(look)} />
      )}
      {fixing.isError ? <RefusalNotice error={fixing.error} room="comparisons" /> : null}
    </section>
  );
}

/** The first indicator that payroll tells something of, and the strongest rule that payroll carries out here. */
function firstWish({ indicators, guide }: ComparisonDesk): ComparisonWish {
  const indicator = indicators.find(({ outcomes }) => outcomes.length > 0);
  const possible = guide.options.filter(({ isPossible }) => isPossible).map(({ comparison }) => comparison);
  return {
    indicator: indicator?.id ?? "",
    outcome: indicator?.outcomes[0] ?? "stillEmployed",
    rule: computableRules.find((rule) => possible.includes(rule)) ?? "similarPeople",
    horizonMonths: 12,
  };
}

/** What payroll tells of an indicator: a figure of something else would be taken for it. */
function outcomesFor({ indicators }: ComparisonDesk, indicator: string): readonly OutcomeKey[] {
  const told = indicators.find(({ id }) => id === indicator)?.outcomes ?? [];
  return told.length === 0 ? outcomeKeys : told;
}

function WishFields(props: {
  readonly desk: ComparisonDesk;
  readonly wish: ComparisonWish;
  readonly onChange: (part: Partial<ComparisonWish>) => void;
}) {
  const { desk, wish, onChange } = props;
  return (
    <div className="grid-2">
      <Pick
        id="indicator"
        label={say("comparisons.indicator")}
        value={wish.indicator}
        options={[
          ["", say("comparisons.indicator.none")],
          ...desk.indicators.map(({ id, label }) => [id, label] as const),
        ]}
        onPick={(indicator) => {
          const outcome = desk.indicators.find(({ id }) => id === indicator)?.outcomes[0];
          onChange({ indicator, ...(outcome === undefined ? {} : { outcome }) });
        }}
      />
      <Pick
        id="outcome"
        label={say("comparisons.outcome")}
        value={wish.outcome}
        options={outcomesFor(desk, wish.indicator).map(
          (key) => [key, say(`comparisons.outcome.${key}`)] as const,
        )}
        onPick={(text) => {
          const outcome = outcomeKeys.find((key) => key === text);
          if (outcome !== undefined) onChange({ outcome });
        }}
      />
      <Pick
        id="rule"
        label={say("comparisons.rule")}
        value={wish.rule}
        options={computableRules.map((key) => [key, say(`guide.comparison.${key}`)] as const)}
        onPick={(text) => {
          const rule = computableRules.find((key) => key === text);
          if (rule !== undefined) onChange({ rule });
        }}
      />
      <Pick
        id="horizon"
        label={say("comparisons.horizon")}
        value={String(wish.horizonMonths)}
        options={horizons.map(
          (months) => [String(months), say("comparisons.horizon.months", { months })] as const,
        )}
        onPick={(text) => onChange({ horizonMonths: Number(text) })}
      />
    </div>
  );
}

function Pick(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onPick: (value: string) => void;
}) {
  return (
    <div className="field">
      <label htmlFor={`comparison-${props.id}`}>{props.label}</label>
      <select
        id={`comparison-${props.id}`}
        value={props.value}
        onChange={(event) => props.onPick(event.target.value)}
      >
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
