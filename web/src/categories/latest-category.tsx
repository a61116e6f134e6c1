import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type CategoryDefinition, categoryRoutes } from "../../../core/src/categories/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AccessBars } from "./access-bars.tsx";
import { SizeBar } from "./size-bar.tsx";
import { useCategories } from "./use-categories.ts";

/** The category defined last: how many people, and their access to training; or the invitation to define one. */
export function LatestCategory(props: { readonly month: string }) {
  const categories = useCategories();
  return (
    <Asked query={categories} room="categories">
      {(list) => {
        const latest = [...list].sort((one, other) => other.definedAt.localeCompare(one.definedAt))[0];
        return latest === undefined ? <NoCategory /> : <Summary category={latest} month={props.month} />;
      }}
    </Asked>
  );
}

function NoCategory() {
  return (
    <section className="card">
      <h2>{say("categories.screen.none")}</h2>
      <p>{say("categories.screen.empty")}</p>
      <p>
        <Link className="button primary" to="/categories/nouvelle">
          {say("categories.screen.new")}
        </Link>
      </p>
    </section>
  );
}

function Summary(props: { readonly category: CategoryDefinition; readonly month: string }) {
  const { category, month } = props;
  const profile = useQuery({
    queryKey: ["profile", category.id, month],
    queryFn: ({ signal }) =>
      call(categoryRoutes.profile, { parameters: { category: category.id }, query: { month } }, signal),
  });
  return (
    <section className="card" aria-labelledby="latest-category">
      <p className="soft small">{say("categories.screen.latest", { month: writeMonth(month) })}</p>
      <h2 id="latest-category">
        <Link to="/categories/$category" params={{ category: category.id }}>
          {category.label}
        </Link>
      </h2>
      <Asked query={profile} room="categories">
        {({ size, trainingAccess }) => (
          <div className="grid-2">
            <SizeBar size={size} />
            <div className="stack">
              <h3>{say("categories.view.trainingYear")}</h3>
              {trainingAccess.kind === "notKnown" ? (
                <p>
                  {say("categories.view.trainingNone")}{" "}
                  <Link to="/fichiers">{say("categories.view.trainingImport")}</Link>
                </p>
              ) : (
                <AccessBars comparison={trainingAccess.withoutMandatory} />
              )}
            </div>
          </div>
        )}
      </Asked>
    </section>
  );
}
