import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ProjectShare, sharingRoutes } from "../../../core/src/sharing/public.ts";
import { actThroughShare, arriveThroughShare } from "../http/acting-share.ts";
import { call } from "../http/call.ts";

const sharesKey = ["shares"];

/** The shares given and received, asked for unless told otherwise. */
export function useShares(isAsked = true): UseQueryResult<{
  readonly given: readonly ProjectShare[];
  readonly received: readonly ProjectShare[];
}> {
  return useQuery({
    queryKey: sharesKey,
    queryFn: ({ signal }) => call(sharingRoutes.shares, {}, signal),
    enabled: isAsked,
  });
}

/** To call once a share was made, changed or ended. */
export function useSharesAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: sharesKey });
}

/** Opens a shared project, in which this window then acts through the share. */
export function useOpenShared(): (share: ProjectShare) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return ({ id, project }) =>
    arriveThroughShare(id, async () => {
      // What was read at home stays at home.
      await queries.resetQueries();
      await navigate({ to: "/projets/$project", params: { project } });
    });
}

/** Back to the organisation where the person is a member. */
export function useGoHome(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    actThroughShare(undefined);
    await queries.resetQueries();
  };
}
