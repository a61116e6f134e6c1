import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { type Day, parseDay } from "../../../core/src/kernel/calendar.ts";
import {
  type LinkPurpose,
  type LinkSubject,
  latestExpiry,
  linkSubjects,
  personLanguages,
  usualExpiry,
  type WishedLink,
} from "../../../core/src/links/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { PickField } from "../training/fields.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type FreshLink, linksKey, makeLinks } from "./link-calls.ts";
import { SubjectChecks } from "./subject-checks.tsx";

/** Most links made at once. */
const atOnce = 100;

interface MakeLinksProps {
  readonly id: string;
  readonly project: Project;
  readonly purposes: readonly LinkPurpose[];
  readonly today: Day;
  /** The server knows everybody who is on screen. */
  readonly isSaved: boolean;
  readonly onMade: (made: readonly FreshLink[]) => void;
}

/** What is chosen for the next links. */
interface Choices {
  readonly purpose: LinkPurpose;
  readonly checked: ReadonlySet<string>;
  readonly language: string;
  readonly label: string;
  /** "" for the usual day. */
  readonly expiry: string;
}

/** Chooses a purpose, for whom, a language and a last day, and makes the links. */
export function MakeLinksForm(props: MakeLinksProps) {
  const { id, project, purposes, today, isSaved, onMade } = props;
  const [choices, setChoices] = useState<Choices>({
    purpose: purposes[0] ?? "traineePage",
    checked: new Set(),
    language: "fr",
    label: "",
    expiry: "",
  });
  const choose = (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part }));
  const queries = useQueryClient();
  const subjects = subjectsOf(project, choices.purpose);
  const chosen = subjects.filter(({ subject }) => choices.checked.has(subject));
  const making = useMutation({
    mutationFn: () =>
      makeLinks(
        id,
        chosen.map(({ subject }) => wishOf(choices, subject)),
      ),
    onSuccess: ({ made }) => {
      choose({ checked: new Set(), label: "" });
      onMade(made);
      return queries.invalidateQueries({ queryKey: linksKey(id) });
    },
  });
  const pickPurpose = (picked: LinkPurpose) => {
    choose({ purpose: picked, checked: new Set() });
    making.reset();
  };
  return (
    <form
      className="card"
      aria-labelledby="make-links"
      onSubmit={(event) => {
        event.preventDefault();
        if (!making.isPending) making.mutate();
      }}
    >
      <h3 id="make-links">{say("link.make.title")}</h3>
      <ChoiceFields
        project={project}
        purposes={purposes}
        today={today}
        choices={choices}
        onChoose={choose}
        onPurpose={pickPurpose}
      />
      <MakeButton count={chosen.length} isSaved={isSaved} isMaking={making.isPending} />
      {making.isError ? <RefusalNotice error={making.error} room="links" /> : null}
    </form>
  );
}

function ChoiceFields(props: {
  readonly project: Project;
  readonly purposes: readonly LinkPurpose[];
  readonly today: Day;
  readonly choices: Choices;
  readonly onChoose: (part: Partial<Choices>) => void;
  readonly onPurpose: (purpose: LinkPurpose) => void;
}) {
  const { project, purposes, today, onChoose } = props;
  const { purpose, checked, language, label, expiry } = props.choices;
  const subjects = subjectsOf(project, purpose);
  return (
    <>
      <PickField
        label={say("link.make.purpose")}
        value={purpose}
        options={purposes.map((value) => ({ value, text: say(`link.purpose.${value}`) }))}
        onChange={props.onPurpose}
      />
      {subjects.length === 0 ? (
        <p className="soft">{say(`link.make.nobody.${purpose}`)}</p>
      ) : (
        <SubjectChecks
          project={project}
          purpose={purpose}
          subjects={subjects}
          checked={checked}
          onChange={(next) => onChoose({ checked: next })}
        />
      )}
      {hasLabel(purpose) ? <LabelField value={label} onChange={(next) => onChoose({ label: next })} /> : null}
      <div className="grid-2">
        <PickField
          label={say("link.make.language")}
          value={language}
          options={personLanguages.map(({ code, name }) => ({ value: code, text: name }))}
          onChange={(next) => onChoose({ language: next })}
        />
        <ExpiryField
          purpose={purpose}
          today={today}
          value={expiry}
          onChange={(next) => onChoose({ expiry: next })}
        />
      </div>
    </>
  );
}

function subjectsOf(project: Project, purpose: LinkPurpose): readonly LinkSubject[] {
  return linkSubjects(project).filter((each) => each.purpose === purpose);
}

function wishOf({ purpose, language, label, expiry }: Choices, subject: string): WishedLink {
  const expiresOn = parseDay(expiry);
  const kept = hasLabel(purpose) ? label.trim() : "";
  return { purpose, subject, language, label: kept, ...(expiresOn === undefined ? {} : { expiresOn }) };
}

/** A session or a file is not somebody: who holds its link is worth a word. */
function hasLabel(purpose: LinkPurpose): boolean {
  return ["sessionAttendance", "councilFile", "invitation"].includes(purpose);
}

function MakeButton(props: {
  readonly count: number;
  readonly isSaved: boolean;
  readonly isMaking: boolean;
}) {
  const { count, isSaved } = props;
  return (
    <div className="stack">
      <p>
        <button
          type="submit"
          className="button primary"
          disabled={count === 0 || count > atOnce || !isSaved || props.isMaking}
        >
          {say("link.make.act", { count })}
        </button>
      </p>
      <p role="status" className="soft small">
        {count > atOnce ? say("link.make.tooMany") : isSaved ? "" : say("link.make.unsaved")}
      </p>
    </div>
  );
}

function LabelField(props: { readonly value: string; readonly onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say("link.make.label")}</label>
      <span className="help" id={`${id}help`}>
        {say("link.make.labelHelp")}
      </span>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={80}
        aria-describedby={`${id}help`}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

function ExpiryField(props: {
  readonly purpose: LinkPurpose;
  readonly today: Day;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const { purpose, today } = props;
  const id = useId();
  const latest = latestExpiry(today);
  const help =
    purpose === "sessionAttendance"
      ? say("link.make.expirySessionHelp", { latest: writeDay(latest) })
      : say("link.make.expiryHelp", { day: writeDay(usualExpiry(purpose, today)), latest: writeDay(latest) });
  return (
    <div className="field">
      <label htmlFor={id}>{say("link.make.expiry")}</label>
      <span className="help" id={`${id}help`}>
        {help}
      </span>
      <input
        id={id}
        type="date"
        min={today}
        max={latest}
        aria-describedby={`${id}help`}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
