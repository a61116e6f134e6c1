import { Link } from "@tanstack/react-router";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { useCategories } from "./use-categories.ts";

export function CategoriesPage() {
  const categories = useCategories();
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
            <p className="card">{say("categories.screen.empty")}</p>
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
                  {category.stake === "" ? null : <p>{category.stake}</p>}
                </div>
              ))}
            </div>
          )
        }
      </Asked>
    </Page>
  );
}
