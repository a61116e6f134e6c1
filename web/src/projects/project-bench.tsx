import { Link } from "@tanstack/react-router";
import { Suspense, useRef } from "react";
import { useReading } from "../access/reading-only.tsx";
import { TrailLink } from "../access/trail-link.tsx";
import { useMayDo } from "../access/use-may.ts";
import { browserToday } from "../app/browser-clock.ts";
import { useActingShare } from "../http/acting-share.ts";
import { CallRefused } from "../http/call.ts";
import type { SavingState } from "../parts/document-saver.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { Page } from "../parts/page.tsx";
import { SavingNotice } from "../parts/saving-notice.tsx";
import { say } from "../words/say.ts";
import { Disagreements } from "./disagreements.tsx";
import { PassageRecorder } from "./passage-recorder.tsx";
import type { ShownDocument } from "./project-keeper.ts";
import { type ProjectView, projectViews } from "./project-views.ts";
import { useGoTo } from "./use-go-to.ts";
import { useProject } from "./use-project.ts";

/** One project and its views, saved as they are filled. */
export function ProjectBench(props: {
  readonly kept: ShownDocument;
  readonly view: string;
  readonly onView: (key: string) => void;
}) {
  const edited = useProject(props.kept);
  const { project, state } = edited;
  const reading = useReading("editProject");
  const heading = useRef<HTMLHeadingElement>(null);
  const goTo = useGoTo();
  const views = useViews();
  const shown = views.find(({ key }) => key === props.view) ?? views[0];
  if (shown === undefined) throw new Error("invalid views; there must be one");
  const go = (key: string, place?: string) => {
    props.onView(key);
    if (place !== undefined) return goTo(place);
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <Page title={project.label}>
      <KeepDraft isChanged={state.kind !== "saved"} />
      <div className="step-bar no-print">
        <ViewList views={views} shown={shown} onView={go} />
        <SisterPages project={props.kept.id} />
        {reading.isReadOnly ? null : edited.disagreement === undefined ? (
          <SavingNotice
            state={state}
            room="projects"
            onRetry={edited.saveNow}
            onKeepMine={edited.saveNow}
            onReload={edited.saveNow}
          />
        ) : (
          <Disagreements
            project={project}
            conflicts={edited.disagreement.conflicts}
            onChosen={edited.choose}
          />
        )}
      </div>
      {reading.notice}
      <h2 ref={heading} tabIndex={-1}>
        {say(shown.word)}
      </h2>
      <PassageRecorder project={project} onRecord={edited.record}>
        <Suspense fallback={<p role="status">{say("app.loading")}</p>}>
          <shown.View
            id={props.kept.id}
            project={project}
            hidden={props.kept.hidden}
            change={reading.isReadOnly ? reading.refuseChange : edited.change}
            today={browserToday()}
            isReadOnly={reading.isReadOnly || isReadOnly(state)}
            isSaved={state.kind === "saved"}
            views={views.map(({ key }) => key)}
            onView={go}
          />
        </Suspense>
      </PassageRecorder>
      <TrailLink id={props.kept.id} />
    </Page>
  );
}

/** Pages of their own that tell of the same project. */
function SisterPages({ project }: { readonly project: string }) {
  return (
    <p className="row">
      <Link to="/projets/$project/evaluation" params={{ project: project }}>
        {say("project.view.plan")}
      </Link>
      <Link to="/projets/$project/effets" params={{ project: project }}>
        {say("project.view.effects")}
      </Link>
      <Link to="/projets/$project/comparaison" params={{ project: project }}>
        {say("project.view.comparison")}
      </Link>
      <Link to="/projets/$project/rapports" params={{ project: project }}>
        {say("project.view.reports")}
      </Link>
      <Link to="/projets/$project/monographie" params={{ project: project }}>
        {say("project.view.caseStudy")}
      </Link>
    </p>
  );
}

/** What the server said at the beginning may change: a save that it refused tells the page too. */
function isReadOnly(state: SavingState): boolean {
  return (
    state.kind === "refused" &&
    state.error instanceof CallRefused &&
    state.error.refusal.code === "notAllowed"
  );
}

/** The views that the person's role opens; through a share all of them, since each says what stays with the company. */
function useViews(): readonly ProjectView[] {
  const mayDo = useMayDo();
  const isShared = useActingShare() !== undefined;
  if (isShared || typeof mayDo === "string") return projectViews;
  return projectViews.filter(({ opens }) => opens === undefined || mayDo.includes(opens));
}

function ViewList(props: {
  readonly views: readonly ProjectView[];
  readonly shown: ProjectView;
  readonly onView: (key: string) => void;
}) {
  return (
    <nav aria-label={say("project.views")}>
      <ul className="steps named">
        {props.views.map(({ key, word }) => (
          <li key={key}>
            <button
              type="button"
              {...(key === props.shown.key ? { "aria-current": "page" as const } : {})}
              onClick={() => props.onView(key)}
            >
              <span className="name">{say(word)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
