import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { workforceRoutes } from "../../../core/src/workforce/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { ProblemTable } from "./problem-table.tsx";
import { problemsOf } from "./problems-of.ts";
import type { ReadingChoice } from "./reading-choice.ts";

/** Sends a training register and tells what it brought. */
export function RunRegister(props: {
  readonly file: File;
  readonly choice: Extract<ReadingChoice, { kind: "register" }>;
}) {
  const { file, choice } = props;
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: () => {
      const query = { name: file.name, mapping: JSON.stringify(choice.mapping) };
      return call(workforceRoutes.importTrainingRegister, { query, bytes: file });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    sending.mutate();
  }, [sending]);

  if (sending.isError) {
    const problems = problemsOf(sending.error);
    return (
      <>
        <RefusalNotice error={sending.error} room="workforce" />
        {problems.length === 0 ? null : <ProblemTable problems={problems} />}
      </>
    );
  }
  if (sending.data === undefined) return <p role="status">{say("workforce.files.progress.reading")}</p>;
  const { recordCount, employeeCount, problems } = sending.data;
  return (
    <>
      <Notice>
        <p role="status">
          {say("workforce.files.registerStored", { records: recordCount, people: employeeCount })}
        </p>
      </Notice>
      {problems.length === 0 ? null : <ProblemTable problems={problems} />}
    </>
  );
}
