import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { trainingRoutes } from "../../../core/src/training/public.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { useActingShare } from "../http/acting-share.ts";
import { call } from "../http/call.ts";
import { PickField } from "../training/fields.tsx";
import { say, type WordKey } from "../words/say.ts";
import { FundingCard } from "./funding-card.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { useDesign } from "./use-design.ts";
import { alternativesOf } from "./write-alternative.ts";

/** What the project rests on: its diagnosis, its design with its documents, and what funders were asked. */
export function PapersView(props: ProjectViewProps) {
  return (
    <fieldset className="plain people" disabled={props.isReadOnly}>
      <legend className="visually-hidden">{say("project.view.papers")}</legend>
      <div className="grid-2">
        <DiagnosisCard {...props} />
        <DesignCard {...props} />
      </div>
      <FundingCard {...props} />
    </fieldset>
  );
}

/** Through a share what the project is linked to stays, since the share opens it: nothing to pick. */
function DiagnosisCard(props: ProjectViewProps) {
  const { diagnosis } = props.project;
  const isShared = useActingShare() !== undefined;
  return (
    <section className="card" id="diagnostic" aria-labelledby="diagnosis">
      <h3 id="diagnosis">{say("project.papers.diagnosis")}</h3>
      {isShared ? null : <DiagnosisPick {...props} />}
      {diagnosis === "" && isShared ? <p className="soft">{say("project.papers.none")}</p> : null}
      {diagnosis === "" ? null : (
        <p>
          <Link to="/diagnostic/$diagnosis" params={{ diagnosis }}>
            {say("project.papers.openDiagnosis")}
          </Link>
        </p>
      )}
    </section>
  );
}

function DiagnosisPick({ project, change }: ProjectViewProps) {
  const list = useQuery({
    queryKey: ["diagnoses"],
    queryFn: ({ signal }) => call(diagnosisRoutes.list, {}, signal),
    enabled: useMayAsk("viewDiagnoses"),
  });
  return (
    <>
      <DocumentPick
        label={say("project.papers.diagnosisPick")}
        none={say("project.papers.none")}
        list={list.data}
        chosen={project.diagnosis}
        onChoose={(diagnosis) => change((current) => ({ ...current, diagnosis }))}
      />
      {project.diagnosis === "" ? (
        <p>
          <Link to="/diagnostic">{say("project.papers.beginDiagnosis")}</Link>
        </p>
      ) : null}
    </>
  );
}

function DesignCard(props: ProjectViewProps) {
  const isShared = useActingShare() !== undefined;
  return (
    <section className="card" id="conception" aria-labelledby="design">
      <h3 id="design">{say("project.papers.design")}</h3>
      {isShared ? null : <DesignPick {...props} />}
      {props.project.design === "" ? null : <ChosenDesign {...props} />}
    </section>
  );
}

function DesignPick({ project, change }: ProjectViewProps) {
  const list = useQuery({
    queryKey: ["training-designs"],
    queryFn: ({ signal }) => call(trainingRoutes.list, {}, signal),
    enabled: useMayAsk("viewTrainingDesigns"),
  });
  return (
    <>
      <DocumentPick
        label={say("project.papers.designPick")}
        none={say("project.papers.noneYet")}
        list={list.data}
        chosen={project.design}
        // An alternative is one of its design's: it goes with it.
        onChoose={(design) => change((current) => ({ ...current, design, alternative: "" }))}
      />
      {project.design === "" ? (
        <p>
          <Link to="/formations">{say("project.papers.beginDesign")}</Link>
        </p>
      ) : null}
    </>
  );
}

const documents: readonly { readonly view: string; readonly word: WordKey }[] = [
  { view: "documents", word: "project.papers.practical" },
  { view: "transmettre", word: "project.papers.handover" },
  { view: "calendrier", word: "project.papers.schedule" },
  { view: "couts", word: "project.papers.costs" },
];

function ChosenDesign({ project, change }: ProjectViewProps) {
  const kept = useDesign(project);
  if (kept.isError) return <p className="soft">{say("project.papers.gone")}</p>;
  if (kept.data === undefined) return null;
  const { content: design } = kept.data;
  const isThere = design.alternatives.some(({ id }) => id === project.alternative);
  return (
    <>
      <PickField
        label={say("project.papers.alternative")}
        value={isThere ? project.alternative : ""}
        options={[{ value: "", text: say("project.papers.noneYet") }, ...alternativesOf(design)]}
        onChange={(alternative) => change((current) => ({ ...current, alternative }))}
      />
      <p>
        <Link to="/formations/$design" params={{ design: project.design }}>
          {say("project.papers.open", { label: design.label })}
        </Link>
      </p>
      <nav aria-label={say("project.papers.documents")}>
        <ul>
          {documents.map(({ view, word }) => (
            <li key={view}>
              <Link to="/formations/$design" params={{ design: project.design }} search={{ vue: view }}>
                {say(word)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** A document among those kept; one that is no longer in the list stays as chosen. */
function DocumentPick(props: {
  readonly label: string;
  readonly none: string;
  /** None while it is asked for. */
  readonly list: readonly { readonly id: string; readonly label: string }[] | undefined;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { list, chosen } = props;
  if (list === undefined) return <p className="soft">{say("app.loading")}</p>;
  const isGone = chosen !== "" && list.every(({ id }) => id !== chosen);
  return (
    <PickField
      label={props.label}
      value={chosen}
      options={[
        { value: "", text: props.none },
        ...(isGone ? [{ value: chosen, text: say("project.papers.gone") }] : []),
        ...list.map(({ id, label }) => ({ value: id, text: label })),
      ]}
      onChange={props.onChoose}
    />
  );
}
