import { useQuery } from "@tanstack/react-query";
import { type ReadingSentence, readProfile } from "../../../core/src/categories/public.ts";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import { useDiagnosisHome } from "./diagnosis-home.ts";

/** Departures and absences that payroll knows; an error when it knows none, or this person may not see them. */
export function usePayrollYear() {
  const home = useDiagnosisHome();
  return useQuery({ queryKey: ["payroll-year"], queryFn: ({ signal }) => home.payrollYear(signal) });
}

/** The categories that a diagnosis may be about. */
export function useNamedCategories() {
  const home = useDiagnosisHome();
  return useQuery({ queryKey: ["named-categories"], queryFn: ({ signal }) => home.categories(signal) });
}

/**
 * What payroll already says of the category of a diagnosis, in sentences, for who may see it; none otherwise. It is
 * shown and not copied: readers of the diagnosis are more numerous than those who may see exact figures.
 */
export function useCategoryReading({ category }: Pick<Diagnosis, "category">): readonly ReadingSentence[] {
  const home = useDiagnosisHome();
  const profile = useQuery({
    queryKey: ["category-profile", category?.id, category?.version],
    enabled: category !== undefined,
    queryFn: ({ signal }) => home.categoryProfile(category?.id ?? "", category?.version ?? 0, signal),
  });
  return profile.data === undefined ? [] : readProfile(profile.data);
}
