import type { LinkPurpose, LinkSubject } from "../../../core/src/links/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { say } from "../words/say.ts";
import { nameSubject } from "./name-subject.ts";

/** Whom or what the links are for: several at once for a group. */
export function SubjectChecks(props: {
  readonly project: Project;
  readonly purpose: LinkPurpose;
  readonly subjects: readonly LinkSubject[];
  readonly checked: ReadonlySet<string>;
  readonly onChange: (checked: ReadonlySet<string>) => void;
}) {
  const { project, purpose, subjects, checked, onChange } = props;
  const isAll = subjects.every(({ subject }) => checked.has(subject));
  const toggle = (subject: string, isOn: boolean) =>
    onChange(new Set(isOn ? [...checked, subject] : [...checked].filter((each) => each !== subject)));
  return (
    <fieldset className="plain">
      <legend>{say(legendOf(purpose))}</legend>
      {subjects.length < 2 ? null : (
        <p>
          <button
            type="button"
            className="button quiet"
            onClick={() => onChange(new Set(isAll ? [] : subjects.map(({ subject }) => subject)))}
          >
            {say(isAll ? "link.make.none" : "link.make.all")}
          </button>
        </p>
      )}
      <div className="columns-2 link-checks">
        {subjects.map(({ subject }) => (
          <label key={subject} className="check">
            <input
              type="checkbox"
              checked={checked.has(subject)}
              onChange={(event) => toggle(subject, event.target.checked)}
            />
            <span>{nameSubject(project, purpose, subject)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function legendOf(purpose: LinkPurpose) {
  if (purpose === "sessionAttendance") return "link.make.subjectsOfSession";
  if (purpose === "invitation") return "link.make.subjectsOfInvitation";
  return purpose === "councilFile" ? "link.make.subjectsOfCouncil" : "link.make.subjects";
}
