import { type Role, roles } from "../../../core/src/access/public.ts";
import { say } from "../words/say.ts";
import { writeRole } from "./write-roles.ts";

/** The roles somebody may have, each with what it lets them do. */
export function RoleChoices(props: {
  readonly chosen: readonly Role[];
  readonly onChange: (chosen: readonly Role[]) => void;
}) {
  return (
    <fieldset className="plain stack">
      <legend>{say("accounts.roles")}</legend>
      {roles.map((role) => (
        <label key={role} className="check">
          <input
            type="checkbox"
            checked={props.chosen.includes(role)}
            onChange={(event) =>
              props.onChange(
                roles.filter((each) => (each === role ? event.target.checked : props.chosen.includes(each))),
              )
            }
          />
          <span>
            {writeRole(role)} <span className="soft small">{say(`accounts.roleMeans.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
