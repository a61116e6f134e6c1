import { Link } from "@tanstack/react-router";
import { writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import "./trail.css";
import { type GatheredAct, gatherActs } from "./gather-acts.ts";
import { type MemberNames, sayHour, sayThing, sayThrough, sayWho, type TrailLine } from "./say-trail.ts";

/** The acts found, a list for each day: it reads the same on a phone. */
export function TrailDays(props: { readonly lines: readonly TrailLine[]; readonly names: MemberNames }) {
  const days = Map.groupBy(gatherActs(props.lines), (act) => writeDayOfMoment(act.at));
  return [...days].map(([day, acts]) => (
    <section key={day} className="card">
      <h2 className="day">{day}</h2>
      <Acts day={day} acts={acts} names={props.names} />
    </section>
  ));
}

function Acts(props: {
  readonly day: string;
  readonly acts: readonly GatheredAct<TrailLine>[];
  readonly names: MemberNames;
}) {
  const { names } = props;
  // Alone on one's own machine, nobody has a name and everything was done by oneself.
  const isFromOutside = ({ link, share }: TrailLine) => (link ?? share) !== undefined;
  const isBefore = ({ isLocal }: TrailLine) => isLocal === true && names.size > 0;
  const hasOthers = names.size > 1 || props.acts.some((act) => isFromOutside(act) || isBefore(act));
  return (
    <ol className="bare trail-acts" aria-label={props.day}>
      {props.acts.map((act, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: acts have no identity of their own and never move
        <li key={index} className="trail-act">
          <span className="nowrap soft">{sayHour(act)}</span>
          <div>
            <p>
              <strong>{say(`access.useCase.${act.useCase}`)}</strong>
              {act.times === 1 ? null : (
                <span className="soft"> {say("access.trail.times", { count: act.times })}</span>
              )}{" "}
              {act.outcome === "done" ? null : (
                <span className="pill unknown">{say("access.trail.refused")}</span>
              )}
            </p>
            <p>
              <Thing act={act} names={names} />
            </p>
            {hasOthers ? <p className="soft small">{sayWho(act, names)}</p> : null}
            <Through text={sayThrough(act)} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Done from outside: through a share, or by a link. */
function Through({ text }: { readonly text: string }) {
  return text === "" ? null : <div className="soft small">{text}</div>;
}

function Thing({ act, names }: { readonly act: TrailLine; readonly names: MemberNames }) {
  const name = sayThing(act, names);
  if (act.thing === undefined) return name;
  return (
    <>
      {name}{" "}
      <Link
        className="small nowrap"
        to="/journal"
        search={{ sur: act.subject }}
        aria-label={say("access.trail.seeAllOf", { name })}
      >
        {say("access.trail.seeAll")}
      </Link>
    </>
  );
}
