import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import {
  type Audience,
  questionnaireRoutes,
  type WaveMoment,
  waveRoutes,
} from "../../../core/src/surveys/public.ts";
import { CallRefused, call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { ShownWaves } from "./wave-calls.ts";

interface PlanFormProps {
  readonly id: string;
  readonly company: string;
  readonly view: ShownWaves;
}

/** A questionnaire, who asks and why, and the days: proposed from the sessions, changed at will. */
export function PlanWaveForm({ id, company, view }: PlanFormProps) {
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: ["questionnaires"],
    queryFn: ({ signal }) => call(questionnaireRoutes.list, {}, signal),
  });
  const questionnaires = list.data ?? [];
  const [chosen, setChosen] = useState("");
  const [asker, setAsker] = useState(company);
  const [purpose, setPurpose] = useState("");
  const [days, setDays] = useState<{ readonly opensOn?: string; readonly closesOn?: string }>({});
  const questionnaire = questionnaires.find((each) => each.id === chosen) ?? questionnaires[0];
  const proposed = questionnaire === undefined ? undefined : view.proposals[questionnaire.moment];
  const opensOn = days.opensOn ?? proposed?.opensOn ?? "";
  const closesOn = days.closesOn ?? proposed?.closesOn ?? "";
  const reminders = (proposed?.reminders ?? []).filter((day) => day >= opensOn && day <= closesOn);
  const planning = useMutation({
    mutationFn: () =>
      call(waveRoutes.plan, {
        parameters: { project: id },
        query: {},
        body: {
          label: questionnaire?.label ?? "",
          questionnaire: questionnaire?.id ?? "",
          asker,
          purpose,
          opensOn,
          closesOn,
          reminders,
        },
      }),
    onSuccess: async () => {
      setDays({});
      await queries.invalidateQueries({ queryKey: ["waves", id] });
    },
  });
  if (questionnaire === undefined) return <NoQuestionnaire />;
  return (
    <form className="card" aria-labelledby="plan-wave" onSubmit={sendWith(planning.mutate)}>
      <h3 id="plan-wave">{say("surveys.plan.title")}</h3>
      <QuestionnaireField lines={questionnaires} value={questionnaire.id} onChange={setChosen} />
      <p>{say("surveys.plan.asked", { count: view.asked[questionnaire.audience] })}</p>
      {questionnaire.audience === "employee" ? null : <p>{say("surveys.plan.leaders")}</p>}
      <div className="grid-2">
        <TellFields asker={asker} purpose={purpose} onAsker={setAsker} onPurpose={setPurpose} />
        <DayField
          word="surveys.plan.opensOn"
          day={opensOn}
          onChange={(day) => setDays({ ...days, opensOn: day })}
        />
        <DayField
          word="surveys.plan.closesOn"
          day={closesOn}
          least={opensOn}
          onChange={(day) => setDays({ ...days, closesOn: day })}
        />
      </div>
      <DaysNote isProposed={proposed !== undefined} reminders={reminders} />
      <p>
        <button type="submit" className="button primary" disabled={planning.isPending}>
          {say("surveys.plan.act")}
        </button>
      </p>
      {planning.isError ? <PlanRefused error={planning.error} questionnaire={questionnaire.id} /> : null}
    </form>
  );
}

const sendWith = (send: () => void) => (event: FormEvent) => {
  event.preventDefault();
  send();
};

function DaysNote(props: { readonly isProposed: boolean; readonly reminders: readonly string[] }) {
  return (
    <p className="soft small">
      {say(props.isProposed ? "surveys.plan.days" : "surveys.plan.noDays")}{" "}
      {props.reminders.length === 0
        ? null
        : say("surveys.wave.reminders", { days: props.reminders.map((day) => writeDay(day)).join(", ") })}
    </p>
  );
}

function NoQuestionnaire() {
  return (
    <section className="card">
      <p>
        {say("surveys.plan.noQuestionnaire")} <Link to="/questionnaires">{say("surveys.list.title")}</Link>
      </p>
    </section>
  );
}

function QuestionnaireField(props: {
  readonly lines: readonly {
    readonly id: string;
    readonly label: string;
    readonly moment: WaveMoment;
    readonly audience: Audience;
  }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  return (
    <label className="field">
      <span className="label">{say("surveys.plan.questionnaire")}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.lines.map(({ id, label, moment, audience }) => (
          <option key={id} value={id}>
            {label} · {say(`surveys.moment.${moment}`)} · {say(`surveys.audience.${audience}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function TellFields(props: {
  readonly asker: string;
  readonly purpose: string;
  readonly onAsker: (text: string) => void;
  readonly onPurpose: (text: string) => void;
}) {
  return (
    <>
      <label className="field">
        <span className="label">{say("surveys.plan.asker")}</span>
        <input
          type="text"
          required
          maxLength={120}
          value={props.asker}
          onChange={(event) => props.onAsker(event.target.value)}
        />
      </label>
      <label className="field">
        <span className="label">{say("surveys.plan.purpose")}</span>
        <span className="help">{say("surveys.plan.purposeHelp")}</span>
        <input
          type="text"
          required
          maxLength={240}
          value={props.purpose}
          onChange={(event) => props.onPurpose(event.target.value)}
        />
      </label>
    </>
  );
}

function DayField(props: {
  readonly word: "surveys.plan.opensOn" | "surveys.plan.closesOn";
  readonly day: string;
  readonly least?: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <label className="field">
      <span className="label">{say(props.word)}</span>
      <input
        type="date"
        required
        min={props.least}
        value={props.day}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}

/** A refusal, with how many questions to drop when that is why. */
function PlanRefused({ error, questionnaire }: { readonly error: unknown; readonly questionnaire: string }) {
  const drop = error instanceof CallRefused && Array.isArray(error.refusal.drop) ? error.refusal.drop : [];
  return (
    <>
      <RefusalNotice error={error} room="surveys" />
      {drop.length === 0 ? null : (
        <p>
          {say("surveys.plan.drop", { count: drop.length })}{" "}
          <Link to="/questionnaires/$questionnaire" params={{ questionnaire }}>
            {say("surveys.wave.questionnaire")}
          </Link>
        </p>
      )}
    </>
  );
}
