import { Link } from "@tanstack/react-router";
import { say, type WordKey } from "../words/say.ts";

/** Something to do next, and why. */
export function NextStep(props: { readonly to: string; readonly title: WordKey; readonly why: WordKey }) {
  return (
    <div className="card">
      <h3>
        <Link to={props.to}>{say(props.title)}</Link>
      </h3>
      <p className="soft">{say(props.why)}</p>
    </div>
  );
}
