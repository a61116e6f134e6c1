import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { memberRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import type { MemberNames } from "./say-trail.ts";
import type { TrailWish } from "./trail-search.ts";

interface Place {
  readonly moment: string;
  readonly passed: number;
}

/** What was found, page after page; the former finding stays on screen while another is asked for. */
export function useTrail(wish: TrailWish) {
  const first: Place | undefined = undefined;
  return useInfiniteQuery({
    queryKey: ["auditTrail", wish],
    queryFn: ({ pageParam, signal }: { pageParam: Place | undefined; signal: AbortSignal }) =>
      call(accessRoutes.auditTrail, { query: { ...wish, ...pageParam } }, signal),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** Names of the members by their account. */
export function useMemberNames(): MemberNames {
  const members = useQuery({ queryKey: ["members"], queryFn: () => call(memberRoutes.list, {}) }).data
    ?.members;
  return new Map(
    (members ?? []).filter(({ name }) => name !== "").map(({ account, name }) => [account, name]),
  );
}
