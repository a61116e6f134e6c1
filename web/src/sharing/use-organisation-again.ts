import { useQueryClient } from "@tanstack/react-query";

/** To call once something of the organisation changed. */
export function useOrganisationAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["organisation-page"] });
    await queries.invalidateQueries({ queryKey: ["organisations"] });
  };
}
