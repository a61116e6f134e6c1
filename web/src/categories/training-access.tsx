import { Link } from "@tanstack/react-router";
import type { CategoryProfile } from "../../../core/src/categories/public.ts";
import { Notice } from "../parts/notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AccessBars } from "./access-bars.tsx";
import { ComparisonTable } from "./comparison-table.tsx";

/** Who followed a training in the year, with and without the mandatory ones; or how to know. */
export function TrainingAccess(props: { readonly access: CategoryProfile["trainingAccess"] }) {
  const { access } = props;
  return (
    <section className="card" aria-labelledby="formation">
      <h2 id="formation">{say("categories.view.training")}</h2>
      {access.kind === "notKnown" ? (
        <Notice>
          <p>
            {say("categories.view.trainingNone")}{" "}
            <Link to="/fichiers">{say("categories.view.trainingImport")}</Link>
          </p>
        </Notice>
      ) : (
        <>
          <h3>{say("categories.view.trainingYear")}</h3>
          <AccessBars comparison={access.withoutMandatory} />
          <ComparisonTable
            heading={say("categories.view.training")}
            rows={[
              { label: say("categories.view.trainingAll"), comparison: access.all },
              { label: say("categories.view.trainingFree"), comparison: access.withoutMandatory },
            ]}
          />
          <p className="soft small">
            {say("categories.view.trainingSpan", {
              first: writeDay(access.firstDay),
              last: writeDay(access.lastDay),
            })}{" "}
            {say("categories.view.coverageTraining", {
              mandatory: access.coverage.recordsWithUnknownMandatory,
            })}
          </p>
        </>
      )}
    </section>
  );
}
