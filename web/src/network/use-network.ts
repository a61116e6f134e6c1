import { type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { networkRoutes } from "../../../core/src/network/public.ts";
import { call } from "../http/call.ts";

/** All that an organisation reads of its network. */
export type NetworkSeen = RouteOutput<typeof networkRoutes.view>;
export type SeenNeed = NetworkSeen["needs"][number];
export type SeenRequest = NetworkSeen["received"][number];
export type SeenOffer = NetworkSeen["others"][number];
export type OwnSeenOffer = NetworkSeen["own"][number];
export type SeenRule = NetworkSeen["rules"][number];

const networkKey = ["network"];

/** What the network says, asked for again at each visit. */
export function useNetwork(): UseQueryResult<NetworkSeen> {
  return useQuery({
    queryKey: networkKey,
    queryFn: ({ signal }) => call(networkRoutes.view, {}, signal),
  });
}

/** An act on the network, after which the page is read again. */
export function useNetworkAct<Wish, Done>(act: (wish: Wish) => Promise<Done>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: networkKey });
      onDone?.();
    },
  });
}
