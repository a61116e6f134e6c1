import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../../core/src/access/public.ts";
import { sharesRoute } from "../../../core/src/sharing/public.ts";
import { call } from "../http/call.ts";

/** The role that a received share gives; nothing at home, or as long as the server has not said. */
export function useSharedRole(share: string | undefined): Role | undefined {
  const shares = useQuery({
    queryKey: ["shares"],
    queryFn: ({ signal }) => call(sharesRoute, {}, signal),
    enabled: share !== undefined,
  });
  return share === undefined ? undefined : shares.data?.received.find(({ id }) => id === share)?.role;
}
