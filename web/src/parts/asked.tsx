import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { CallRefused } from "../http/call.ts";
import { say } from "../words/say.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

/** Refusals that asking again does not change. */
const forGood: readonly string[] = ["notAllowed", "linkClosed", "invitationClosed"];

function isForGood(error: unknown): boolean {
  return error instanceof CallRefused && forGood.includes(error.refusal.code);
}

/** What was asked of the server: waiting, refused, or here. */
export function Asked<Value>(props: {
  readonly query: UseQueryResult<Value>;
  readonly room: string;
  readonly children: (value: Value) => ReactNode;
}) {
  const { query } = props;
  if (query.data !== undefined) return <>{props.children(query.data)}</>;
  if (query.isError) {
    const onRetry = () => void query.refetch();
    return (
      <RefusalNotice error={query.error} room={props.room} {...(isForGood(query.error) ? {} : { onRetry })} />
    );
  }
  return (
    <p className="soft" role="status">
      {say("app.loading")}
    </p>
  );
}
