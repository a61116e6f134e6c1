import "./practices.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { practiceRoutes } from "../../../core/src/practices/public.ts";
import { useMay } from "../access/use-may.ts";
import { CallRefused, call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import type { MakeChange, ViewedCase } from "./case-props.ts";
import { ConsentCard } from "./consent-card.tsx";
import { DossierCard } from "./dossier-card.tsx";
import { SentencesCard } from "./sentences-card.tsx";
import { SettingCard } from "./setting-card.tsx";
import { SimilarCard } from "./similar-card.tsx";

/** The case study of a project, written from its log: sentences, what allows it to be found, consent, likeness. */
export function CasePage() {
  const { project } = useParams({ from: "/projets/$project/monographie" });
  const query = useQuery({
    queryKey: ["case-study", project],
    queryFn: ({ signal }) => loadCase(project, signal),
  });
  return (
    <Page title={say("practice.case.title")} lead={say("practice.case.lead")}>
      <p className="row no-print">
        <Link to="/projets/$project" params={{ project }}>
          {say("practice.case.back", { label: query.data?.projectLabel ?? "" })}
        </Link>
      </p>
      <Asked query={query} room="practices">
        {(viewed) => (viewed === null ? <Start project={project} /> : <Written viewed={viewed} />)}
      </Asked>
      <SimilarCard project={project} />
    </Page>
  );
}

/** Null while nobody began it. */
async function loadCase(project: string, signal: AbortSignal): Promise<ViewedCase | null> {
  try {
    return await call(practiceRoutes.view, { parameters: { project } }, signal);
  } catch (error) {
    if (error instanceof CallRefused && error.refusal.code === "noCaseStudy") return null;
    throw error;
  }
}

function Start({ project }: { readonly project: string }) {
  const queries = useQueryClient();
  const mayEdit = useMay("editCaseStudy") !== false;
  const beginning = useMutation({
    mutationFn: () => call(practiceRoutes.begin, { parameters: { project } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["case-study", project] }),
  });
  return (
    <section className="card">
      <h2>{say("practice.case.start")}</h2>
      <p>{say("practice.case.start.lead")}</p>
      {mayEdit ? (
        <button
          type="button"
          className="button primary"
          disabled={beginning.isPending}
          onClick={() => beginning.mutate()}
        >
          {say("practice.case.start.do")}
        </button>
      ) : null}
      {beginning.isError ? <RefusalNotice error={beginning.error} room="practices" /> : null}
    </section>
  );
}

function Written({ viewed }: { readonly viewed: ViewedCase }) {
  const queries = useQueryClient();
  const isReadOnly = useMay("editCaseStudy") === false;
  const again = async () => {
    await queries.invalidateQueries({ queryKey: ["case-study", viewed.id] });
    await queries.invalidateQueries({ queryKey: ["similar-cases", viewed.id] });
  };
  const change: MakeChange = async (made) => {
    await call(practiceRoutes.change, { parameters: { project: viewed.id }, body: { change: made } });
    await again();
  };
  const redrafting = useMutation({ mutationFn: () => change({ kind: "redraft" }) });
  return (
    <>
      {isReadOnly ? <Notice>{say("practice.case.readOnly")}</Notice> : null}
      {viewed.isLogAhead && !isReadOnly ? (
        <Notice tone="unsure">
          <p>{say("practice.case.ahead")}</p>
          <p>
            <button type="button" className="button" onClick={() => redrafting.mutate()}>
              {say("practice.case.redraft")}
            </button>
          </p>
        </Notice>
      ) : null}
      {redrafting.isError ? <RefusalNotice error={redrafting.error} room="practices" /> : null}
      <DossierCard viewed={viewed} />
      <SettingCard key={viewed.revision} viewed={viewed} isReadOnly={isReadOnly} onChange={change} />
      <SentencesCard viewed={viewed} isReadOnly={isReadOnly} onChange={change} />
      <ConsentCard viewed={viewed} onDone={again} />
    </>
  );
}
