import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { askedAtLeast, fewestAsked, waveRoutes } from "../../../core/src/surveys/public.ts";
import { useMayHere } from "../access/use-may-here.ts";
import { InvitationPanel } from "../answers/invitation-panel.tsx";
import { LeaderAnswers } from "../answers/leader-answers.tsx";
import { WaveAnswers } from "../answers/wave-answers.tsx";
import { useActingShare } from "../http/acting-share.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import type { ProjectViewProps } from "../projects/project-view-props.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { PlanWaveForm } from "./plan-wave-form.tsx";
import { listWaves, type ShownWaves } from "./wave-calls.ts";
import { writeSeconds } from "./write-seconds.ts";
import "./surveys.css";

type Line = ShownWaves["waves"][number];

/** The waves of a project: who is asked what, when; never who answered, nor how many. */
export function WavesView(props: ProjectViewProps) {
  const [shown, setShown] = useState("");
  const mayPlan = useMayHere("planWave") === true;
  const isShared = useActingShare() !== undefined;
  const waves = useQuery({
    queryKey: ["waves", props.id],
    queryFn: ({ signal }) => listWaves(props.id, signal),
  });
  return (
    <Asked query={waves} room="surveys">
      {(view) => (
        <>
          <p>{say("surveys.waves.lead")}</p>
          {isShared ? (
            <Notice>
              <p>{say("surveys.waves.shared")}</p>
            </Notice>
          ) : null}
          <YearCard view={view} />
          <section className="stack" aria-labelledby="waves">
            <h3 id="waves">{say("surveys.waves.title")}</h3>
            {view.waves.length === 0 ? <p className="soft">{say("surveys.waves.none")}</p> : null}
            <div className="grid-2">
              {view.waves.map((line) => (
                <WaveCard
                  key={line.id}
                  line={line}
                  project={props.id}
                  asked={view.asked[line.wave.audience]}
                  onShow={() => setShown(line.id)}
                />
              ))}
            </div>
            <ShownWave waves={view.waves} shown={shown} project={props.project} />
          </section>
          {props.isReadOnly || !mayPlan ? null : (
            <PlanWaveForm id={props.id} company={props.project.company.name} view={view} />
          )}
        </>
      )}
    </Asked>
  );
}

/** What a closed wave says: of people by whole groups, of those who lead them by their function. */
function ShownWave(props: {
  readonly waves: readonly Line[];
  readonly shown: string;
  readonly project: ProjectViewProps["project"];
}) {
  const { waves, shown, project } = props;
  const line = waves.find(({ id }) => id === shown);
  if (line === undefined) return null;
  return line.wave.audience === "employee" ? (
    <WaveAnswers key={shown} wave={shown} project={project} />
  ) : (
    <LeaderAnswers key={shown} wave={shown} />
  );
}

function YearCard({ view }: { readonly view: ShownWaves }) {
  return (
    <section className="card" aria-labelledby="waves-year">
      <h3 id="waves-year">{say("surveys.year.title")}</h3>
      <p>
        <strong>{say("surveys.year.asked", { time: writeSeconds(view.yearSeconds.employee) })}</strong>{" "}
        {say("surveys.year.limit", { time: writeSeconds(view.yearLimitSeconds) })}
      </p>
      {view.asked.employee < askedAtLeast ? (
        <Notice tone="unsure">
          <p>{say("surveys.year.tooFew", { count: view.asked.employee, least: askedAtLeast })}</p>
        </Notice>
      ) : null}
    </section>
  );
}

interface WaveCardProps {
  readonly line: Line;
  readonly project: string;
  /** People that a wave of this audience would ask today. */
  readonly asked: number;
  readonly onShow: () => void;
}

function WaveCard({ line, project, asked, onShow }: WaveCardProps) {
  const { wave, invited } = line;
  const maySee = useMayHere("viewReleasedAnswers");
  const mayPlan = useMayHere("planWave") === true;
  // What those who lead groups say is of their function, and stays in the company.
  const staysHome = useActingShare() !== undefined && wave.audience !== "employee";
  const mayOpenQuestionnaire = useMayHere("viewQuestionnaires") === true;
  return (
    <article className="card" aria-labelledby={`wave-${line.id}`}>
      <h4 id={`wave-${line.id}`}>{wave.label}</h4>
      <p>
        <span className="pill">{say(`surveys.state.${wave.state.kind}`)}</span>{" "}
        {say(`surveys.moment.${wave.moment}`)} · {say(`surveys.audience.${wave.audience}`)}
      </p>
      <p>{say("surveys.wave.days", { first: writeDay(wave.opensOn), last: writeDay(wave.closesOn) })}</p>
      <p>{say("surveys.wave.asked", { count: invited, time: writeSeconds(wave.seconds) })}</p>
      <p className="soft small">
        {say("surveys.wave.version", { version: wave.version })}{" "}
        {mayOpenQuestionnaire ? (
          <Link to="/questionnaires/$questionnaire" params={{ questionnaire: wave.questionnaire }}>
            {say("surveys.wave.questionnaire")}
          </Link>
        ) : null}
      </p>
      {wave.reminders.length === 0 ? null : (
        <p className="soft small">
          {say("surveys.wave.reminders", { days: wave.reminders.map((day) => writeDay(day)).join(", ") })}
        </p>
      )}
      <Asking line={line} project={project} />
      {mayPlan ? <WaveActs line={line} project={project} asked={asked} /> : null}
      {wave.state.kind === "closed" && staysHome ? (
        <p className="soft">{say("surveys.wave.leadersStay")}</p>
      ) : null}
      {wave.state.kind === "closed" && maySee === true && !staysHome ? (
        <p>
          <button type="button" className="button" onClick={onShow}>
            {say("answers.released.open")} <span className="visually-hidden">{wave.label}</span>
          </button>
        </p>
      ) : null}
    </article>
  );
}

/** How people are reached while a wave is open, for those who may invite them. */
function Asking({ line, project }: { readonly line: Line; readonly project: string }) {
  const isOfPeople = line.wave.audience === "employee";
  const mayReach = useMayHere(isOfPeople ? "viewInvitations" : "viewLinks") === true;
  if (line.wave.state.kind !== "open" || !mayReach) return null;
  return isOfPeople ? (
    <InvitationPanel wave={line.id} project={project} />
  ) : (
    <LeaderLinks project={project} />
  );
}

/** Those who lead groups have a link of the project, which serves for all its waves. */
function LeaderLinks({ project }: { readonly project: string }) {
  return (
    <>
      <p>{say("surveys.wave.leaders")}</p>
      <p>
        <Link to="/projets/$project" params={{ project }} search={{ vue: "liens" }}>
          {say("surveys.wave.leaderLinks")}
        </Link>
      </p>
    </>
  );
}

function WaveActs({ line, project, asked }: Omit<WaveCardProps, "onShow">) {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { kind } = line.wave.state;
  const acting = useMutation({
    mutationFn: async (act: "open" | "close" | "remove") => {
      const parameters = { wave: line.id };
      if (act === "open") await call(waveRoutes.open, { parameters });
      else if (act === "close") await call(waveRoutes.close, { parameters });
      else await call(waveRoutes.remove, { parameters });
    },
    onSuccess: () => {
      setAsked(false);
      return queries.invalidateQueries({ queryKey: ["waves", project] });
    },
  });
  if (kind === "closed") return null;
  const main = kind === "planned" ? "open" : "close";
  const least = fewestAsked(line.wave.audience);
  const isTooFew = kind === "planned" && asked < least;
  return (
    <div className="stack">
      {isTooFew ? <p>{say("surveys.wave.tooFew", { count: asked, least })}</p> : null}
      {isAsked ? (
        <>
          <p>{say(`surveys.wave.sure.${main}`)}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => setAsked(false)}>
              {say("surveys.cancel")}
            </button>
            <button type="button" className="button primary" onClick={() => acting.mutate(main)}>
              {say(`surveys.wave.yes.${main}`)}
            </button>
          </div>
        </>
      ) : (
        <div className="row">
          {isTooFew ? null : (
            <button type="button" className="button" onClick={() => setAsked(true)}>
              {say(`surveys.wave.${main}`)} <span className="visually-hidden">{line.wave.label}</span>
            </button>
          )}
          {kind === "planned" ? (
            <button type="button" className="button quiet" onClick={() => acting.mutate("remove")}>
              {say("surveys.wave.remove")} <span className="visually-hidden">{line.wave.label}</span>
            </button>
          ) : null}
        </div>
      )}
      {acting.isError ? <RefusalNotice error={acting.error} room="surveys" /> : null}
    </div>
  );
}
