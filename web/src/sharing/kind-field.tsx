import { type OrganisationKind, organisationKinds } from "../../../core/src/access/public.ts";
import { say } from "../words/say.ts";

/** What an organisation is, to choose. */
export function KindField(props: {
  readonly kind: OrganisationKind;
  readonly onChoose: (kind: OrganisationKind) => void;
  readonly help?: string;
}) {
  const choose = (text: string) => {
    const kind = organisationKinds.find((each) => each === text);
    if (kind !== undefined) props.onChoose(kind);
  };
  return (
    <label className="field">
      <span className="label">{say("sharing.organisation.kind")}</span>
      {props.help === undefined ? null : <span className="help">{props.help}</span>}
      <select value={props.kind} onChange={(event) => choose(event.target.value)}>
        {organisationKinds.map((each) => (
          <option key={each} value={each}>
            {say(`sharing.kind.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
