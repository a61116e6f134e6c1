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
import { say } from "../words/say.ts";
import { PickMonth } from "../workforce/pick-month.tsx";
import { BreakdownTable } from "./breakdown-table.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { CongruencePicture } from "./congruence-picture.tsx";
import { CoverageTable, StructureTable, Yardsticks } from "./profile-context.tsx";
import { PublishPage } from "./publish-page.tsx";
import { SizeBar } from "./size-bar.tsx";
import { TrainingAccess } from "./training-access.tsx";

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
      <PickMonth months={months} month={month} onChange={setMonth} />
      {month === "" ? null : <PublishPage definition={definition} month={month} />}
      <Asked query={profile} room="categories">
        {(portrait) => <Portrait profile={portrait} />}
      </Asked>
    </>
  );
}

/** Sections of the portrait, in reading order, with the sentence that names each. */
const sections = [
  { id: "combien", word: "categories.view.size" },
  { id: "dimensions", word: "categories.view.congruence" },
  { id: "formation", word: "categories.view.training" },
  { id: "precarite", word: "categories.view.precarity" },
  { id: "qui", word: "categories.view.breakdowns" },
  { id: "organisation", word: "categories.view.structure" },
  { id: "connu", word: "categories.view.coverage" },
  { id: "reperes", word: "categories.view.yardsticks" },
] as const;

function Portrait(props: { readonly profile: CategoryProfile }) {
  const { profile } = props;
  return (
    <>
      <section className="notice" aria-labelledby="essentiel">
        <h2 id="essentiel">{say("categories.view.reading")}</h2>
        {readProfile(profile).map(({ key, values }) => (
          <p key={key}>{say(key, values)}</p>
        ))}
      </section>
      <nav aria-label={say("categories.view.contents")}>
        <ul className="contents">
          {sections.map(({ id, word }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(word)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid-2">
        <section className="card" aria-labelledby="combien">
          <h2 id="combien">{say("categories.view.size")}</h2>
          <SizeBar size={profile.size} />
        </section>
        <section className="card" aria-labelledby="dimensions">
          <h2 id="dimensions">{say("categories.view.congruence")}</h2>
          <p className="soft small">{say("categories.view.congruenceHelp")}</p>
          <CongruencePicture congruence={profile.congruence} />
        </section>
      </div>
      <TrainingAccess access={profile.trainingAccess} />
      <Precarity profile={profile} />
      <section className="stack" aria-labelledby="qui">
        <h2 id="qui">{say("categories.view.breakdowns")}</h2>
        <p className="soft small">{say("categories.view.breakdownsHelp")}</p>
        {profile.breakdowns
          .filter((breakdown) => breakdown.rows.length > 0)
          .map((breakdown) => (
            <BreakdownTable key={breakdown.attribute} breakdown={breakdown} />
          ))}
      </section>
      <StructureTable structure={profile.structure} />
      <CoverageTable coverage={profile.coverage} />
      <Yardsticks profile={profile} />
    </>
  );
}

function Precarity(props: { readonly profile: CategoryProfile }) {
  const { precarity, isMinimumWageProvisional } = props.profile;
  return (
    <section className="card" aria-labelledby="precarite">
      <h2 id="precarite">{say("categories.view.precarity")}</h2>
      <ComparisonTable
        heading={say("categories.view.sign")}
        rows={precarity.map(({ sign, comparison }) => ({
          label: say(`categories.sign.${sign}`),
          comparison,
        }))}
      />
      {isMinimumWageProvisional ? (
        <p className="soft small">{say("categories.view.provisionalWage")}</p>
      ) : null}
    </section>
  );
}
