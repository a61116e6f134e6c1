import "./practices.css";
import { Link } from "@tanstack/react-router";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { useKits } from "./use-kits.ts";

/** The kits, each for somebody. */
export function KitsPage() {
  const query = useKits();
  return (
    <Page title={say("practice.kits.title")} lead={say("practice.kits.lead")}>
      <p className="no-print">
        <Link to="/pratiques">{say("practice.toLibrary")}</Link>
      </p>
      <Asked query={query} room="practices">
        {({ kits }) => (
          <ul className="practice-lines">
            {kits.map(({ id, title, summary }) => (
              <li key={id} className="card">
                <h2>
                  <Link to="/pratiques/kits/$kit" params={{ kit: id }}>
                    {title}
                  </Link>
                </h2>
                <p>{summary}</p>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Page>
  );
}
