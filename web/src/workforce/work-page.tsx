import { useQuery } from "@tanstack/react-query";
import { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { GradeTables } from "./grade-tables.tsx";
import { useWorkforce } from "./use-workforce.ts";
import { WorkQuestions } from "./work-questions.tsx";

export function WorkPage() {
  const workforce = useWorkforce();
  return (
    <Page title={say("workforce.work.title")} lead={say("workforce.work.lead")}>
      <Asked query={workforce} room="workforce">
        {({ months: [latest] }) =>
          latest === undefined ? <p>{say("workforce.work.noMonth")}</p> : <Knowledge month={latest.month} />
        }
      </Asked>
    </Page>
  );
}

function Knowledge(props: { readonly month: string }) {
  const { month } = props;
  const knowledge = useQuery({
    queryKey: ["knowledge", month],
    queryFn: ({ signal }) => call(workforceRoutes.viewKnowledge, { query: { month } }, signal),
  });
  return (
    <Asked query={knowledge} room="workforce">
      {(known) => (
        <>
          <WorkQuestions families={known.jobFamilies} answers={known.answers} />
          <GradeTables written={known.writtenGrades} tables={known.gradeTables} />
        </>
      )}
    </Asked>
  );
}
