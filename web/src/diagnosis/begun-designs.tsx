import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type Diagnosis, namedObstacles } from "../../../core/src/diagnosis/public.ts";
import { designFromDiagnosis } from "../../../core/src/training/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type DesignsOfDiagnosis, useDiagnosisHome } from "./diagnosis-home.ts";

/** The trainings begun from the diagnosis, and the beginning of another; nothing where a visit has its own. */
export function BegunDesigns(props: { readonly id: string; readonly diagnosis: Diagnosis }) {
  const { designs } = useDiagnosisHome();
  return designs === undefined ? null : <Designs {...props} designs={designs} />;
}

function Designs(props: {
  readonly id: string;
  readonly diagnosis: Diagnosis;
  readonly designs: DesignsOfDiagnosis;
}) {
  const { id, diagnosis, designs } = props;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const begun = useQuery({
    queryKey: ["designs-of-diagnosis", id],
    queryFn: ({ signal }) => designs.list(id, signal),
  });
  const beginning = useMutation({
    mutationFn: () => designs.begin(designFromDiagnosis({ id, content: diagnosis }, "v1")),
    onSuccess: async (kept) => {
      for (const key of ["designs-of-diagnosis", "training-designs"]) {
        await queries.invalidateQueries({ queryKey: [key] });
      }
      await navigate({ to: "/formations/$design", params: { design: kept.id } });
    },
  });
  const list = begun.data ?? [];
  return (
    <section className="card" aria-labelledby="begun-designs">
      <h3 id="begun-designs">{say("diagnosis.design.title")}</h3>
      {list.length === 0 ? null : (
        <ul>
          {list.map(({ id: design, label, savedAt }) => (
            <li key={design}>
              <Link to="/formations/$design" params={{ design }}>
                {label}
              </Link>{" "}
              <span className="soft small">
                {say("diagnosis.design.savedAt", { moment: writeMoment(savedAt) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {diagnosis.category === undefined ? null : (
        <p>{say("diagnosis.design.lead", { label: diagnosis.category.label })}</p>
      )}
      <Obstacles diagnosis={diagnosis} />
      <p className="no-print">
        <button
          type="button"
          className={list.length === 0 ? "button primary" : "button"}
          disabled={beginning.isPending}
          onClick={() => beginning.mutate()}
        >
          {say(list.length === 0 ? "diagnosis.design.begin" : "diagnosis.design.beginAnother")}
        </button>
      </p>
      {beginning.isError ? <RefusalNotice error={beginning.error} room="training" /> : null}
    </section>
  );
}

/** What the training will have to answer. */
function Obstacles({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const named = namedObstacles(diagnosis);
  if (named.length === 0) return <p className="soft">{say("diagnosis.design.noObstacle")}</p>;
  return (
    <>
      <p>{say("diagnosis.design.obstacles", { count: named.length })}</p>
      <ul>
        {named.map(({ obstacle, isDisputed }) => (
          <li key={obstacle}>
            {say(`training.named.${obstacle}`)}
            {isDisputed ? <span className="soft"> {say("diagnosis.design.disputed")}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
