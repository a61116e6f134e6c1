import { Link, useLocation } from "@tanstack/react-router";
import type { RuleRow } from "../../../core/src/reference/public.ts";
import { writeDay, writeMoment } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { RuleDetails } from "./rule-details.tsx";
import type { ShownRule } from "./rule-shelf.ts";

/** One rule, folded unless the address names it: what it says today, who corrected it, and what stands below. */
export function RuleCard({ rule }: { readonly rule: ShownRule }) {
  const { row, corrections, history } = rule;
  const isAsked = useLocation({ select: ({ hash }) => hash === rule.key });
  return (
    <details className="card rule" id={rule.key} open={isAsked}>
      <summary>
        <h3>{frenchSpaces(row.title)}</h3>
        <RulePills rule={rule} />
      </summary>
      <div className="stack">
        <RuleDetails row={row} />
        {corrections[0] === undefined ? null : (
          <ul className="notice rule-corrections">
            {corrections.map((own) => (
              <li key={own.revision}>
                {say("reference.screen.corrected", {
                  moment: writeMoment(own.recordedAt),
                  reason: own.reason,
                })}
              </li>
            ))}
          </ul>
        )}
        <p>
          <Link
            className="button"
            to="/regles/ligne"
            search={{ cle: row.key, depuis: row.validFrom }}
            aria-label={say("reference.screen.correctThis", { title: row.title })}
          >
            {say("reference.screen.correct")}
          </Link>
        </p>
        {history.length === 0 ? null : <History rows={history} title={row.title} />}
      </div>
    </details>
  );
}

function RulePills({ rule }: { readonly rule: ShownRule }) {
  const isApplying = rule.state === "inForce" || rule.state === "uncertain";
  return (
    <span className="rule-pills">
      <span className={isApplying ? "pill in" : "pill"}>{say(`reference.screen.state.${rule.state}`)}</span>
      {rule.isToCheck ? <span className="pill unknown">{say("reference.screen.toCheck")}</span> : null}
      {rule.corrections.length > 0 ? <span className="pill">{say("reference.screen.own")}</span> : null}
    </span>
  );
}

function History({ rows, title }: { readonly rows: readonly RuleRow[]; readonly title: string }) {
  return (
    <details>
      <summary>{say("reference.screen.history", { count: rows.length })}</summary>
      <section className="stack rule-history" aria-label={say("reference.screen.historyOf", { title })}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows below may be alike in all they say
          <div key={index} className="stack">
            <h4>
              {frenchSpaces(row.title)}{" "}
              <span className="soft">
                {row.validTo === undefined
                  ? say("reference.screen.since", { from: writeDay(row.validFrom) })
                  : say("reference.screen.between", {
                      from: writeDay(row.validFrom),
                      to: writeDay(row.validTo),
                    })}
              </span>
            </h4>
            <RuleDetails row={row} />
          </div>
        ))}
      </section>
    </details>
  );
}
