import type { RuleRow } from "../../../core/src/reference/public.ts";
import { writeDay } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";

/** Everything that a row says, sources as text: nothing here opens a page outside. */
export function RuleDetails({ row }: { readonly row: RuleRow }) {
  return (
    <>
      <p>{frenchSpaces(row.explanation)}</p>
      {row.doubt === undefined ? null : (
        <p className="notice unsure">
          <span>
            <strong>{say("reference.screen.doubt")}</strong> {frenchSpaces(row.doubt)}
          </span>
        </p>
      )}
      <Lines title={say("reference.screen.amounts")} lines={row.amounts} />
      <Lines title={say("reference.screen.conditions")} lines={row.conditions} />
      <p className="small">
        {row.validTo === undefined
          ? say("reference.screen.since", { from: writeDay(row.validFrom) })
          : say("reference.screen.between", {
              from: writeDay(row.validFrom),
              to: writeDay(row.validTo),
            })}{" "}
        {say("reference.screen.checkedOn", { day: writeDay(row.checkedOn) })}
      </p>
      <div className="small">
        <p className="label-line">{say("reference.screen.sources")}</p>
        <ul className="rule-sources">
          {row.sources.map((source, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sources are never moved on screen
            <li key={index}>
              {frenchSpaces(source.article ?? source.name)}
              {source.article === undefined ? null : (
                <span className="soft"> · {frenchSpaces(source.name)}</span>
              )}
              {source.address === undefined ? null : (
                <span className="rule-address soft">{source.address}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
}) {
  if (props.lines.length === 0) return null;
  return (
    <div>
      <p className="label-line">{props.title}</p>
      <ul>
        {props.lines.map(({ key, text }) => (
          <li key={key}>{frenchSpaces(text)}</li>
        ))}
      </ul>
    </div>
  );
}
