import { useState } from "react";
import { LongTextField, PickField } from "../training/fields.tsx";
import { Fold } from "../training/fold.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { actorOptions, writeActorOf } from "./write-project.ts";

/** Notes shown before the others are unfolded. */
const notesShown = 3;

/** Most notes that a project holds. */
const notesAtMost = 400;

/** What somebody wants to remember, the latest first. */
export function NotesCard(props: ProjectViewProps) {
  const { project } = props;
  const notes = project.notes.toSorted((one, other) => (one.day < other.day ? 1 : -1));
  return (
    <section className="card" aria-labelledby="notes">
      <h3 id="notes">{say("project.notes.title")}</h3>
      {props.isReadOnly || notes.length >= notesAtMost ? null : <NewNote {...props} />}
      {props.hidden.includes("people") ? (
        <p>{say("project.notes.hidden")}</p>
      ) : notes.length === 0 ? (
        <p className="soft">{say("project.notes.none")}</p>
      ) : null}
      <NoteList {...props} notes={notes.slice(0, notesShown)} />
      {notes.length > notesShown ? (
        <Fold summary={say("project.notes.more", { count: notes.length - notesShown })} isLazy>
          <NoteList {...props} notes={notes.slice(notesShown)} />
        </Fold>
      ) : null}
    </section>
  );
}

function NoteList(props: ProjectViewProps & { readonly notes: ProjectViewProps["project"]["notes"] }) {
  return (
    <ul className="bare stack">
      {props.notes.map(({ id, day, by, words }) => (
        <li key={id}>
          <p>{words}</p>
          <p className="soft small">
            {[writeDay(day), writeActorOf(props.project, by)].filter((text) => text !== "").join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

function NewNote({ project, change, today }: ProjectViewProps) {
  const [words, setWords] = useState("");
  const [by, setBy] = useState("");
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === "") return;
        const note = { id: freshId(), day: today, by, words: words.trim() };
        change((current) => ({ ...current, notes: [...current.notes, note] }));
        setWords("");
      }}
    >
      <LongTextField label={say("project.notes.words")} value={words} onChange={setWords} />
      <div className="row ends">
        <PickField
          label={say("project.notes.by")}
          value={by}
          options={[{ value: "", text: say("project.unsigned") }, ...actorOptions(project)]}
          onChange={setBy}
        />
        <button type="submit" className="button">
          {say("project.notes.add")}
        </button>
      </div>
    </form>
  );
}
