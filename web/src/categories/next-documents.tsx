import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { trainingRoutes } from "../../../core/src/training/public.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { call } from "../http/call.ts";
import { say } from "../words/say.ts";

/** What comes after a category: its diagnoses and its trainings, or the invitation to begin. */
export function NextDocuments(props: { readonly category: string }) {
  return (
    <section className="card no-print" aria-labelledby="next-documents">
      <h2 id="next-documents">{say("categories.next.title")}</h2>
      <div className="grid-2">
        <Diagnoses {...props} />
        <Designs {...props} />
      </div>
    </section>
  );
}

function Diagnoses({ category }: { readonly category: string }) {
  const diagnoses = useQuery({
    queryKey: ["diagnoses"],
    queryFn: ({ signal }) => call(diagnosisRoutes.list, {}, signal),
    enabled: useMayAsk("viewDiagnoses"),
  });
  const own = (diagnoses.data ?? []).filter((summary) => summary.category === category);
  return (
    <Side
      name="diagnosis"
      links={own.map(({ id, label }) => (
        <p key={id}>
          <Link to="/diagnostic/$diagnosis" params={{ diagnosis: id }}>
            {say("categories.next.resumeDiagnosis", { label })}
          </Link>
        </p>
      ))}
    >
      <Link className="button" to="/diagnostic" search={{ pour: category }}>
        {say(own.length === 0 ? "categories.next.beginDiagnosis" : "categories.next.beginOtherDiagnosis")}
      </Link>
    </Side>
  );
}

function Designs({ category }: { readonly category: string }) {
  const designs = useQuery({
    queryKey: ["training-designs"],
    queryFn: ({ signal }) => call(trainingRoutes.list, {}, signal),
    enabled: useMayAsk("viewTrainingDesigns"),
  });
  const own = (designs.data ?? []).filter((summary) => summary.category === category);
  return (
    <Side
      name="design"
      links={own.map(({ id, label }) => (
        <p key={id}>
          <Link to="/formations/$design" params={{ design: id }}>
            {say("categories.next.resumeDesign", { label })}
          </Link>
        </p>
      ))}
    >
      <Link className="button" to="/formations" search={{ pour: category }}>
        {say(own.length === 0 ? "categories.next.beginDesign" : "categories.next.beginOtherDesign")}
      </Link>
    </Side>
  );
}

function Side(props: {
  readonly name: "diagnosis" | "design";
  readonly links: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="stack">
      <h3>{say(`categories.next.${props.name}`)}</h3>
      <p className="soft">{say(`categories.next.${props.name}Why`)}</p>
      {props.links}
      <p>{props.children}</p>
    </div>
  );
}
