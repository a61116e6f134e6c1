import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { practiceRoutes } from "../../../core/src/practices/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { nameReason, nameValue } from "./name-value.ts";
import { PooledEffects } from "./pooled-effects.tsx";

type Likeness = RouteOutput<typeof practiceRoutes.similar>;

/** Published cases that look like the project, with what they share and what went with what. */
export function SimilarCard({ project }: { readonly project: string }) {
  const query = useQuery({
    queryKey: ["similar-cases", project],
    queryFn: ({ signal }) => call(practiceRoutes.similar, { parameters: { project } }, signal),
  });
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{say("practice.similar.title")}</h2>
      <Asked query={query} room="practices">
        {(likeness) => <Shown likeness={likeness} />}
      </Asked>
    </section>
  );
}

function Shown({ likeness: { cases, decisive, count, pooled } }: { readonly likeness: Likeness }) {
  return (
    <>
      <p>{say("practice.similar.count", { count })}</p>
      {cases.length === 0 && count > 0 ? <p className="soft">{say("practice.similar.none")}</p> : null}
      {cases.length === 0 ? null : <Notice>{decisiveText(decisive)}</Notice>}
      <ul className="practice-lines">
        {cases.map((each) => (
          <Similar key={each.id} similar={each} />
        ))}
      </ul>
      <PooledEffects pooled={pooled} />
    </>
  );
}

function decisiveText(decisive: Likeness["decisive"]): string {
  if (decisive.kind === "told") {
    const { condition, withCount, withBetter, withoutCount, withoutBetter } = decisive;
    const counts = { withCount, withBetter, withoutCount, withoutBetter };
    return say("practice.similar.decisive.told", {
      ...counts,
      condition: nameValue("conditionsMissing", condition).toLowerCase(),
    });
  }
  if (decisive.kind === "notEnoughCases")
    return say("practice.similar.decisive.notEnoughCases", { least: decisive.least });
  return say(`practice.similar.decisive.${decisive.kind}`);
}

function Similar({ similar }: { readonly similar: Likeness["cases"][number] }) {
  const { id, title, isFictional, reasons, hadWhatIsMissing, effects } = similar;
  const conditions = hadWhatIsMissing.map((each) => nameValue("conditionsMissing", each)).join(", ");
  return (
    <li className="card">
      <h3>
        <Link to="/pratiques/$entry" params={{ entry: id }}>
          {title}
        </Link>
        {isFictional ? ` · ${say("practice.fictional")}` : ""}
      </h3>
      <h4>{say("practice.similar.reasons")}</h4>
      <ul>
        {reasons.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>
            {say(`practice.similar.reason.${kind}`, { value: nameReason(kind, value) })}
          </li>
        ))}
      </ul>
      {conditions === "" ? null : <p>{say("practice.similar.had", { conditions })}</p>}
      <h4>{say("practice.similar.effects")}</h4>
      {effects.length === 0 ? <p>{say("practice.similar.noEffect")}</p> : null}
      <ul>
        {effects.map(({ label, claim, evidence }) => (
          <li key={label}>
            {say("practice.similar.effect", {
              label,
              claim,
              evidence: say(`patterns.evidence.${evidence}`),
            })}
          </li>
        ))}
      </ul>
    </li>
  );
}
