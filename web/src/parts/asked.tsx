import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { say } from "../words/say.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

/** What was asked of the server: waiting, refused, or here. */
export function Asked<Value>(props: {
  readonly query: UseQueryResult<Value>;
  readonly room: string;
  readonly children: (value: Value) => ReactNode;
}) {
  const { query } = props;
  if (query.data !== undefined) return <>{props.children(query.data)}</>;
  if (query.isError) {
    return <RefusalNotice error={query.error} room={props.room} onRetry={() => void query.refetch()} />;
  }
  return (
    <p className="soft" role="status">
      {say("app.loading")}
    </p>
  );
}
