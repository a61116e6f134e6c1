import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { actThroughShare } from "../http/acting-share.ts";
import { lookAtOrganisation } from "../http/current-organisation.ts";

/** Changes the organisation on screen and starts again from the first page: what was open belongs to the other one. */
export function useLookAt(): (id: string | undefined) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (id) => {
    await navigate({ to: "/" });
    // Somebody with unsaved work may have chosen to stay.
    if (window.location.pathname !== "/") return;
    actThroughShare(undefined);
    lookAtOrganisation(id);
    document.getElementById("content")?.focus({ preventScroll: true });
    await queries.resetQueries();
  };
}
