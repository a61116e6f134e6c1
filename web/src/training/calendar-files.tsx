import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CalendarReader, TrainingDesign } from "../../../core/src/training/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import { useTrainingHome } from "./training-home.ts";
import type { ViewProps } from "./view-props.ts";
import { writeTrainer } from "./write-names.ts";

interface NamedReader extends CalendarReader {
  readonly text: string;
}

/** One calendar file per reader, made from what is kept; or when they can be made. */
export function CalendarFiles({ id, design, alternative, isSaved }: ViewProps) {
  const { calendar } = useTrainingHome();
  const readers = readersOf(design);
  const [asked, setAsked] = useState("everyone ");
  const reader = readers.find((each) => keyOf(each) === asked) ?? readers[0];
  const writing = useMutation({
    mutationFn: async (wished: NamedReader) => {
      const bytes = await calendar?.(id, alternative?.id ?? "", wished);
      if (bytes !== undefined) saveBlob(`${design.label} - ${wished.text}.ics`, bytes);
    },
  });
  if (calendar === undefined) return <p>{say("design.later.calendar")}</p>;
  if (reader === undefined) return null;
  return (
    <section className="card" aria-labelledby="calendar-files">
      <h3 id="calendar-files">{say("design.calendar.title")}</h3>
      <p className="soft">{say("design.calendar.lead")}</p>
      <label className="field narrow" data-looks>
        <span className="label">{say("design.calendar.reader")}</span>
        <select value={keyOf(reader)} onChange={(event) => setAsked(event.target.value)}>
          {readers.map((each) => (
            <option key={keyOf(each)} value={keyOf(each)}>
              {each.text}
            </option>
          ))}
        </select>
      </label>
      <p>
        <button
          type="button"
          className="button primary"
          disabled={!isSaved || writing.isPending}
          onClick={() => writing.mutate(reader)}
        >
          {say("design.calendar.download")}
        </button>
      </p>
      {writing.isError ? <RefusalNotice error={writing.error} room="training" /> : null}
    </section>
  );
}

const keyOf = ({ kind, name }: CalendarReader): string => `${kind} ${name}`;

function readersOf({ trainees, trainers }: TrainingDesign): readonly NamedReader[] {
  const places = (kind: "team" | "site") =>
    [...new Set(trainees.map((trainee) => trainee[kind].trim()))]
      .filter((name) => name !== "")
      .map((name) => ({ kind, name, text: say(`design.calendar.${kind}`, { name }) }));
  return [
    { kind: "everyone", name: "", text: say("design.calendar.everyone") },
    ...places("team"),
    ...places("site"),
    ...trainers.map((trainer) => ({
      kind: "trainer" as const,
      name: trainer.id,
      text: writeTrainer(trainer),
    })),
    ...trainees.map(({ id, label }) => ({ kind: "trainee" as const, name: id, text: label })),
  ];
}
