import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  type Audience,
  audiences,
  readyQuestionnaire,
  type WaveMoment,
  waveMoments,
} from "../../../core/src/surveys/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { questionnaireKeeper } from "./survey-calls.ts";

/** Languages that a new questionnaire speaks; others are added once it is there. */
const firstLanguages = ["fr", "fr-easy"];

/** For whom, when, and a name: a questionnaire that is ready, or an empty one. */
export function NewQuestionnaire() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [written, setWritten] = useState<string>();
  const [audience, setAudience] = useState<Audience>("employee");
  const [moment, setMoment] = useState<WaveMoment>("immediate");
  const label = written ?? say(`surveys.moment.${moment}`);
  const beginning = useMutation({
    mutationFn: (isReady: boolean) => {
      const wished = { id: "new", label: label.trim(), audience, moment, languages: firstLanguages };
      const ready = readyQuestionnaire(wished);
      return questionnaireKeeper.begin(isReady ? ready : { ...ready, questions: [] });
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["questionnaires"] });
      await navigate({ to: "/questionnaires/$questionnaire", params: { questionnaire: id } });
    },
  });
  return (
    <form
      className="card"
      aria-labelledby="new-questionnaire"
      onSubmit={(event) => {
        event.preventDefault();
        beginning.mutate(true);
      }}
    >
      <h2 id="new-questionnaire">{say("surveys.new.title")}</h2>
      <div className="grid-2">
        <AudienceField value={audience} onChange={setAudience} />
        <MomentField value={moment} onChange={setMoment} />
      </div>
      <label className="field">
        <span className="label">{say("surveys.label")}</span>
        <input
          type="text"
          required
          maxLength={120}
          value={label}
          onChange={(event) => setWritten(event.target.value)}
        />
      </label>
      <div className="row">
        <button type="submit" className="button primary" disabled={beginning.isPending}>
          {say("surveys.new.ready")}
        </button>
        <button
          type="button"
          className="button"
          disabled={beginning.isPending || label.trim() === ""}
          onClick={() => beginning.mutate(false)}
        >
          {say("surveys.new.empty")}
        </button>
      </div>
      {beginning.isError ? <RefusalNotice error={beginning.error} room="surveys" /> : null}
    </form>
  );
}

export function AudienceField(props: {
  readonly value: Audience;
  readonly onChange: (audience: Audience) => void;
}) {
  return (
    <label className="field">
      <span className="label">{say("surveys.audience")}</span>
      <select
        value={props.value}
        onChange={(event) => {
          const chosen = audiences.find((each) => each === event.target.value);
          if (chosen !== undefined) props.onChange(chosen);
        }}
      >
        {audiences.map((each) => (
          <option key={each} value={each}>
            {say(`surveys.audience.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function MomentField(props: {
  readonly value: WaveMoment;
  readonly onChange: (moment: WaveMoment) => void;
}) {
  return (
    <label className="field">
      <span className="label">{say("surveys.moment")}</span>
      <select
        value={props.value}
        onChange={(event) => {
          const chosen = waveMoments.find((each) => each === event.target.value);
          if (chosen !== undefined) props.onChange(chosen);
        }}
      >
        {waveMoments.map((each) => (
          <option key={each} value={each}>
            {say(`surveys.moment.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
