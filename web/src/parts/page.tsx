import { type ReactNode, useEffect } from "react";
import { say } from "../words/say.ts";

/** A page with its one title, also the title of the window. */
export function Page(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · ${say("app.name")}`;
  }, [props.title]);
  return (
    <div className="page">
      <header>
        <h1>{props.title}</h1>
        {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
      </header>
      {props.children}
    </div>
  );
}
