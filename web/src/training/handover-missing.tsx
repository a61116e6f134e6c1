import { Link } from "@tanstack/react-router";
import {
  type HandoverView,
  handoverViews,
  type MissingFact,
  missingText,
} from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { sayPaper } from "./say-paper.ts";
import { useTrainingHome } from "./training-home.ts";
import type { ViewProps } from "./view-props.ts";

/** What the documents still lack, with the way to where it is told. */
export function HandoverMissing(props: ViewProps & { readonly missing: readonly MissingFact[] }) {
  const { missing } = props;
  return (
    <section className="card no-print" aria-labelledby="handover-missing">
      <h3 id="handover-missing">{say("design.handover.missing.title")}</h3>
      <p className="soft">
        {say(missing.length === 0 ? "design.handover.missing.none" : "design.handover.missing.lead")}
      </p>
      {missing.length === 0 ? null : (
        <ul className="bare stack">
          {handoverViews.map((view) => {
            const own = missing.filter((each) => each.view === view);
            if (own.length === 0) return null;
            return (
              <li key={view} className="handover-missing">
                <span>{own.map((each) => missingText(each, sayPaper)).join(" ; ")}</span>
                <WayTo {...props} view={view} />
              </li>
            );
          })}
        </ul>
      )}
      <p className="soft">{say("design.handover.names")}</p>
    </section>
  );
}

/** Addresses of the views; the diagnosis has a page of its own. */
const viewKeys: Readonly<Record<Exclude<HandoverView, "diagnosis">, string>> = {
  canvas: "parcours",
  people: "personnes",
  afest: "afest",
  costs: "couts",
  funding: "financement",
  schedule: "calendrier",
};

function WayTo(props: ViewProps & { readonly view: HandoverView }) {
  const { view, design, onView } = props;
  const { diagnoses } = useTrainingHome();
  if (view !== "diagnosis") {
    const name = sayPaper(`training.handover.view.${view}`);
    return (
      <button type="button" className="button quiet" onClick={() => onView(viewKeys[view])}>
        {say("design.handover.missing.go", { name })}
      </button>
    );
  }
  if (design.diagnosis === "" || diagnoses?.haveTheirPage !== true) return null;
  return (
    <Link to="/diagnostic/$diagnosis" params={{ diagnosis: design.diagnosis }} search={{ etape: 7 }}>
      {say("design.handover.missing.diagnosis")}
    </Link>
  );
}
