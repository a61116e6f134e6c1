import { useQuery } from "@tanstack/react-query";
import { categoryRoutes } from "../../../core/src/categories/public.ts";
import { call } from "../http/call.ts";

/** The latest version of each category of the company on screen. */
export function useCategories() {
  return useQuery({
    queryKey: ["categories"],
    queryFn: ({ signal }) => call(categoryRoutes.list, {}, signal),
  });
}
