import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type CategoryDefinition,
  type CategoryProfile,
  categoryRoutes,
  readProfile,
} from "../../../core/src/categories/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { writeDay, writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { BreakdownTable } from "./breakdown-table.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { CongruencePicture } from "./congruence-picture.tsx";
import { CoverageTable, StructureTable, Yardsticks } from "./profile-context.tsx";
import { PublishPage } from "./publish-page.tsx";
import { SizeBar } from "./size-bar.tsx";

/** The exact portrait of a category for a month, for whoever may see the employees. */
export function ProfileView(props: {
  readonly definition: CategoryDefinition;
  readonly months: readonly string[];
}) {
  const { definition, months } = props;
  const category = definition.id;
  const [month, setMonth] = useState(months[0] ?? "");
  const profile = useQuery({
    queryKey: ["profile", category, month],
    queryFn: ({ signal }) =>
      call(categoryRoutes.profile, { parameters: { category }, query: { month } }, signal),
  });
  return (
    <>
      <label className="field">
        <span className="label">{say("categories.lab.month")}</span>
        <select value={month} onChange={(event) => setMonth(event.target.value)}>
          {months.map((candidate) => (
            <option key={candidate} value={candidate}>
              {writeMonth(candidate)}
            </option>
          ))}
        </select>
      </label>
      {month === "" ? null : <PublishPage definition={definition} month={month} />}
      <Asked query={profile} room="categories">
        {(portrait) => <Portrait profile={portrait} />}
      </Asked>
    </>
  );
}

function Portrait(props: { readonly profile: CategoryProfile }) {
  const { profile } = props;
  return (
    <>
      <section className="notice" aria-label={say("categories.view.reading")}>
        {readProfile(profile).map(({ key, values }) => (
          <p key={key}>{say(key, values)}</p>
        ))}
      </section>
      <div className="grid-2">
        <section className="card">
          <h2>{say("categories.view.size")}</h2>
          <SizeBar size={profile.size} />
        </section>
        <section className="card">
          <h2>{say("categories.view.congruence")}</h2>
          <p className="soft small">{say("categories.view.congruenceHelp")}</p>
          <CongruencePicture congruence={profile.congruence} />
        </section>
      </div>
      <Training access={profile.trainingAccess} />
      <section className="card">
        <h2>{say("categories.view.precarity")}</h2>
        <ComparisonTable
          heading={say("categories.view.sign")}
          rows={profile.precarity.map(({ sign, comparison }) => ({
            label: say(`categories.sign.${sign}`),
            comparison,
          }))}
        />
        {profile.isMinimumWageProvisional ? (
          <p className="soft small">{say("categories.view.provisionalWage")}</p>
        ) : null}
      </section>
      <section className="stack" aria-labelledby="breakdowns">
        <h2 id="breakdowns">{say("categories.view.breakdowns")}</h2>
        <div className="grid-2">
          {profile.breakdowns
            .filter((breakdown) => breakdown.rows.length > 0)
            .map((breakdown) => (
              <BreakdownTable key={breakdown.attribute} breakdown={breakdown} />
            ))}
        </div>
      </section>
      <StructureTable structure={profile.structure} />
      <CoverageTable coverage={profile.coverage} />
      <Yardsticks profile={profile} />
    </>
  );
}

function Training(props: { readonly access: CategoryProfile["trainingAccess"] }) {
  const { access } = props;
  return (
    <section className="card">
      <h2>{say("categories.view.training")}</h2>
      {access.kind === "notKnown" ? (
        <Notice>
          <p>{say("categories.view.trainingNone")}</p>
        </Notice>
      ) : (
        <>
          <p className="soft small">
            {say("categories.view.trainingSpan", {
              first: writeDay(access.firstDay),
              last: writeDay(access.lastDay),
            })}
          </p>
          <ComparisonTable
            heading={say("categories.view.training")}
            rows={[
              { label: say("categories.view.trainingAll"), comparison: access.all },
              { label: say("categories.view.trainingFree"), comparison: access.withoutMandatory },
            ]}
          />
          <p className="soft small">
            {say("categories.view.coverageTraining", {
              mandatory: access.coverage.recordsWithUnknownMandatory,
            })}
          </p>
        </>
      )}
    </section>
  );
}
