import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type EstimateRequest, evaluationRoutes } from "../../../core/src/evaluation/public.ts";
import { call } from "../http/call.ts";

/** The other ways to compare, tried when they are asked for; whoever leaves or stops is no longer computed for. */
export function useStrip(file: File, request: EstimateRequest) {
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const query = { name: file.name, request: JSON.stringify(request) };
  const queryKey = ["strip", file.size, file.lastModified, query];
  const asking = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(evaluationRoutes.compareOtherwise, { query, bytes: file }, signal),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return {
    asking,
    isAsked,
    ask: () => {
      if (isAsked) void asking.refetch();
      else setAsked(true);
    },
    stop: () => {
      setAsked(false);
      void queries.cancelQueries({ queryKey });
    },
  };
}

export type AskedStrip = ReturnType<typeof useStrip>;
