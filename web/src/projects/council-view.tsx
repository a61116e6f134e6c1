import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { planRoutes } from "../../../core/src/plans/public.ts";
import { councilScale } from "../../../core/src/projects/public.ts";
import { amountOf, type Rulebook } from "../../../core/src/reference/public.ts";
import { councilVersion, planFactsOf, writeProjectDocument } from "../../../core/src/reports/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { WholeField, YesNoField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { CouncilChangesCard } from "./council-changes-card.tsx";
import { Consultations } from "./council-consultations.tsx";
import { CouncilWordsCard } from "./council-words-card.tsx";
import { PaperTake } from "./paper-take.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { ReportPaper } from "./report-paper.tsx";
import { sayProject } from "./say-project.ts";
import { useBook } from "./use-book.ts";
import { useCouncilWords } from "./use-council-words.ts";
import { useDesign } from "./use-design.ts";

/** The same facts as management in the words of representatives, before anything is decided; room for dissent. */
export function CouncilView(props: ProjectViewProps) {
  const { project, today } = props;
  const book = useBook();
  const version = councilVersion({ project, today, book });
  return (
    <>
      <div className="stack no-print">
        <Size {...props} book={book} />
        <CouncilChangesCard project={project} today={today} isNotDue={version === "notDue"} />
        {version === "notDue" ? null : <Consultations {...props} book={book} />}
        <CouncilWordsCard id={props.id} project={project} />
      </div>
      <File {...props} book={book} />
    </>
  );
}

type WithBook = ProjectViewProps & { readonly book: Rulebook };

/** What the law asks of a company of this size; asked only while it is not known. */
function Size({ project, change, today, isReadOnly, book }: WithBook) {
  const { scale, row } = councilScale(book, today, project);
  const [due, full] = ["headcount", "fullHeadcount"].map((key) =>
    row === undefined ? undefined : amountOf(row, key)?.value,
  );
  const values = { due: due ?? "…", full: full ?? "…" };
  return (
    <section className="card" id="cse" aria-labelledby="council">
      <h3 id="council">{say("steering.council.title")}</h3>
      <fieldset className="plain" disabled={isReadOnly}>
        <legend className="visually-hidden">{say("steering.council.title")}</legend>
        <div className="grid-2">
          <WholeField
            label={say("steering.council.headcount")}
            help={say("steering.council.headcountHelp")}
            most={1_000_000}
            value={project.company.headcount}
            onChange={(headcount) =>
              change((current) => ({ ...current, company: { ...current.company, headcount } }))
            }
          />
          <YesNoField
            label={say("steering.council.exists")}
            value={project.worksCouncil.exists}
            onChange={(exists) =>
              change((current) => ({ ...current, worksCouncil: { ...current.worksCouncil, exists } }))
            }
          />
        </div>
      </fieldset>
      <Notice>
        <p>
          {say(
            scale.known ? `steering.council.scale.${scale.value}` : "steering.council.scale.unknown",
            values,
          )}
        </p>
      </Notice>
    </section>
  );
}

/** The file as it is handed over, made of the project, its design and its diagnosis. */
function File({ id, project, today, isSaved, book }: WithBook) {
  const design = useDesign(project);
  const diagnosis = useQuery({
    queryKey: ["diagnosis-of-project", project.diagnosis],
    queryFn: ({ signal }) =>
      call(diagnosisRoutes.view, { parameters: { diagnosis: project.diagnosis } }, signal),
    enabled: project.diagnosis !== "",
  });
  const seals = useQuery({
    queryKey: ["seals-of-project", id],
    queryFn: ({ signal }) => call(planRoutes.seals, { parameters: { project: id } }, signal),
  });
  const { isAsked, words } = useCouncilWords(id);
  const isWaiting =
    seals.isPending ||
    (isAsked && words.isPending) ||
    (project.design !== "" && design.isPending) ||
    (project.diagnosis !== "" && diagnosis.isPending);
  const document = useMemo(
    () =>
      writeProjectDocument(
        {
          project,
          today,
          book,
          design: design.data?.content,
          diagnosis: diagnosis.data?.content,
          plan: seals.data === undefined ? undefined : planFactsOf(undefined, seals.data),
          councilWords: words.data,
        },
        { kind: "councilFile" },
        sayProject,
      ),
    [project, today, book, design.data, diagnosis.data, seals.data, words.data],
  );
  if (isWaiting || document === undefined) return <p role="status">{say("app.loading")}</p>;
  return (
    <section className="stack" aria-labelledby="council-file">
      <h3 id="council-file" className="no-print">
        {document.title}
      </h3>
      <p className="soft no-print">{say("steering.council.file")}</p>
      <p className="no-print">
        <Link to="/projets/$project/evaluation" params={{ project: id }} hash="plan-papers">
          {say("steering.council.planPaper")}
        </Link>
      </p>
      {design.isError ? <p className="no-print">{say("steering.council.inFiles")}</p> : null}
      <PaperTake
        project={id}
        kind="councilFile"
        document={document}
        formats={["pdf", "docx", "html"]}
        isSaved={isSaved}
      />
      <ReportPaper document={document} label={say("steering.paper", { name: document.title })} />
    </section>
  );
}
