import { Link } from "@tanstack/react-router";
import { useState } from "react";
import {
  type CategoryRule,
  type CategoryTemplate,
  categoryTemplates,
  ruleOfTemplate,
} from "../../../core/src/categories/public.ts";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { useWorkforce } from "../workforce/use-workforce.ts";
import { CategoryBench } from "./category-bench.tsx";
import { useKnowledge } from "./use-knowledge.ts";

export function NewCategoryPage() {
  const workforce = useWorkforce();
  return (
    <Page title={say("categories.screen.new")} lead={say("categories.screen.lead")}>
      <Asked query={workforce} room="workforce">
        {({ months }) => {
          const [latest] = months;
          return latest === undefined ? (
            <p>
              {say("categories.screen.noMonth")} <Link to="/fichiers">{say("categories.screen.import")}</Link>
            </p>
          ) : (
            <Start months={months.map((stored) => stored.month)} latest={latest.month} />
          );
        }}
      </Asked>
    </Page>
  );
}

interface Beginning {
  readonly label: string;
  readonly rule: CategoryRule;
}

function Start(props: { readonly months: readonly string[]; readonly latest: string }) {
  const [beginning, setBeginning] = useState<Beginning>();
  const knowledge = useKnowledge(props.latest);
  if (beginning !== undefined) {
    const title = beginning.label === "" ? say("categories.screen.blank") : beginning.label;
    return (
      <>
        <ArrivalHeading>{frenchSpaces(title)}</ArrivalHeading>
        <CategoryBench months={props.months} beginning={beginning} />
      </>
    );
  }
  const start = (template: CategoryTemplate) => {
    const mapped = knowledge.data?.gradeTables.map((table) => table.collectiveAgreement) ?? [];
    setBeginning({ label: template.label, rule: ruleOfTemplate(template, mapped) });
  };
  return (
    <section className="stack" aria-labelledby="templates">
      <h2 id="templates">{say("categories.screen.templates")}</h2>
      <p className="soft">{say("categories.screen.templatesLead")}</p>
      <div className="grid-3">
        {categoryTemplates.map((template) => (
          <div key={template.key} className="card fills">
            <h3>{frenchSpaces(template.label)}</h3>
            <p>{frenchSpaces(template.explanation)}</p>
            <p className="soft small">
              {say("categories.screen.source", { source: template.source })}{" "}
              {template.status === "confirmed" ? null : (
                <span className="pill unknown">{say("categories.screen.toCheck")}</span>
              )}
            </p>
            <p className="foot">
              <button
                type="button"
                className="button"
                disabled={knowledge.isPending}
                onClick={() => start(template)}
              >
                {say("categories.screen.start")}
                <span className="visually-hidden"> {template.label}</span>
              </button>
            </p>
          </div>
        ))}
        <div className="card fills">
          <h3>{say("categories.screen.blank")}</h3>
          <p>{say("categories.screen.blankWhy")}</p>
          <p className="foot">
            <button
              type="button"
              className="button"
              onClick={() => setBeginning({ label: "", rule: { metWhen: "anyDimension" } })}
            >
              {say("categories.screen.blank")}
            </button>
          </p>
        </div>
      </div>
    </section>
  );
}
