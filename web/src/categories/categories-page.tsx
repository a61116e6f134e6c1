import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { categoryRoutes } from "../../../core/src/categories/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";

export function CategoriesPage() {
  const categories = useQuery({
    queryKey: ["categories"],
    queryFn: ({ signal }) => call(categoryRoutes.list, {}, signal),
  });
  return (
    <Page title={say("categories.screen.title")} lead={say("categories.screen.lead")}>
      <p>
        <Link className="button primary" to="/categories/nouvelle">
          {say("categories.screen.new")}
        </Link>
      </p>
      <Asked query={categories} room="categories">
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{say("categories.screen.empty")}</p>
          ) : (
            <div className="grid-2">
              {list.map((category) => (
                <div key={category.id} className="card">
                  <h2>
                    <Link to="/categories/$category" params={{ category: category.id }}>
                      {category.label}
                    </Link>
                  </h2>
                  <p className="soft small">
                    {say("categories.screen.version", { version: category.version })} ·{" "}
                    {say(`categories.lab.form.${category.decisionForm}`)}
                  </p>
                  <p>{category.stake}</p>
                </div>
              ))}
            </div>
          )
        }
      </Asked>
    </Page>
  );
}
