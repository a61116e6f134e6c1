import { latestUntil, type ProjectShare } from "../../../core/src/sharing/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

/** What both organisations read of a share. */
export interface ShareTerms {
  readonly purpose: string;
  /** "2026-11-23", or "" while no day is chosen. */
  readonly until: string;
}

/** Why, and until when. */
export function TermFields(props: {
  readonly terms: ShareTerms;
  readonly onChange: (terms: ShareTerms) => void;
}) {
  const { terms, onChange } = props;
  const today = browserToday();
  const latest = latestUntil(today);
  return (
    <div className="grid-2">
      <label className="field">
        <span className="label">{say("sharing.panel.purpose")}</span>
        <span className="help">{say("sharing.panel.purposeHelp")}</span>
        <input
          type="text"
          required
          maxLength={300}
          pattern=".*\S.*"
          value={terms.purpose}
          onChange={(event) => onChange({ ...terms, purpose: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="label">{say("sharing.panel.until")}</span>
        <span className="help">{say("sharing.panel.untilHelp", { day: writeDay(latest) })}</span>
        <input
          type="date"
          required
          min={today}
          max={latest}
          value={terms.until}
          onChange={(event) => onChange({ ...terms, until: event.target.value })}
        />
      </label>
    </div>
  );
}

/** The role, the purpose and the last day, as both organisations read them. */
export function ShareFacts(props: { readonly share: ProjectShare; readonly state?: string }) {
  const { role, purpose, until } = props.share;
  const facts = [
    [say("sharing.fact.role"), say(`sharing.role.${role}`)],
    [say("sharing.fact.purpose"), purpose],
    [say("sharing.fact.until"), writeDay(until)],
    ...(props.state === undefined ? [] : [[say("sharing.fact.state"), props.state]]),
  ];
  return (
    <dl className="share-facts">
      {facts.map(([name, told]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
