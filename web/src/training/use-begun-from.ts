import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import { useTrainingHome } from "./training-home.ts";

/** The diagnosis that a design was begun from, as it is now; never asked for a design begun from none. */
export function useBegunFrom(diagnosis: string): UseQueryResult<Diagnosis> {
  const { diagnoses } = useTrainingHome();
  return useQuery({
    queryKey: ["begun-from", diagnosis],
    queryFn: ({ signal }) => {
      if (diagnoses === undefined) throw new Error("invalid query; asked where no diagnosis can be read");
      return diagnoses.load(diagnosis, signal);
    },
    enabled: diagnosis !== "" && diagnoses !== undefined,
  });
}
